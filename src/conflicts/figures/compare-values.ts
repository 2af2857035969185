import { compareFigures } from '../../text/figures/compare-figures.ts'
import type { Figure } from '../../types/figure.ts'

/**
 * What two stated values are to each other: `agree` (equal, or one is the other rounded, hedged or bounded), `differ`
 * (both cannot be right), or `none` where they cannot be compared.
 */
export type ValueRelation = 'agree' | 'differ' | 'none'

/** Compares two figures as two sources give them, neither being the measure of the other. Symmetric. */
export function compareValues(one: Figure, other: Figure): ValueRelation {
  if (one.kind !== other.kind) return 'none'
  if (one.kind === 'date') return compareDates(one, other)
  // Whether two counted nouns are one thing is judged by what stands around them.
  if (one.kind === 'count' && one.unit !== other.unit) return compareValues(one, { ...other, unit: one.unit })
  const there = compareFigures(one, other)
  if (there === 'incomparable') return 'none'
  const back = compareFigures(other, one)
  const areApart = there === 'different' && back === 'different' && !roundsInUnit(one, other)
  return areApart || isHalfway(one, other) ? 'differ' : 'agree'
}

/** "7.5%" and "8%": whoever tells a half means it, and hardly anybody rounds it away. */
function isHalfway(one: Figure, other: Figure): boolean {
  if (one.bound !== 'exact' || other.bound !== 'exact' || one.low < one.high || other.low < other.high) return false
  const coarsest = Math.max(one.precision, other.precision)
  const apart = Math.abs(one.low - other.low)
  return apart > 0 && Math.abs(apart - coarsest / 2) <= coarsest * dust
}
const dust = 1e-6

/** "5 cm" rounds "52 mm": whoever takes the larger unit means no more than its last digit. */
function roundsInUnit(one: Figure, other: Figure): boolean {
  if (one.kind !== 'measure' || one.writtenUnit === other.writtenUnit) return false
  return Math.abs(Number(one.value) - Number(other.value)) <= Math.max(one.precision, other.precision) / 2
}

const isWeekday = (value: string) => value.includes('-WXX-')
const isYear = /^\d{4}$/

/**
 * Dates differ where their days cannot be the same. A bound ("as early as May") counts as the date it names: it says
 * when something is expected, not that any later day would do.
 */
function compareDates(one: Figure, other: Figure): ValueRelation {
  if (Number.isFinite(one.low) && Number.isFinite(other.low))
    return one.low > other.high || other.low > one.high ? 'differ' : 'agree'
  const a = String(one.value)
  const b = String(other.value)
  // What is told by its weekday is told by nobody by its year alone.
  if ((isWeekday(a) && isYear.test(b)) || (isWeekday(b) && isYear.test(a))) return 'none'
  if (!isCalendar(a) || !isCalendar(b)) return sameScheme(a, b) ? (a === b ? 'agree' : 'differ') : 'none'
  // One of the two tells no year: only month and day are compared.
  const [, ...restA] = a.split('-')
  const [, ...restB] = b.split('-')
  if (restA.length === 0 || restB.length === 0) return 'none'
  const length = Math.min(restA.length, restB.length)
  return restA.slice(0, length).join('-') === restB.slice(0, length).join('-') ? 'agree' : 'differ'
}

const isCalendar = (value: string) => /^(?:\d{4}|XXXX)(?:-\d\d)*$/.test(value)
/** "week+0" and "week+1" count in one unit from one moment. */
const sameScheme = (one: string, other: string) => /^[a-z]+/.exec(one)?.[0] === /^[a-z]+/.exec(other)?.[0]
