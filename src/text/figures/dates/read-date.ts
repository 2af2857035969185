import type { Lexeme } from '../lexemes.ts'
import { ordinalWords } from '../number-words.ts'
import type { CalendarDay } from './calendar.ts'
import { monthNames, seasonMonths, weekdayNames } from './calendar.ts'
import { readCentury, readEra } from './centuries.ts'
import { halfOfYears, partly } from './date-parts.ts'
import { type DateReading, reading } from './date-reading.ts'
import { dateOf } from './date-values.ts'
import { readDayFirst, readMonthFirst } from './month-dates.ts'
import { readNumericDate } from './numeric-dates.ts'
import { readPeriod } from './periods.ts'
import { readRelativeDate } from './relative-dates.ts'
import { readSpokenTime, spokenTimeOpeners } from './spoken-times.ts'
import { readTime } from './times.ts'
import { readWeekday } from './weekdays.ts'
import { readYears } from './years.ts'

/** Lower-case words by which a date may begin. */
export const dateOpeners: ReadonlySet<string> = new Set([
  ...monthNames.keys(),
  ...[...weekdayNames.keys()].flatMap(name => [name, `${name}s`]),
  ...seasonMonths.keys(),
  ...ordinalWords.keys(),
  ...spokenTimeOpeners,
  ...'q h fy fiscal last this next yesterday tomorrow noon midnight twenty ad coming following'.split(' ')
])

/** The date or time that begins at a lexeme (or, for "mid-July", one or two before it); undefined where none does. */
export function readDate(
  lexemes: readonly Lexeme[],
  index: number,
  published: CalendarDay | undefined
): DateReading | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  if (lexeme.type === 'number') {
    // "ricsil2037", "A4": glued behind a letter it is part of a name.
    if (lexeme.glued && lexemes[index - 1]?.type === 'word') return undefined
    const dated =
      readDayFirst(lexemes, index, published) ??
      readNumericDate(lexemes, index) ??
      readTime(lexemes, index) ??
      readPeriod(lexemes, index) ??
      readCentury(lexemes, index)
    if (dated) return dated
    const years = readYears(lexemes, index)
    if (!years) return undefined
    if (years.parts) return partly(lexemes, index, years.parts, years.next)
    return halfOfYears(lexemes, years.first, reading(years.date, years.first, years.next))
  }
  if (lexeme.type === 'symbol') {
    const years = readYears(lexemes, index)
    return years && halfOfYears(lexemes, years.first, reading(years.date, years.first, years.next))
  }
  const roman = readRomanYear(lexeme.text)
  if (roman !== undefined) return reading(dateOf({ year: roman }), index, index + 1)
  const spoken = readSpokenTime(lexemes, index)
  if (spoken || !dateOpeners.has(lexeme.lower)) return spoken
  if (lexeme.lower === 'noon' || lexeme.lower === 'midnight') {
    const noon = lexeme.lower === 'noon'
    return {
      value: noon ? 'T12:00' : 'T00:00',
      low: noon ? 0.5 : 0,
      high: noon ? 0.5 : 0,
      first: index,
      next: index + 1,
      unit: 'time',
      precision: 1 / 24
    }
  }
  const relative = readRelativeDate(lexemes, index, published)
  if (relative) return reading(relative, relative.first, relative.next)
  return (
    readMonthFirst(lexemes, index, published) ??
    readWeekday(lexemes, index, published) ??
    readPeriod(lexemes, index) ??
    readCentury(lexemes, index) ??
    (ordinalWords.has(lexeme.lower) ? readDayFirst(lexemes, index, published) : undefined) ??
    readEra(lexemes, index)
  )
}

const romanYear = /^M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const romanValues = new Map(
  [...'IVXLCDM'].map((letter, index) => [letter, index % 2 ? 5 * 10 ** ((index - 1) / 2) : 10 ** (index / 2)])
)

/** Whether a word begins as such a year does and is of such a length. */
export function mayBeRomanYear(text: string): boolean {
  return text[0] === 'M' && text.length >= 4 && text.length <= 15
}

/** "MCMXCIX", "MMXXV": a year in capitals of at least four letters, for shorter ones are also words. */
function readRomanYear(text: string): number | undefined {
  if (!mayBeRomanYear(text) || !romanYear.test(text)) return undefined
  let year = 0
  for (let index = 0; index < text.length; index++) {
    const value = romanValues.get(text[index] ?? '') ?? 0
    year += value < (romanValues.get(text[index + 1] ?? '') ?? 0) ? -value : value
  }
  return year <= 2199 ? year : undefined
}
