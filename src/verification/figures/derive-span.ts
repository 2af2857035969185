import type { Figure } from '../../types/figure.ts'
import { comesOut, type Derivation, pairsOf, type StatedFigure, written } from './operands.ts'

const daysOfYear = 365.2425
const secondsOfDay = 86_400

/** The time between two dates or two times of day: "for 26 years" from 1990 and 2016. */
export function deriveSpan(claimed: Figure, stated: readonly StatedFigure[]): Derivation | null {
  if (claimed.kind !== 'duration') return null
  const dates = stated.filter(({ figure }) => figure.kind === 'date' && Number.isFinite(figure.low))
  for (const [one, other] of pairsOf(dates)) {
    const operands = one.figure.low >= other.figure.low ? [one, other] : [other, one]
    const [late, early] = operands
    if (!late || !early || late.figure.low === early.figure.low || late.figure.unit !== early.figure.unit) continue
    // "From 9 p.m. until 6 a.m." is through the night.
    const isOvernight = late === one && late.figure.unit === 'time'
    const days = late.figure.low - early.figure.low
    const years = Math.round(days / daysOfYear)
    // Of a day and a year either may come out.
    const isAge = late.figure.low === late.figure.high || early.figure.low === early.figure.high
    const isYears = /year/i.test(claimed.text)
    if (
      isYears
        ? years === claimed.written || (isAge && Math.floor(days / daysOfYear) === claimed.written)
        : comesOut(claimed, (isOvernight ? 1 - days : days) * secondsOfDay)
    )
      return { working: written(operands, '−', claimed), operands }
  }
  return null
}
