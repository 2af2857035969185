import { isData } from '../../text/figures/sentence-figures.ts'
import { isModal } from '../../text/measure/sentence-scope.ts'
import { overlap } from '../../text/overlap.ts'
import type { Clause } from '../../text/polarity.ts'
import { mayOpenProspect } from '../../text/prospects.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { agreeing, relationTo } from '../figures/relation-to.ts'
import { statedOf } from '../figures/stated-figure.ts'
import { polarityMessages } from '../polarity/polarity-messages.ts'

/**
 * What every cited sentence with a date tells as to come on it a claim may not tell as done then, by whatever verb: "the trial finished in 2026" of "the
 * trial will end in 2026".
 */
export function checkDated(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (isData(claim.figures)) return []
  for (const date of claim.figures) {
    if (date.kind !== 'date' || date.unit === 'time') continue
    const own = clauseAt(claim, date)
    if (!own || !isDoneIn(claim, own, date)) continue
    const stating = statedOf(cited).filter(({ figure }) => agreeing[relationTo(date, figure)] > 0)
    const told = stating.map(({ sentence, figure }) => toCome(readEvidence(sentence), figure))
    const [first] = told
    if (!first || told.some(cue => cue === null)) continue
    return [{ code: 'polarity_mismatch', message: polarityMessages.asDone, claimed: date.text, found: first }]
  }
  return []
}

const clauseAt = ({ clauses }: Reading, { startCharIndex, endCharIndex }: Figure): Clause | undefined =>
  clauses.find(clause => clause.startCharIndex <= startCharIndex && clause.endCharIndex >= endCharIndex)

const perfect = /^(?:has|have)$/u
const done: ReadonlySet<string> = new Set(['past', 'perfect', 'passive'])

/** Whether a clause tells only what was done, in a sentence without a word of plans: "the tram is planned for 2028". */
function isDoneIn(
  { tokens, predicates, figures }: Reading,
  { startCharIndex, endCharIndex }: Clause,
  date: Figure
): boolean {
  const isOpen = (word: Word): boolean => isModal(word) || (mayOpenProspect(word.form) && !perfect.test(word.lower))
  // The month of May is no "may".
  if (tokens.some(word => isOpen(word) && !figures.some(figure => overlap(figure, word)))) return false
  const own = predicates.filter(({ at }) => {
    const start = tokens[at]?.startCharIndex ?? -1
    return start >= startCharIndex && start < endCharIndex
  })
  // "From May the rent goes up, as decided": what stands behind a date is done on another.
  const isBefore = (at: number): boolean => (tokens[at]?.startCharIndex ?? Infinity) < date.startCharIndex
  return own.length > 0 && own.every(({ at, form }) => done.has(form) && isBefore(at))
}

/** By which word a text puts what it dates into the future; null where it does not. */
function toCome(reading: Reading, date: Figure): string | null {
  return clauseAt(reading, date)?.prospects[0]?.cue ?? null
}
