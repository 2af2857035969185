import { createBoundedMemory } from '../bounded-memory.ts'

/** What people call the folder as a whole: what its documents say is asked of any question. */
const documents = 'documents?|docs|sources|texts?|articles?|files|folder|corpus|collection'

/**
 * What people say around what they ask: how they open ("could you tell me", "is it true that"), how much they mean it
 * ("actually", "in the first place"), that they ask of anything at all. No source needs to say it.
 */
const phrasing = new RegExp(
  [
    String.raw`^\W{0,8}(?:hi|hello|hey|so|ok|okay|well)\b`,
    String.raw`\b(?:please|thanks|thank you|ok|okay|alright|all right)\b`,
    String.raw`\b(?:can|could|would|will) you (?:please )?(?:tell|show|explain to|remind) (?:me|us)\b(?: (?:if|whether|that|about))?`,
    String.raw`\b(?:do you (?:happen to )?know|does (?:anyone|anybody) know|(?:i|we) (?:wonder|want to know|need to know)|(?:i|we)['’]d like to know|any idea)\b(?: (?:if|whether|that|about))?`,
    String.raw`\b(?:is it|it is|it['’]s) (?:true|correct|right|the case)\b(?: that)?`,
    String.raw`\b(?:according to|based on|in|from) (?:all )?(?:of )?(?:the|these|those|this|your|my|our) (?:provided |given |uploaded )?(?:${documents})\b(?! (?:of|about|on|for)\b)`,
    String.raw`\b(?:do|does|did) (?:all )?(?:the|these|those|this|your|my|our|any of the) (?:provided |given )?(?:${documents}) (?:(?:all )?(?:agree|disagree|differ)|say|tell (?:me|us)|mention|report|state|write|talk|contain)\b(?: anything)?(?: (?:about|on|regarding|of))?(?= \w)`,
    String.raw`\bin the (?:first place|end)\b|\bin the middle of(?= the\b)`,
    String.raw`\b(?:for a living|at all|by any chance|exactly|actually|really|basically|roughly|nowadays|these days|right now|at the moment|any ?more|any longer|anyway|again)\b`,
    String.raw`\bnow(?=\W{0,8}$)`,
    String.raw`\b(?:any|some|every|no)(?:one|body|thing|where)\b`,
    String.raw`\bgoing to(?= \w)(?! (?:the|an?|my|your|our|their|his|her)\b)`,
    String.raw`\b(?:each|one|both|all|any|some|many|most) of (?:us|you|them)\b|\bus(?=\W{0,8}$)`
  ].join('|'),
  'giu'
)

/** Other ways to ask what one word asks for. */
const others: readonly (readonly [RegExp, string])[] = [
  [/\bhow come\b/iu, 'why'],
  [/\b(?:by|until|till|since|from) when\b|\b(?:at )?what time\b/iu, 'when'],
  [/\bmoney back\b/iu, 'refund'],
  [/\b(?:take|takes|took|taken|taking) place\b/iu, 'happen'],
  [/\bcheck(?:ing)?[- ]in\b/iu, 'checkin'],
  [/\bcheck(?:ing)?[- ]out\b/iu, 'checkout']
]

/** Every stage of an answer reads its question: those of the answers under way are read once. */
const recent = createBoundedMemory<string, string>(64)

/**
 * A question with blanks in the place of what only phrases it, and with one word for each way to ask. It stays as long as
 * it is, so that places in it stay what they are.
 */
export function plainWording(question: string): string {
  const known = recent.get(question)
  if (known !== undefined) return known
  let plain = question.replace(phrasing, found => ' '.repeat(found.length))
  for (const [pattern, word] of others) plain = plain.replace(pattern, found => word.padEnd(found.length))
  recent.set(question, plain)
  return plain
}
