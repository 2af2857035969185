import { unitNamed } from '../../../text/figures/units.ts'
import type { Reading } from '../../../text/reading.ts'
import type { Figure, FigureKind } from '../../../types/figure.ts'
import { denominatorsOf } from '../../reckoning/denominators.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** By what an amount is told: "€900 a month", "12 euros per kilogram". */
interface Rate {
  kind: FigureKind
  /** How much of the base unit of its kind: seconds, kilograms … */
  size: number
  /** The unit as written: "month". */
  unit: string
}

/** The unit of measure or of time by which an amount is told; null where the text says none. */
function rateOf(text: string, figure: Figure): Rate | null {
  for (const unit of denominatorsOf(text, figure)) {
    const rate = toRate(unit)
    if (rate) return rate
  }
  return null
}

const quarterInSeconds = 7_889_400

function toRate(unit: string): Rate | null {
  if (unit === 'quarter') return { kind: 'duration', size: quarterInSeconds, unit }
  const named = unit.length > 1 ? unitNamed(unit) : undefined
  return named === undefined ? null : { kind: named.kind, size: named.factor, unit }
}

/**
 * The unit by which every source that has the value tells it, if the claim tells it by another of that kind: the "month" of
 * "€900 per month" for "€900 a year". Null where either names no unit.
 */
export function otherRate(figure: Figure, { text }: Reading, stating: readonly StatedFigure[]): string | null {
  if (figure.kind === 'date' || figure.kind === 'ordinal' || figure.value === 0) return null
  const claimed = rateOf(text, figure)
  if (claimed === null) return null
  const other = toldOtherwise(
    stating,
    ({ sentence, figure: stated }) => rateOf(sentence.text, stated),
    ({ kind, size }) => kind === claimed.kind && size !== claimed.size
  )
  return other?.unit ?? null
}
