import type { Span } from '../../text/blocks.ts'
import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import type { Reading } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { goesDown } from '../reckoning/told-difference.ts'

const from = /\bfrom\s(?:(?:about|some|just|nearly|around|over|under)\s)?$/iu
const to = /^\s(?:\p{L}+\s){0,2}to\s(?:(?:about|some|just|nearly|around|over|under)\s)?$/iu
const denial = /n['’]t\b|\b(?:not|no|never|neither|nor|without)\b/iu
/** UTF-16 code units before a figure in which "from about" stands. */
const reach = 16

/** A change as a claim tells it. */
interface Change extends Span {
  from: string
  to: string
  /** By how much the second of the two amounts is more, in whatever unit; 0 where that cannot be told. */
  step: number
}

/** What a claim lets go up must end higher than it begins, and the other way round: not "fell from 200 to 300 tonnes". */
export function checkDirection(
  { text, tokens, figures, predicates }: Reading,
  cited: readonly EvidenceSentence[]
): Issue[] {
  if (isData(figures)) return []
  for (const [at, figure] of figures.entries()) {
    const start = text.slice(Math.max(0, figure.startCharIndex - reach), figure.startCharIndex)
    const change = from.test(start)
      ? (changeWithin(figure, cited) ?? changeBetween(figure, figures[at + 1], text))
      : null
    if (!change || change.step === 0) continue
    const { segment } = tokens.findLast(word => word.startCharIndex < change.startCharIndex) ?? {}
    const before = tokens.filter(word => word.segment === segment && word.startCharIndex < change.startCharIndex)
    // "Growth slowed from 3% to 2%": of a change, and no change of its own.
    const verb = before.findLast(
      (word, index) =>
        goesDown(word.lower) !== null &&
        (index >= before.length - 2 || predicates.some(({ at }) => tokens[at] === word))
    )
    if (!verb || goesDown(verb.lower) === change.step < 0 || before.some(({ lower }) => denial.test(lower))) continue
    const claimed = text.slice(change.startCharIndex, change.endCharIndex)
    const message = `The sentence says "${verb.text}" of a change from ${change.from} to ${change.to}, which goes the other way.`
    return [{ code: 'figure_mismatch', message, claimed, found: null }]
  }
  return []
}

/** "From 55 to 90 minutes" is read as one figure; a range ("they lost from 5 to 10 kg") is one of its source too. */
function changeWithin(figure: Figure, cited: readonly EvidenceSentence[]): Change | null {
  const [low, high] = figure.text.split(' to ')
  if (low === undefined || high === undefined || figure.kind === 'date' || figure.kind === 'percentage') return null
  const isSame = (other: Figure): boolean => other.low === figure.low && other.high === figure.high
  if (cited.some(sentence => figuresOf(sentence).some(isSame))) return null
  return { ...spanOf(figure, figure), from: low, to: high, step: stepOfNumbers(low, high) }
}

function changeBetween(start: Figure, end: Figure | undefined, text: string): Change | null {
  if (!end || !to.test(text.slice(start.endCharIndex, end.startCharIndex))) return null
  return { ...spanOf(start, end), from: start.text, to: end.text, step: stepOf(start, end) }
}

const spanOf = ({ startCharIndex }: Figure, { endCharIndex }: Figure): Span => ({ startCharIndex, endCharIndex })

function stepOf(start: Figure, end: Figure): number {
  // Who rises in an order goes to a smaller number; and time only goes on.
  if (start.kind === 'ordinal' || start.kind === 'date' || end.kind === 'date') return 0
  // "From 12 points to five"
  const isOfOne = start.unit === end.unit || (start.kind === 'count' && end.unit === null)
  return start.kind === end.kind && isOfOne ? end.low - start.low : stepOfNumbers(start.text, end.text)
}

/** Of numbers that share what stands behind the second: "from 9.5 to 8.2 million". */
function stepOfNumbers(start: string, end: string): number {
  const [from, to] = [bareNumber.exec(start), leadingNumber.exec(end)]
  return from && to ? numberOf(to) - numberOf(from) : 0
}
const bareNumber = /^([-−]?)\p{Sc}?(\d[\d,]*(?:\.\d+)?)$/u
const leadingNumber = /^([-−]?)\p{Sc}?(\d[\d,]*(?:\.\d+)?)/u
const numberOf = ([, minus, digits = '']: RegExpExecArray): number =>
  Number(digits.replaceAll(',', '')) * (minus === '' ? 1 : -1)
