import { createCue } from '../../text/cues.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory, type WordForm } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { hasWord } from '../things/thing-in-place.ts'
import { isPlain } from '../wording/statements.ts'

/** Most sentences set no condition. */
const isBinding = ({ plain }: WordForm): boolean => /^(?:if|only|provided|long)$/u.test(plain)
const mayBind = createFormMemory(isBinding)
const hasBinding = createCue(isBinding)
/** Not "asked if", "as if", "the only one", "only 12 came". */
const binding =
  /(?<!\b(?:as|even|what|know|knows|knew|ask|asks|asked|see|wonder\w*|decide\w*|not) )\bif\b(?! (?:only|not|any|anything|ever|at|so|possible|necessary)\b)|\bprovided(?: that)?\b(?! (?:by|for|with|to|the|a|an)\b)|\bas long as\b|(?<!\b(?:the|an|not|its|their|his|her|has|have|had|was|were|is|are) )\bonly (?=(?:if|when|on|in|at|for|with|after|before|during|while|from)\b)|^only (?!\d)(?=\p{L})/iu
/** By these a claim sets a condition too, or leaves open whether it is met. */
const bound =
  /\b(?:if|unless|only|provided|long|when(?:ever)?|where|while|once|until|some|sometimes|certain|might|could|would|should|not|no|never|after|before|during|subject|depends?|depending|conditions?|requires?|required)\b|n['’]t\b/iu
/** They leave it open, where the source does not. */
const permitting = /\b(?:may|can)\b/u
/** Of what is said on the condition this share is the claim's too. */
const sameStatement = 0.7
const endOfMain = /[,;:]/u

/**
 * What a source says on a condition, or only of some, a short claim may not say without it: neither "the fee is waived" of "the fee is waived if
 * you cancel a week ahead" nor "students may borrow laptops" of "only students of the second year may borrow laptops".
 */
export function checkConditions(claim: Reading, cited: readonly EvidenceSentence[], context = cited): Issue[] {
  if (!isPlain(claim)) return []
  const shared = saidOfOthersToo(claim, cited, context)
  if (shared) return [shared]
  const mayRestrict = claim.figures.length === 0
  const mayBeBound = (sentence: EvidenceSentence): boolean =>
    hasBinding(readEvidence(sentence)) || (mayRestrict && restricting.test(sentence.text))
  if (bound.test(claim.text) || !cited.some(mayBeBound)) return []
  const permits = permitting.test(claim.text)
  const words = claim.tokens.filter(({ content }) => content)
  let found: Condition | null = null
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    if (!words.every(word => hasWord(stated, word))) continue
    const condition = (mayRestrict ? restrictionOf(stated, claim) : null) ?? conditionOf(stated)
    if (!condition || tellsOf(condition, words) || (permits && !permitting.test(sentence.text))) return []
    found ??= condition
  }
  const { written, isBound } = found ?? {}
  if (!written || context.some(each => !cited.includes(each) && tellsAll(readEvidence(each), words))) return []
  return [
    {
      code: 'low_support',
      message: `The cited source says it only ${isBound ? 'of ' : ''}"${written}".`,
      claimed: null,
      found: written
    }
  ]
}

const limiting =
  /\b(?:only|just|alone|solely|sole|exclusively|except|no|not|nobody|none|never|but|unlike|without|other)\b|n['’]t\b/iu

/** "Only members can vote" of "members and guests can vote", where no source sets a limit. */
function saidOfOthersToo(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Issue | null {
  const [only, who] = claim.tokens
  if (only?.lower !== 'only' || !who?.content || !who.form.isPlain) return null
  const words = claim.tokens.filter(({ content, lower }) => content && lower !== 'only')
  const sentence = cited.find(each => words.every(word => hasWord(readEvidence(each), word)))
  if (!sentence || [...cited, ...context].some(({ text }) => limiting.test(text))) return null
  const { tokens } = readEvidence(sentence)
  const at = tokens.findIndex(({ stem }) => stem === who.stem)
  const isBeside = [tokens[at - 1], tokens[at + 1]].some(word => word?.lower === 'and' || word?.lower === 'or')
  if (!isBeside) return null
  return {
    code: 'low_support',
    message: 'The cited source says it of others, too.',
    claimed: `${only.text} ${who.text}`,
    found: sentence.text
  }
}

/** Which of them: "members under 18", "companies with more than 250 employees". */
const restricting =
  /(?:^|[\s(])(\p{L}+)\s(?:aged\s(?:under\s|over\s)?|under\s(?:the\sage\sof\s)?|over\s(?:the\sage\sof\s)?|older\sthan\s|younger\sthan\s|with\s(?:more\sthan|fewer\sthan|less\sthan|at\sleast|over|under)\s)(?=[\p{L}\p{N}])/u

/** What a source says only of some by a bound, where a claim says it of all of them: "members pay nothing" of "members under 18 pay nothing". */
function restrictionOf(stated: Reading, claim: Reading): Condition | null {
  const { text, tokens, figures } = stated
  const found = restricting.exec(text)
  if (!found) return null
  const from = found.index + found[0].length
  const whom = tokens.findLast(({ endCharIndex, text: word }) => endCharIndex <= from && word === found[1])
  const figure = figures.find(({ startCharIndex }) => startCharIndex === from)
  const [first, second] = claim.tokens
  const own = first && generic.has(first.lower) ? second : first
  if (!whom || !figure || own?.stem !== whom.stem) return null
  const isIn = ({ startCharIndex, endCharIndex }: Word): boolean =>
    startCharIndex > whom.startCharIndex && endCharIndex <= figure.endCharIndex
  return {
    main: tokens.filter(word => word.content && !isIn(word)),
    condition: tokens.filter(word => word.content && isIn(word)),
    written: text.slice(whom.startCharIndex, figure.endCharIndex),
    isBound: true
  }
}

const generic = new Set(['all', 'every', 'any', 'each'])

interface Condition {
  /** What is said on the condition. */
  main: readonly Word[]
  condition: readonly Word[]
  written: string
  /** Of whom it is said, by a bound. */
  isBound?: true
}

function conditionOf(reading: Reading): Condition | null {
  if (!hasBinding(reading)) return null
  const { text, tokens } = reading
  const from = binding.exec(text)?.index ?? trailing(tokens)
  if (from === undefined) return null
  const opens = from === 0
  const length = text.slice(from).search(endOfMain)
  const end = opens ? endOfOpening(text, tokens, length) : text.length
  if (end === null) return null
  const isIn = ({ startCharIndex }: Word): boolean => startCharIndex >= from && startCharIndex < end
  const content = tokens.filter(word => word.content)
  const last = tokens.findLast(isIn)
  return {
    main: content.filter(word => !isIn(word)),
    condition: content.filter(word => isIn(word) && !mayBind(word.form)),
    written: text.slice(from, last?.endCharIndex)
  }
}

/** Where the condition begins that closes a sentence: "for students from abroad only". */
function trailing(tokens: readonly Word[]): number | undefined {
  if (tokens.at(-1)?.lower !== 'only') return undefined
  return tokens.findLast(({ lower }, at) => at > 0 && /^(?:for|on|in|at|with)$/u.test(lower))?.startCharIndex
}

/** Where what opens a sentence ends: "if it rains, …", "only pupils of the second year may …". */
function endOfOpening(text: string, tokens: readonly Word[], mark: number): number | null {
  if (!/^only\b/iu.test(text)) return mark < 0 ? null : mark
  return tokens.find(({ form }, at) => at > 1 && isHelper(form))?.startCharIndex ?? null
}

const isHelper = createFormMemory(({ plain }) =>
  /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should)$/u.test(plain)
)

/** Whether a claim tells enough of a condition, or too little of what is said on it to mean it. */
function tellsOf({ main, condition, written }: Condition, words: readonly Word[]): boolean {
  const has = (word: Word): boolean => words.some(each => each.stem === word.stem || each.form.base === word.form.base)
  const isOfSome = /^only (?!(?:if|when|on|in|at|for|with|after|before|during|while|from)\b)/iu.test(written)
  const told = condition.filter(has).length
  if (isOfSome ? told === condition.length || condition.length < 2 : told > 0) return true
  return main.length === 0 || main.filter(has).length < sameStatement * main.length
}

const tellsAll = (reading: Reading, words: readonly Word[]): boolean =>
  words.every(word => hasWord(reading, word)) && conditionOf(reading) === null
