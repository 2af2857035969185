import { areOfOneCurrency, compareFigures } from '../../text/figures/compare-figures.ts'
import { isForPeople } from '../../text/people.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'

/** A figure with the sentence that states it. */
export interface StatedFigure {
  sentence: EvidenceSentence
  figure: Figure
}

/** How a figure comes out of stated ones. */
export interface Derivation {
  working: string
  operands: readonly StatedFigure[]
}

/** Kinds of figures that add up. */
export const additive = new Set(['money', 'count', 'duration', 'measure', 'percentage'])
/** Whether a stated figure can be reckoned with for a claimed one: of the same kind, and of the same or no unit. */
export function isLike(claimed: Figure, { figure }: StatedFigure): boolean {
  if (typeof figure.value !== 'number' || !additive.has(figure.kind)) return false
  if (figure.kind !== claimed.kind) return false
  // "20 degrees lower" than 180 °C
  return (
    figure.unit === claimed.unit ||
    figure.kind === 'count' ||
    (figure.kind === 'money' && areOfOneCurrency(claimed, figure)) ||
    (claimed.unit === 'degree' && figure.unit !== null && figure.unit.startsWith('degree'))
  )
}

/** Whether a reckoned value is what the claim says, to the places it writes. */
export function comesOut(claimed: Figure, value: number): boolean {
  const relation = compareFigures(claimed, { ...claimed, value, low: value, high: value, bound: 'exact' })
  return relation === 'equal' || relation === 'rounded' || relation === 'bounded'
    ? Math.abs(value - claimed.low) <= Math.max(claimed.precision, Math.abs(value) * 0.05)
    : false
}

/** Every two of some operands. */
export function pairsOf(operands: readonly StatedFigure[]): [StatedFigure, StatedFigure][] {
  return operands.flatMap((one, index) =>
    operands.slice(index + 1).map((other): [StatedFigure, StatedFigure] => [one, other])
  )
}

/** The value of an operand, which is no date. */
export function amountOf({ figure }: StatedFigure): number {
  return Number(figure.value)
}

/** How it comes out, as a reader sees it. */
export function written(operands: readonly StatedFigure[], sign: string, claimed: Figure): string {
  return `${operands.map(({ figure }) => figure.text).join(` ${sign} `)} = ${claimed.text}`
}

/**
 * Whether two counts and what is claimed to come out of them are of one thing: "40 airstrikes" less "12 rebels" is a number of nothing. A
 * number without a noun of its own counts what the other does.
 */
export function countSame(claimed: Figure, { figure: one }: StatedFigure, { figure: other }: StatedFigure): boolean {
  if (claimed.kind !== 'count') return true
  if (one.unit !== other.unit && one.unit !== null && other.unit !== null) return false
  const unit = one.unit ?? other.unit
  if (unit === null || claimed.unit === null || claimed.unit === unit) return true
  return isForPeople(claimed.unit) && isForPeople(unit)
}
