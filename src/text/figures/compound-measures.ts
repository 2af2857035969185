import { looksPlural } from './counted-noun.ts'
import { isHyphen, type Lexeme } from './lexemes.ts'
import { denominators, scaleWords } from './number-words.ts'
import { simple } from './numeral.ts'
import { type Quantity, withUnit } from './quantity.ts'
import { readNumeral } from './read-numeral.ts'
import { readUnit } from './read-unit.ts'
import { unitNamed } from './units.ts'

/** The share of the unit in "and a half" behind it, and where it ends; not "and a half dozen", "and a quarter of the rest". */
function partBehind(lexemes: readonly Lexeme[], at: number): { share: number; next: number } | undefined {
  if (lexemes[at]?.lower !== 'and' || lexemes[at + 1]?.lower !== 'a') return undefined
  const bottom = denominators.get(lexemes[at + 2]?.lower ?? '')
  const after = lexemes[at + 3]
  if (bottom === undefined || bottom > 4 || isHyphen(after)) return undefined
  if (after?.type === 'word' && (scaleWords.has(after.lower) || readUnit(lexemes, at + 3))) return undefined
  return after?.lower === 'of' && bottom > 2 ? undefined : { share: 1 / bottom, next: at + 3 }
}

/** "1h30", "2h 15m": behind hours "m" are minutes. */
function minutesAt(lexemes: readonly Lexeme[], at: number, { writtenUnit }: Quantity) {
  const [number, letter] = [lexemes[at], lexemes[at + 1]]
  if (writtenUnit !== 'h' || !number || !/^[0-5]?\d$/.test(number.text)) return undefined
  const unit = unitNamed('minute')
  const isNamed = letter?.text === 'm' && letter.glued
  const isBare = number.glued && number.text.length === 2 && !(letter?.glued && letter.type === 'word')
  if (!unit || !(isNamed || isBare)) return undefined
  return { unit, name: 'minute', next: at + (isNamed ? 2 : 1), numeral: simple(Number(number.text), 1, at + 1) }
}

/** "2 hours 30 minutes", "two hours and a half", "6 ft 5 in", "5'10\"": a smaller unit of the same kind right behind. */
export function compound(lexemes: readonly Lexeme[], quantity: Quantity): Quantity {
  const isJoined = quantity.kind === 'duration' || quantity.unit === 'metre' || quantity.unit === 'kilogram'
  if (!isJoined && quantity.unit !== 'litre') return quantity
  let at = quantity.next
  const part = quantity.low === quantity.high ? partBehind(lexemes, at) : undefined
  if (part) {
    const value = Number((quantity.value + part.share * quantity.precision).toPrecision(14))
    const written = quantity.written + part.share
    const precision = quantity.precision * part.share
    return { ...quantity, value, low: value, high: value, precision, written, next: part.next }
  }
  if (!isJoined) return quantity
  const feet = quantity.unit === 'metre' && /^(?:foot|feet|ft|')$/.test(quantity.writtenUnit ?? '')
  // "5-foot-11"
  if (feet && isHyphen(lexemes[at]) && lexemes[at]?.glued && lexemes[at + 1]?.glued) at++
  else if (lexemes[at]?.lower === 'and' || lexemes[at]?.text === ',') at++
  const minutes = minutesAt(lexemes, at, quantity)
  const numeral = minutes?.numeral ?? readNumeral(lexemes, at)
  if (!numeral || numeral.scaled || numeral.fraction || numeral.value <= 0) return quantity
  let unit = minutes ?? readUnit(lexemes, numeral.next)
  if (!unit && lexemes[numeral.next]?.lower === 'in' && quantity.writtenUnit === 'ft') {
    const inch = unitNamed('inch')
    if (inch) unit = { unit: inch, name: 'inch', next: numeral.next + 1 }
  }
  // Inches without a sign: 5'10, 5'10'', "5 feet 10"; but not "5 feet 10 men".
  // "Six foot two" is of people, "six feet two" of nothing.
  const mayBeInches = numeral.bare || (numeral.spelled && lexemes[quantity.next - 1]?.lower === 'foot')
  const bare =
    feet && mayBeInches && numeral.value < 12 && at <= quantity.next + 1 && lexemes[at - 1]?.type !== 'number'
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
