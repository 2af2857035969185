import { looksPlural } from './counted-noun.ts'
import { isHyphen, type Lexeme } from './lexemes.ts'
import { type Quantity, withUnit } from './quantity.ts'
import { readNumeral } from './read-numeral.ts'
import { readUnit } from './read-unit.ts'
import { unitNamed } from './units.ts'

/** "2 hours 30 minutes", "6 ft 5 in", "5'10\"": a smaller unit of the same kind right behind. */
export function compound(lexemes: readonly Lexeme[], quantity: Quantity): Quantity {
  if (quantity.kind !== 'duration' && quantity.unit !== 'metre' && quantity.unit !== 'kilogram') return quantity
  let at = quantity.next
  const feet = quantity.unit === 'metre' && /^(?:foot|feet|ft|')$/.test(quantity.writtenUnit ?? '')
  // "5-foot-11"
  if (feet && isHyphen(lexemes[at]) && lexemes[at]?.glued && lexemes[at + 1]?.glued) at++
  else if (lexemes[at]?.lower === 'and' || lexemes[at]?.text === ',') at++
  const numeral = readNumeral(lexemes, at)
  if (!numeral || numeral.scaled || numeral.fraction || numeral.value <= 0) return quantity
  let unit = readUnit(lexemes, numeral.next)
  if (!unit && lexemes[numeral.next]?.lower === 'in' && quantity.writtenUnit === 'ft') {
    const inch = unitNamed('inch')
    if (inch) unit = { unit: inch, name: 'inch', next: numeral.next + 1 }
  }
  // Inches without a sign: 5'10, 5'10'', "5 feet 10"; but not "5 feet 10 men".
  const bare =
    feet && numeral.bare && numeral.value < 12 && at <= quantity.next + 1 && lexemes[at - 1]?.type !== 'number'
  if (
    !unit &&
    bare &&
    lexemes[at - 1]?.text !== ',' &&
    lexemes[at - 1]?.lower !== 'and' &&
    !looksPlural(lexemes[numeral.next])
  ) {
    const inch = unitNamed('inch')
    let next = numeral.next
    while (/^['’"”″]$/.test(lexemes[next]?.text ?? '') && lexemes[next]?.glued && next < numeral.next + 2) next++
    if (inch) unit = { unit: inch, name: 'inch', next }
  }
  if (!unit || unit.unit.base !== quantity.unit) return quantity
  const smaller = withUnit(numeral, unit.unit, unit.name, at, unit.next)
  const ratio = quantity.precision / unit.unit.factor
  if (smaller.value >= quantity.precision || ratio < 2) return quantity
  const value = Number((quantity.value + smaller.value).toPrecision(14))
  const joined: Quantity = {
    ...quantity,
    value,
    low: value,
    high: value,
    precision: smaller.precision,
    next: unit.next
  }
  delete joined.writtenUnit
  joined.written = value
  return compound(lexemes, joined)
}
