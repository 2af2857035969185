import { comparativeOf, comparativeWords } from '../../text/comparatives.ts'
import type { Reading } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { amountIn } from '../reckoning/amounts.ts'
import { namesOf, wordsOf } from '../reckoning/binding.ts'
import type { Operand } from '../reckoning/operand.ts'
import { beginningOf, isBare } from '../reckoning/operands-in.ts'
import { amountsBeside } from './amounts-beside.ts'

/** "More points than", not "more than 40", which is a bound. */
const comparison = new RegExp(`\\b(${comparativeWords})\\b(?:\\s\\p{L}+){0,5}\\sthan\\s(?=\\p{L})`, 'iu')
/** What comes to one of them, what is denied or expected is compared by other amounts than those that stand there. */
const otherwise = /n['’]t\b|\b(?:not|no|never|per|each|every|averag\p{L}*|rate|share|faster|growth|grew|rose|fell)\b/iu

/**
 * A comparison without a number, where a cited sentence gives both amounts side by side: "the county pays more than the state" of
 * "the state pays $80 million and the county $40 million".
 */
export function checkAmounts(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const { text } = claim
  const match = comparison.exec(text)
  if (!match || otherwise.test(text) || claim.figures.some(({ kind }) => kind !== 'date')) return []
  const [written, by = ''] = match
  const { isMore, kinds } = comparativeOf(by.toLowerCase()) ?? { isMore: true, kinds: [] }
  const end = match.index + written.length
  const mark = text.slice(end).search(/[,;:]/u)
  // What is done is done by both.
  const verbs = new Set(claim.predicates.map(({ at }) => beginningOf(claim.tokens[at]?.stem ?? '')))
  const before = new Set([...wordsOf(claim, 0, end)].filter(word => !verbs.has(word)))
  const behind = wordsOf(claim, end, mark < 0 ? text.length : end + mark)
  for (const kind of kinds) {
    for (const figures of amountsBeside(cited, kind)) {
      const other = countedAs(figures, behind, before) ?? bestNamed(figures, behind)
      const others = figures.filter(each => each !== other && namesOf(each, behind) === 0)
      const one = countedAs(figures, before, behind) ?? (other && bestNamed(others, before))
      if (!one || !other) continue
      const { unit } = isBare(one.figure) ? other.figure : one.figure
      const [mine, theirs] = [amountIn(one, kind, unit), amountIn(other, kind, unit)]
      if (mine === null || theirs === null) continue
      if (isMore ? mine > theirs : mine < theirs) continue
      return [
        {
          code: 'figure_mismatch',
          message: `The cited source says "${one.figure.text}" and "${other.figure.text}" where the sentence says "${by}".`,
          claimed: by,
          found: one.figure.text
        }
      ]
    }
  }
  return []
}

/** "More men than women": the one figure that counts what is named on one side alone. */
function countedAs(
  figures: readonly Operand[],
  here: ReadonlySet<string>,
  there: ReadonlySet<string>
): Operand | undefined {
  const [first, second] = figures.filter(({ figure: { kind, unit } }) => {
    const noun = kind === 'count' && unit !== null ? beginningOf(stem(unit)) : ''
    return here.has(noun) && !there.has(noun)
  })
  return second ? undefined : first
}

/** The one figure that some words name best. */
function bestNamed(figures: readonly Operand[], words: ReadonlySet<string>): Operand | undefined {
  const count = (each: Operand): number => namesOf(each, words)
  const [first, second] = [...figures].sort((one, other) => count(other) - count(one))
  if (!first || count(first) === 0) return undefined
  return second && count(second) === count(first) ? undefined : first
}
