import { unitNamed } from '../../text/figures/units.ts'
import { stem } from '../../text/terms.ts'
import type { Figure } from '../../types/figure.ts'

/** A value in base units, and the power of each dimension that it has: of "€50 a megawatt-hour" one of euros and −1 of joules. */
export interface Quantity {
  value: number
  powers: ReadonlyMap<string, number>
}

/** Base units of the table of units that are made of others, and what one of them is. */
const made: Readonly<Record<string, { value: number; powers: readonly (readonly [string, number])[] }>> = {
  second: { value: 1, powers: [['second', 1]] },
  'square metre': { value: 1, powers: [['metre', 2]] },
  litre: { value: 0.001, powers: [['metre', 3]] },
  watt: {
    value: 1,
    powers: [
      ['joule', 1],
      ['second', -1]
    ]
  },
  'watt hour': { value: 3600, powers: [['joule', 1]] }
}

/** What an amount is, told of one of `per` or of nothing; null for what is no amount. */
export function quantityOf({ kind, unit, value }: Figure, per: string | null): Quantity | null {
  if (typeof value !== 'number' || kind === 'date' || kind === 'ordinal' || kind === 'percentage') return null
  const powers = new Map<string, number>()
  let size = value
  const add = (base: string, power: number): void => {
    const known = made[base]
    if (known) size *= known.value ** power
    for (const [name, exponent] of known?.powers ?? [[base, 1] as const])
      powers.set(name, (powers.get(name) ?? 0) + exponent * power)
  }
  if (kind === 'count') {
    if (unit === 'time') return null
    if (unit !== null) add(thing(unit), 1)
  } else for (const [place, base] of (unit ?? '').split(' per ').entries()) add(base, place === 0 ? 1 : -1)
  if (per !== null && !(unit ?? '').includes(' per ')) {
    const named = unitNamed(per)
    if (named) size /= named.factor
    add(named ? named.base : thing(per), -1)
  }
  return { value: size, powers }
}

/** Things that are counted are a dimension each: shares, pupils, portions. */
const thing = (noun: string): string => `#${stem(noun)}`

/** The product of two quantities, with −1 their quotient. */
export function times(one: Quantity, other: Quantity, sign: 1 | -1): Quantity {
  const powers = new Map(one.powers)
  for (const [name, power] of other.powers) {
    const sum = (powers.get(name) ?? 0) + sign * power
    if (sum === 0) powers.delete(name)
    else powers.set(name, sum)
  }
  return { value: one.value * other.value ** sign, powers }
}

/** Whether two quantities can be compared. */
export function areOfOneDimension({ powers: one }: Quantity, { powers: other }: Quantity): boolean {
  return one.size === other.size && [...one].every(([name, power]) => other.get(name) === power)
}
