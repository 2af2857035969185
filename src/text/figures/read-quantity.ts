import { readCurrencyAfter, readCurrencyBefore } from './currency-amounts.ts'
import { finish } from './finish-quantity.ts'
import { isDash, type Lexeme } from './lexemes.ts'
import { multiples, openMultiples } from './number-words.ts'
import { type Numeral, negated } from './numeral.ts'
import { readOrdinal } from './ordinals.ts'
import type { Quantity } from './quantity.ts'
import { readRange } from './ranges.ts'
import { readNumeral } from './read-numeral.ts'
import { readUnit } from './read-unit.ts'
import { readHalf, readShare } from './shares.ts'
import { readSingleUnit } from './single-unit.ts'
import { readTens } from './tens.ts'

/** "minus 5", "-5 °C", "−3%": a sign glued to its number, and to nothing before. */
function signBefore(lexemes: readonly Lexeme[], index: number): number | undefined {
  const sign = lexemes[index - 1]
  if (!sign) return undefined
  if (sign.lower === 'minus' || sign.lower === 'negative') {
    return lexemes[index - 2]?.type === 'number' ? undefined : index - 1
  }
  if (!/^[-\u2212\u2013]$/.test(sign.text) || !lexemes[index]?.glued) return undefined
  const before = lexemes[index - 2]
  return !sign.glued || before === undefined || /^[($€£[]$/.test(before.text) ? index - 1 : undefined
}

const beforeMultiple = /^(?:to|will|would|can|could|may|might|should|must|not|is|was|are|were|nearly|almost|roughly)$/
const afterMultiple = /^(?:the|its|their|his|her|our|that|those|what|last|this)$/

/** "Would double", "double the size"; not "a double room", "double-check". */
function isMultiplied(lexemes: readonly Lexeme[], index: number): boolean {
  if (isDash(lexemes[index + 1]) || isDash(lexemes[index - 1])) return false
  return beforeMultiple.test(lexemes[index - 1]?.lower ?? '') || afterMultiple.test(lexemes[index + 1]?.lower ?? '')
}

/** "one" is a figure before a unit, a scale or a fraction ("one hour", "one million"), else mostly a pronoun. */
function isCountedOne(lexemes: readonly Lexeme[], index: number, numeral: Numeral): boolean {
  if (numeral.next > index + 1) return true
  const after = lexemes[numeral.next]?.lower
  if (after === 'in' || after === 'out' || lexemes[numeral.next + 1]?.lower === 'in')
    return readShare(lexemes, numeral, index) !== undefined
  const before = lexemes[index - 1]
  if (
    before?.type === 'word' &&
    /^(?:no|any|every|each|this|that|the|which|some|another|only|first|last)$/.test(before.lower)
  )
    return false
  const unit = readUnit(lexemes, numeral.next)
  if (unit === undefined || unit.name.length < 3) return readCurrencyAfter(lexemes, numeral.next) !== undefined
  // "one day" is an adverb, and "one second" and "one stone" are idioms.
  return !/^(?:day|night|second|stone)$/.test(unit.name)
}

/** The quantity that begins at a lexeme: money, percentage, duration, measure, ordinal or count. */
export function readQuantity(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  const currency = readCurrencyBefore(lexemes, index)
  const at = currency?.next ?? index
  if (!currency && lexeme.type === 'symbol') return undefined
  if (!currency) {
    const ordinal = readOrdinal(lexemes, index)
    if (ordinal) {
      // "two-thirds" begins with no ordinal, but "third" may close a fraction read from its first word.
      return ordinal
    }
    const whole = readTens(lexemes, index) ?? readHalf(lexemes, index) ?? readSingleUnit(lexemes, index)
    if (whole) return whole
    const times =
      multiples.get(lexeme.lower) ?? (isMultiplied(lexemes, index) ? openMultiples.get(lexeme.lower) : undefined)
    if (times !== undefined) {
      return {
        kind: 'count',
        value: times,
        low: times,
        high: times,
        unit: 'time',
        precision: 1,
        written: times,
        vague: false,
        first: index,
        next: index + 1
      }
    }
  }
  const numeral = readNumeral(lexemes, at)
  if (!numeral) return undefined
  if (!currency && lexeme.lower === 'one' && !isCountedOne(lexemes, index, numeral)) return undefined
  const sign = signBefore(lexemes, currency?.first ?? at)
  const signed = sign === undefined ? numeral : negated(numeral)
  const first = sign ?? at
  const from = currency && { ...currency, first: sign ?? currency.first }
  return readRange(lexemes, signed, first, from) ?? finish(lexemes, signed, first, from)
}
