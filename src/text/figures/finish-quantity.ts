import { isAge, readAgeOfGroup } from './ages.ts'
import { boundBehind } from './bounds.ts'
import { compound } from './compound-measures.ts'
import { countedNoun, looksPlural } from './counted-noun.ts'
import { currencyNames } from './currencies.ts'
import { type Currency, readCurrencyAfter } from './currency-amounts.ts'
import { hasPointedZeros } from './foreign-numerals.ts'
import type { Lexeme } from './lexemes.ts'
import { type Numeral, scaleExactly, withScale } from './numeral.ts'
import { plainQuantity, type Quantity, withUnit } from './quantity.ts'
import { readNumeral } from './read-numeral.ts'
import { isFalseUnit, readUnit } from './read-unit.ts'
import { readShare } from './shares.ts'
import { unitNamed } from './units.ts'

const inThousands = (last: Lexeme | undefined, numeral: Numeral): Numeral =>
  hasPointedZeros(last) ? withScale({ ...numeral, precision: 0.001 }, 1000, numeral.next) : numeral

/** What a numeral means with the currency before it and the words after it. */
export function finish(
  lexemes: readonly Lexeme[],
  read: Numeral,
  first: number,
  currency: Currency | undefined
): Quantity | undefined {
  let numeral = read
  const last = lexemes[numeral.next - 1]
  if (numeral.letterScale && last) {
    // "5m" is five metres, "100 b" nothing: a letter is a scale in money, before a plural, or as a capital.
    const metre =
      last.text === 'm' || last.text === 'mm' || last.text === 't' || last.text === 'b' || last.text === 'MM'
    if (
      metre &&
      !currency &&
      !readCurrencyAfter(lexemes, numeral.next) &&
      !(last.text === 'm' && looksPlural(lexemes[numeral.next]))
    ) {
      const factor = numeral.scale
      numeral = {
        ...numeral,
        value: scaleExactly(numeral.value, 1 / factor),
        low: scaleExactly(numeral.low, 1 / factor),
        high: scaleExactly(numeral.high, 1 / factor),
        precision: scaleExactly(numeral.precision, 1 / factor),
        next: numeral.next - 1,
        scaled: false,
        scale: 1,
        letterScale: false
      }
    }
  }
  if (currency) {
    const after = readCurrencyAfter(lexemes, numeral.next)
    numeral = inThousands(last, numeral)
    // "$5 USD", "$5 million dollars", "A$5 Canadian" repeat the currency or make it precise.
    const repeats = after && after.factor === 1 && (after.code === currency.code || currency.code === 'USD')
    return plainQuantity(
      'money',
      numeral,
      repeats ? after.code : currency.code,
      currency.first,
      repeats ? after.next : numeral.next,
      currency.factor
    )
  }
  // "tens of billions of dollars"
  const of =
    numeral.scaled && lexemes[numeral.next]?.lower === 'of' && currencyNames.has(lexemes[numeral.next + 1]?.lower ?? '')
  const after = readCurrencyAfter(lexemes, of ? numeral.next + 1 : numeral.next)
  if (after) {
    // "two dollars fifty" is rare; "60 cents" of another currency is still cents.
    return plainQuantity('money', inThousands(last, numeral), after.code, first, after.next, after.factor)
  }
  const ofGroup = readAgeOfGroup(lexemes, first, numeral)
  if (ofGroup) return ofGroup
  const share = numeral.fraction || numeral.scaled ? undefined : readShare(lexemes, numeral, first)
  if (share) return share
  let unitIndex = numeral.next
  // "two-thirds of a mile", "a quarter of a century"
  if (numeral.fraction && lexemes[unitIndex]?.lower === 'of' && /^(?:a|an)$/.test(lexemes[unitIndex + 1]?.lower ?? ''))
    unitIndex += 2
  // "5 or more years"
  const bound = boundBehind(lexemes, unitIndex)
  unitIndex = bound?.next ?? unitIndex
  const unit = readUnit(lexemes, unitIndex)
  if (unit && !isFalseUnit(lexemes, unit, unitIndex, numeral)) {
    // "£5" went above: after a spelled-out amount "pounds" are a weight unless there is a scale.
    if (/^pounds?$/.test(unit.name.toLowerCase()) && numeral.scaled && numeral.value >= 1e5) {
      return plainQuantity('money', numeral, 'GBP', first, unit.next)
    }
    if (bound) return withUnit(numeral, unit.unit, unit.name, first, numeral.next)
    return compound(lexemes, withUnit(numeral, unit.unit, unit.name, first, unit.next))
  }
  if (numeral.fraction) {
    return plainQuantity('percentage', numeral, '%', first, numeral.next, 100)
  }
  if (isAge(lexemes, first, numeral)) {
    const year = unitNamed('year')
    if (year) return { ...withUnit(numeral, year, 'year', first, numeral.next), next: numeral.next }
  }
  // "16 x 20 feet", "30 × 20 × 15 cm": the sides share the unit.
  let side: Numeral | undefined = numeral
  for (let sides = 1; side && sides < 3 && /^(?:[x×]|by)$/.test(lexemes[side.next]?.lower ?? ''); sides++) {
    side = readNumeral(lexemes, side.next + 1)
    const sideUnit = side && readUnit(lexemes, side.next)
    if (sideUnit?.unit.base === 'metre') return withUnit(numeral, sideUnit.unit, sideUnit.name, first, numeral.next)
  }
  return plainQuantity('count', numeral, countedNoun(lexemes, numeral.next, numeral.value), first, numeral.next)
}
