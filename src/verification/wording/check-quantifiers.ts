import { smallNumbers } from '../../text/figures/number-words.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isPlain } from './statements.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** By these a claim speaks of the whole of something. */
const whole = setOf(
  'all every each both entire entirely whole wholly fully completely always everyone everybody everything whenever whatever wherever whoever'
)
/** By these a source speaks of a part, or of no more than what it names. */
const part = setOf(
  'some most mostly many several few half part partly mainly largely often usually sometimes only majority'
)
/** By these a claim tells something for every case, and by these a source for some. */
const everyCase = setOf('whenever whatever wherever whoever always')
const someCases = setOf('if unless provided when')
/** "Two of the four", "nine of them": so many words from a number to what it is of. */
const partitive = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,9}|${[...smallNumbers.keys()].join('|')})\\s+of\\s+(?:the|them|these|those|which|whom|its|their|his|her|it)\\b`,
  'iu'
)
/** UTF-16 code units on either side of what a source has of the claim in which it speaks of a part. */
const reach = 24
/** What the claim says of the whole must be told at all by a sentence: this share of its words. */
const sameMatter = 0.5

/**
 * What a source says of a part, a short claim may not say of the whole: "all four feet are modern" of "two of the four
 * feet are modern", "it affects all scripts" of "it affects only some scripts".
 */
export function checkQuantifiers(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const quantifier = isPlain(claim) ? wholeOf(claim) : undefined
  if (!quantifier) return []
  const words = claim.tokens.filter(({ content, lower }) => content && !whole.has(lower))
  let told: string | null = null
  for (const sentence of cited) {
    const { tokens, text } = readEvidence(sentence)
    const shared = tokens.filter(({ stem }) => words.some(word => word.stem === stem))
    const [first, last] = [shared[0], shared.at(-1)]
    if (!first || !last || new Set(shared.map(({ stem }) => stem)).size < words.length * sameMatter) continue
    const [from, until] = [Math.max(0, first.startCharIndex - reach), last.endCharIndex + reach]
    const around = tokens.filter(({ startCharIndex, endCharIndex }) => startCharIndex >= from && endCharIndex <= until)
    if (around.some(({ lower, startCharIndex }) => whole.has(lower) && startCharIndex < last.endCharIndex)) return []
    const isPart = ({ lower }: Word): boolean =>
      part.has(lower) || (everyCase.has(quantifier.lower) && someCases.has(lower))
    told ??= around.find(isPart)?.text ?? partitive.exec(text.slice(from, until))?.[0] ?? null
  }
  if (told === null) return []
  return [
    {
      code: 'polarity_mismatch',
      message: `The cited source says "${told}" where the sentence says "${quantifier.text}".`,
      claimed: quantifier.text,
      found: told
    }
  ]
}

/** The word by which a claim speaks of the whole, and neither denies it nor speaks of a part too. */
function wholeOf({ tokens, text, figures }: Reading): Word | undefined {
  if (tokens.some(({ lower }) => part.has(lower) || lower === 'not') || partitive.test(text)) return undefined
  // "Every three years" says how often.
  const isRate = ({ lower, endCharIndex }: Word): boolean =>
    lower === 'every' && figures.some(({ startCharIndex }) => startCharIndex === endCharIndex + 1)
  // "Four dogs to each man"
  const isToEach = ({ lower }: Word, at: number): boolean =>
    lower === 'each' && /^(?:to|for|at|in|of)$/.test(tokens[at - 1]?.lower ?? '')
  return tokens.find((word, at) => whole.has(word.lower) && !isRate(word) && !isToEach(word, at))
}
