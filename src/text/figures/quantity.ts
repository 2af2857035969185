import type { FigureKind } from '../../types/figure.ts'
import { type Numeral, scaleExactly } from './numeral.ts'
import type { Unit } from './units.ts'

/** A quantity as read: all of a figure but its bound. */
export interface Quantity {
  kind: FigureKind
  value: number
  low: number
  high: number
  unit: string | null
  precision: number
  written: number
  writtenUnit?: string
  vague: boolean
  first: number
  next: number
}

/** A number of a kind whose unit needs no conversion, times a factor. */
export const plainQuantity = (
  kind: FigureKind,
  numeral: Numeral,
  unit: string | null,
  first: number,
  next: number,
  factor = 1
): Quantity => ({
  kind,
  value: scaleExactly(numeral.value, factor),
  low: scaleExactly(numeral.low, factor),
  high: scaleExactly(numeral.high, factor),
  unit,
  precision: scaleExactly(numeral.precision, factor),
  written: numeral.value,
  vague: numeral.vague,
  first,
  next
})

const singular = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(feet)$/, 'foot')
    .replace(/(inch|centur)(?:es|ies)$/, (_, stem) => (stem === 'centur' ? 'century' : stem))
    .replace(/([a-z]{3})s$/, '$1')

/** A number in the base unit of its kind; what was written is kept beside it. */
export function withUnit(numeral: Numeral, unit: Unit, name: string, first: number, next: number): Quantity {
  const convert = (value: number) =>
    unit.factor === 1 && unit.offset === 0 ? value : scaleExactly(value, unit.factor) + unit.offset
  const tidy = (value: number) => {
    if (unit.offset !== 0) return Math.round(value * 1e9) / 1e9
    return Number.isInteger(value) && value !== 0 && Math.abs(value) < 1e14 ? value : Number(value.toPrecision(14))
  }
  const quantity: Quantity = {
    kind: unit.kind,
    value: tidy(convert(numeral.value)),
    low: tidy(convert(numeral.low)),
    high: tidy(convert(numeral.high)),
    unit: unit.base,
    precision: scaleExactly(numeral.precision, unit.factor),
    written: numeral.value,
    vague: numeral.vague,
    first,
    next
  }
  if (name !== unit.base) quantity.writtenUnit = singular(name)
  return quantity
}
