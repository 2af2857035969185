import type { Figure } from '../../types/figure.ts'
import { compareScalars, isPoint } from './compare-scalars.ts'
import { compareDates } from './dates/compare-dates.ts'
import type { FigureRelation } from './figure-relation.ts'

export type { FigureRelation } from './figure-relation.ts'

/** A figure without a unit of its own may be any: compared by the number as written. */
const isBareNumber = (figure: Figure) => figure.kind === 'count' && figure.unit === null

const writtenOf = (figure: Figure): Figure => {
  const written = figure.written
  if (written === undefined || typeof figure.value !== 'number') return figure
  const factor = figure.value === 0 || written === 0 ? 1 : figure.value / written
  // The scale of a written number is its own, its unit's factor is not: $8.9 trillion stays 8.9e12.
  const high = figure.low < figure.high ? figure.high / factor : written
  return { ...figure, value: written, low: written, high, precision: figure.precision / Math.abs(factor) }
}

/** Degrees without a scale are Fahrenheit or Celsius. */
function compareDegrees(claimed: Figure, stated: Figure): FigureRelation {
  const bare = claimed.unit === 'degree' ? claimed : stated
  const readings = [
    bare,
    {
      ...bare,
      value: ((Number(bare.value) - 32) * 5) / 9,
      low: ((bare.low - 32) * 5) / 9,
      high: ((bare.high - 32) * 5) / 9,
      precision: (bare.precision * 5) / 9
    }
  ]
  let best: FigureRelation = 'different'
  for (const reading of readings) {
    const relation = bare === claimed ? compareScalars(reading, stated, true) : compareScalars(claimed, reading, true)
    if (relation === 'equal') return relation
    if (relation === 'rounded' || relation === 'bounded') best = relation
  }
  return best
}

/** Up to here a number of things is told exactly: "more than three" is "at least four". */
const mostCounted = 20

/** A bound of few things that takes its value in: "at least four" for "more than three". */
function inclusive(figure: Figure): Figure {
  const { bound, value, low, high, precision } = figure
  const step = bound === 'more_than' ? 1 : bound === 'less_than' ? -1 : 0
  if (step === 0 || low < high || precision !== 1 || !Number.isInteger(low) || low < 1 || low > mostCounted)
    return figure
  const next = Number(value) + step
  return { ...figure, value: next, low: next, high: next, bound: step > 0 ? 'at_least' : 'at_most', written: next }
}

/** "Seven pounds", read as a weight, beside "£7". */
const arePounds = (one: Figure, other: Figure): boolean =>
  one.unit === 'GBP' && other.unit === 'kilogram' && /pounds?$/i.test(other.text)

const bareKinds = new Set(['money', 'percentage', 'duration', 'measure', 'count', 'ordinal'])

/** One value without a bound. */
const isPlain = (figure: Figure) => figure.low === figure.high && figure.bound === 'exact'

/** "two-thirds", "one in five", "half": a share told in words of few digits. */
export const isSpelledShare = (figure: Figure) =>
  figure.unit === '%' && figure.writtenUnit === undefined && !figure.text.includes('%')

/** "About half", "roughly two thirds": the next plain fractions are far off. */
const isWithinHedge = (claimed: Figure, stated: Figure): boolean =>
  claimed.bound === 'about' &&
  isSpelledShare(claimed) &&
  stated.low === stated.high &&
  Math.abs(claimed.low - stated.low) <= hedgeOfFraction * claimed.low
const hedgeOfFraction = 0.1

const haveCents = new Set(['EUR', 'USD', 'CAD', 'AUD', 'NZD'])
const cents = /\bcents?$/iu

/** Whether two sums are of one currency: "85 cents" may be of any that has them. */
export function areOfOneCurrency(one: Figure, other: Figure): boolean {
  if (one.unit === other.unit) return true
  if (!cents.test(one.text) && !cents.test(other.text)) return false
  return haveCents.has(one.unit ?? '') && haveCents.has(other.unit ?? '')
}

/** "1815" read as a year on one side and as a bare count on the other. */
function compareYearWithCount(claimed: Figure, stated: Figure): FigureRelation {
  const date = claimed.kind === 'date' ? claimed : stated
  const other = date === claimed ? stated : claimed
  if (other.kind !== 'count' || other.precision !== 1 || typeof date.value !== 'string') return 'incomparable'
  return other.value === Number(date.value) && /^\d{4}$/.test(date.value) ? 'equal' : 'incomparable'
}

/** Relates a claimed figure to a stated one; see `FigureRelation`. What either measures is not looked at. */
export function compareFigures(claimed: Figure, stated: Figure): FigureRelation {
  if (claimed.kind === 'date' || stated.kind === 'date') {
    return claimed.kind === 'date' && stated.kind === 'date'
      ? compareDates(claimed, stated)
      : compareYearWithCount(claimed, stated)
  }
  if (typeof claimed.value !== 'number' || typeof stated.value !== 'number') return 'incomparable'
  const converted = claimed.writtenUnit !== stated.writtenUnit
  if (claimed.kind === stated.kind) {
    if (claimed.kind === 'count') {
      const areBounds = !isPoint(claimed.bound) && !isPoint(stated.bound)
      const [one, other] = areBounds ? [inclusive(claimed), inclusive(stated)] : [claimed, stated]
      const relation = compareScalars(one, other, false)
      // Other things counted: an equal number may still be meant (workers, people); another number contradicts nothing.
      return relation === 'different' && claimed.unit !== null && stated.unit !== null && claimed.unit !== stated.unit
        ? 'incomparable'
        : relation
    }
    if (claimed.unit === stated.unit) {
      const conversion = converted && (claimed.kind === 'measure' || claimed.kind === 'duration')
      // Between the scales of temperature, whose zeros differ, a degree is the usual care.
      if (conversion && claimed.unit === 'degree Celsius' && isPlain(claimed) && isPlain(stated)) {
        const distance = Math.abs(claimed.low - stated.low)
        return distance < 1e-6 ? 'equal' : distance <= 1 ? 'rounded' : 'different'
      }
      const approximate = claimed.kind === 'percentage' && (isSpelledShare(claimed) || isSpelledShare(stated))
      const relation = compareScalars(claimed, stated, conversion || approximate)
      return relation === 'different' && approximate && isWithinHedge(claimed, stated) ? 'rounded' : relation
    }
    const units = [claimed.unit, stated.unit]
    if (units.includes('degree') && units.includes('degree Celsius')) return compareDegrees(claimed, stated)
    if (claimed.kind === 'money' && areOfOneCurrency(claimed, stated)) return compareScalars(claimed, stated, false)
    // Dollars of another country, points of per cent: another thing altogether, unless a dollar sign stands for any.
    return 'incomparable'
  }
  if (claimed.kind === 'ordinal' || stated.kind === 'ordinal') return 'incomparable'
  if (
    arePounds(claimed, stated) ||
    arePounds(stated, claimed) ||
    ((isBareNumber(claimed) || isBareNumber(stated)) && bareKinds.has(claimed.kind) && bareKinds.has(stated.kind))
  ) {
    const relation = compareScalars(writtenOf(claimed), writtenOf(stated), false)
    return relation === 'different' ? 'incomparable' : relation
  }
  return 'incomparable'
}
