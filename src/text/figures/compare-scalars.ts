import type { Figure, FigureBound } from '../../types/figure.ts'
import type { FigureRelation } from './figure-relation.ts'

// Dust of binary fractions, and of conversions between units that are defined to seven digits.
const dust = 1e-6

const same = (one: number, other: number) => Math.abs(one - other) <= dust * Math.max(Math.abs(one), Math.abs(other))

/** Relative slack between units of another size: 12 weeks are about 84 days, 5 miles about 8 km. */
const conversionSlack = 0.03

/** The step of a round number: 9,000 may be told in thousands, 715,000 in thousands, 25 in ones (and fives). */
function roundStep(figure: Figure): number {
  const value = Math.abs(Number(figure.value))
  const precision = figure.precision || 1
  let digits = Math.round(value / precision)
  if (!Number.isFinite(digits) || digits === 0) return precision
  let step = precision
  while (digits % 10 === 0) {
    digits /= 10
    step *= 10
  }
  return step
}

/** A hedge on a round number takes in what rounds to it, and a few per cent where it is not so round; never over a tenth. */
function hedgeOf(figure: Figure): number {
  const value = Math.abs(Number(figure.value))
  const least = figure.precision / 2
  return Math.min(Math.max(roundStep(figure) / 2, value * 0.025, least), Math.max(value * 0.1, least))
}

const isHedged = (figure: Figure) => figure.bound === 'about'

/** Half of what the writing leaves open: of the last place written, or of the round number it is. */
const slackOf = (figure: Figure) => (isHedged(figure) ? hedgeOf(figure) : figure.precision / 2)

const isRange = (figure: Figure) => figure.low < figure.high

/** "At least", "more than". */
export const pointsUp = (bound: FigureBound) => bound === 'at_least' || bound === 'more_than'

/** "At most", "less than". */
export const pointsDown = (bound: FigureBound) => bound === 'at_most' || bound === 'less_than'

/** Exact or about. */
export const isPoint = (bound: FigureBound) => bound === 'exact' || bound === 'about'

/** A bound still says something about a value within this factor of it; "more than 5" is no report of 9,000. */
const farthest = 3

/** Relates two figures of one unit; `converted` where they were written in different ones. */
export function compareScalars(claimed: Figure, stated: Figure, converted: boolean): FigureRelation {
  const equal = same(claimed.low, stated.low) && same(claimed.high, stated.high)
  if (isRange(claimed) || isRange(stated)) return compareIntervals(claimed, stated, equal)
  const [claim, source] = [claimed.low, stated.low]

  if (isPoint(claimed.bound) && isPoint(stated.bound)) {
    if (equal) return isHedged(claimed) === isHedged(stated) ? 'equal' : 'rounded'
    return roundsTo(claimed, stated, converted) ? 'rounded' : 'different'
  }
  if (isPoint(stated.bound)) {
    // The claim is a bound of a stated value.
    // "About 200" leaves open on which side of it the value lies: "over 200" and "up to 200" are readings of it.
    if (isHedged(stated) && equal) return 'rounded'
    if (isHedged(stated) && roundsTo(claimed, stated, converted)) return 'different'
    const keeps = pointsUp(claimed.bound)
      ? source > claim || (claimed.bound === 'at_least' && equal)
      : source < claim || (claimed.bound === 'at_most' && equal)
    // A number told in millions is itself a rounded one: a little more or less is no other value.
    if (!keeps) return equal && stated.precision >= 1000 ? 'rounded' : 'different'
    const [small, large] = [Math.min(Math.abs(claim), Math.abs(source)), Math.max(Math.abs(claim), Math.abs(source))]
    return large <= small * farthest ? 'bounded' : 'incomparable'
  }
  if (isPoint(claimed.bound)) {
    // The source states only a bound; the claim drops it, or says a value that the bound leaves open or rules out.
    if (equal || (isHedged(claimed) && roundsTo(claimed, stated, converted))) return 'rounded'
    const open = pointsUp(stated.bound) ? claim > source : claim < source
    return open ? 'incomparable' : 'different'
  }
  const up = pointsUp(claimed.bound)
  if (up === pointsUp(stated.bound)) {
    if (equal) return 'equal'
    const weaker = up ? claim < source : claim > source
    return weaker ? 'bounded' : 'incomparable'
  }
  if (equal) return 'different'
  const overlap = up ? claim <= source : claim >= source
  return overlap ? 'incomparable' : 'different'
}

/** Whether the claim is the stated value in fewer digits, or within its own hedge. */
function roundsTo(claimed: Figure, stated: Figure, converted: boolean): boolean {
  const distance = Math.abs(claimed.low - stated.low)
  const reach = dust * Math.max(Math.abs(claimed.low), Math.abs(stated.low))
  if (isHedged(claimed) && distance <= slackOf(claimed) + reach) return true
  if (isHedged(stated) && isHedged(claimed) && distance <= Math.max(slackOf(claimed), slackOf(stated)) + reach)
    return true
  // Fewer digits written: "$9 trillion" for $8.9 trillion, "71.5 million" for 71,532,911.
  if (!converted && claimed.precision > stated.precision * 1.5 && distance <= claimed.precision / 2 + reach) return true
  if (converted) {
    const slack = Math.max(Math.abs(stated.low), Math.abs(claimed.low)) * conversionSlack
    const step = Math.max(claimed.precision, stated.precision) / 2
    return distance <= Math.min(Math.max(slack, 0), Math.max(step, slack / 10)) + reach
  }
  return false
}

function compareIntervals(claimed: Figure, stated: Figure, equal: boolean): FigureRelation {
  if (equal) {
    if (pointsUp(claimed.bound) && pointsDown(stated.bound)) return 'different'
    if (pointsDown(claimed.bound) && pointsUp(stated.bound)) return 'different'
    return isHedged(claimed) === isHedged(stated) ? 'equal' : 'rounded'
  }
  const inside =
    stated.low >= claimed.low - claimed.precision / 2 && stated.high <= claimed.high + claimed.precision / 2
  if (inside && isRange(claimed) && !isRange(stated)) return 'bounded'
  // Both ends told in fewer digits.
  const near = claimed.precision > stated.precision * 1.5 || isHedged(claimed)
  if (
    near &&
    Math.abs(claimed.low - stated.low) <= slackOf(claimed) &&
    Math.abs(claimed.high - stated.high) <= slackOf(claimed)
  )
    return 'rounded'
  if (claimed.high < stated.low || claimed.low > stated.high) {
    // An open end reaches on: "more than 5" may be within 7 to 9.
    const claimReaches =
      (pointsUp(claimed.bound) && claimed.low < stated.low) || (pointsDown(claimed.bound) && claimed.high > stated.high)
    if (claimReaches) return 'bounded'
    const sourceReaches =
      (pointsUp(stated.bound) && claimed.low > stated.low) || (pointsDown(stated.bound) && claimed.high < stated.high)
    return sourceReaches ? 'incomparable' : 'different'
  }
  if (isRange(claimed) && isRange(stated)) return inside ? 'bounded' : 'different'
  return 'incomparable'
}
