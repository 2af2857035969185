import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import { timeOf } from '../../../text/measure/time-of.ts'
import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'

/**
 * The year of which a source tells an amount, where the claim tells it of another year and of no more than one: sales "in
 * 2024" of "in 2019 the firm had sold for £18 million".
 */
export function otherTime(figure: Figure, claim: Reading, { sentence, figure: stated }: StatedFigure): Figure | null {
  if (figure.kind === 'date') return null
  const [claimed, ...more] = claim.figures.filter(isOfYear)
  // "A 2016 report found": that is when something else was.
  if (!claimed || more.length > 0 || !adverbial.test(before(claim.text, claimed))) return null
  const dates = figuresOf(sentence).filter(isOfYear)
  const time = timeOf(stated, figuresOf(sentence))
  if (!time || !isOfYear(time) || dates.some(date => meet(date, claimed))) return null
  return time
}

const adverbial =
  /(?:^|\b(?:in|during|for|of|by|to|until|on|at|over|through|throughout|since)(?:\s(?:the|all|whole|full|early|late|mid))*\s*)$/iu

/** UTF-16 code units before a date that tell whether it says when: "in the whole of". */
const reach = 30
const before = (text: string, { startCharIndex }: Figure): string =>
  text.slice(Math.max(0, startCharIndex - reach), startCharIndex)

function isOfYear({ kind, low, high }: Figure): boolean {
  return kind === 'date' && Number.isFinite(low) && Number.isFinite(high) && high > 1
}

const meet = (one: Figure, other: Figure): boolean => one.low <= other.high && other.low <= one.high
