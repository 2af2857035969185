import { isDash, type Lexeme } from '../lexemes.ts'
import { ordinalWords, smallNumbers } from '../number-words.ts'
import { halfOfYears, ordinalSuffix } from './date-parts.ts'
import { type DateReading, reading } from './date-reading.ts'
import { type DateValue, dateOf, yearsOf } from './date-values.ts'

/** "21st century", "nineteenth-century", "3rd century BC". */
export function readCentury(lexemes: readonly Lexeme[], index: number, first = true): DateReading | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  let which: number | undefined
  let at = index + 1
  if (lexeme.type === 'number' && /^\d{1,2}$/.test(lexeme.text) && ordinalSuffix.test(lexemes[at]?.lower ?? '')) {
    which = Number(lexeme.text)
    at++
  } else if (lexeme.type === 'word') {
    which = ordinalWords.get(lexeme.lower)
    const tens = smallNumbers.get(lexeme.lower)
    if (tens === 20 && isDash(lexemes[at])) {
      const unit = ordinalWords.get(lexemes[at + 1]?.lower ?? '')
      if (unit !== undefined) {
        which = 20 + unit
        at += 2
      }
    }
  }
  if (which === undefined || which < 1 || which > 30) return undefined
  // "9th/10th century", "nineteenth and twentieth centuries": the first shares the noun.
  if (first && /^(?:and|to|or|[-/\u2013])$/.test(lexemes[at]?.lower ?? '')) {
    const other = readCentury(lexemes, at + 1, false)
    if (other) return reading(centuryOf(which, other.value.startsWith('-')), index, at)
  }
  if (isDash(lexemes[at])) at++
  if (!/^(?:century|centuries)$/.test(lexemes[at]?.lower ?? '')) return undefined
  const era = lexemes[at + 1]?.lower
  const before = era === 'bc' || era === 'bce'
  const next = before || era === 'ad' || era === 'ce' ? at + 2 : at + 1
  return halfOfYears(lexemes, index, reading(centuryOf(which, before), index, next))
}

function centuryOf(which: number, beforeChrist: boolean): DateValue {
  return beforeChrist
    ? yearsOf(`-${String(which - 1).padStart(2, '0')}XX`, -which * 100 + 1, -which * 100 + 100)
    : yearsOf(`${String(which - 1).padStart(2, '0')}XX`, (which - 1) * 100 + 1, which * 100)
}

/** "AD 79" */
export function readEra(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const year = lexemes[index + 1]
  if (lexemes[index]?.text !== 'AD' || year?.type !== 'number' || !/^\d{1,4}$/.test(year.text)) return undefined
  return reading(dateOf({ year: Number(year.text) }), index, index + 2)
}
