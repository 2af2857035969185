import type { Figure } from '../../types/figure.ts'

const dust = 1e-9
/** Relative slack of what is told to the last place written: "8%" of 7.8, never "8" of 7.6. */
const ofRounding = 0.03
/** … of a hedged amount, and of a hedged share or multiple, which are the nearest plain ones: "nearly a third" of 31%. */
const ofHedge = 0.04
const ofHedgedShare = 0.12
/** A bound is told of what lies near it: "more than half" of 62%. */
const ofBound = 0.05
const ofBoundOfShare = 0.3
const ofCoarseBound = 0.5

/** Whether a reckoned value is what a claim says, as it hedges, bounds and rounds it. */
export function comesOut(
  { low, high, bound, precision, kind, unit }: Figure,
  value: number,
  operands: readonly { figure: Figure }[] = []
): boolean {
  if (!Number.isFinite(value)) return false
  if (low < high) return value >= low && value <= high
  const distance = Math.abs(value - low)
  const size = Math.abs(low)
  // "Fewer than 250" of "less than half" of 500: the bound is of what it comes out of.
  if (distance <= dust * size)
    return (bound !== 'more_than' && bound !== 'less_than') || operands.some(({ figure }) => figure.bound === bound)
  const isShare = kind === 'percentage' || unit === 'time'
  // "More than two centuries" of 213 years: as coarse as what is counted so by twos and threes.
  const isCoarse = kind === 'duration' && precision >= ofBoundOfShare * size
  const reach = (isCoarse ? ofCoarseBound : isShare ? ofBoundOfShare : ofBound) * size
  if (bound === 'more_than' || bound === 'at_least') return value > low && distance <= reach
  if (bound === 'less_than' || bound === 'at_most') return value < low && distance <= reach
  if (bound === 'about') return distance <= (isShare ? ofHedgedShare : ofHedge) * size
  return distance <= Math.min(precision / 2, ofRounding * size) + dust * size
}

const zerosAtEnd = /(?<!0)0+$/

/** The same to the last digit that is no zero, whatever the hedge: for what nothing but the number tells. */
export function comesOutExactly(claimed: Figure, value: number): boolean {
  if (!comesOut(claimed, value)) return false
  const { written = claimed.low, low } = claimed
  const [zeros] = zerosAtEnd.exec(String(written)) ?? ['']
  const place = Number.isInteger(written) ? (10 ** zeros.length * low) / written : claimed.precision
  return Math.abs(value - low) <= place
}

/** So many digits say that a number did not come out by chance; a plain one needs more than an amount of some unit. */
const tellingDigits = 2
const tellingDigitsOfCount = 3

/** Whether a number has digits enough, zeros at the end left out, not to come out by chance. */
export function isTelling({ kind, written, value }: Figure): boolean {
  const digits = String(written ?? value)
    .replace(zerosAtEnd, '')
    .replaceAll(/\D/g, '').length
  return digits >= (kind === 'count' ? tellingDigitsOfCount : tellingDigits)
}
