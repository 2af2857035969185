import { isDash, type Lexeme } from '../lexemes.ts'
import { ordinalWords } from '../number-words.ts'
import { seasonMonths } from './calendar.ts'
import { readFiscalYear, readYearAfter } from './date-parts.ts'
import { type DateReading, reading } from './date-reading.ts'
import { dateOf, monthsOf } from './date-values.ts'
import { readYears } from './years.ts'

const quarterSynonym = new Map([
  ['quarter', { letter: 'Q', count: 3, most: 4 }],
  ['half', { letter: 'H', count: 6, most: 2 }]
])

/** "Q1 2025", "Q1", "1Q25", "H1 2024", "first quarter of 2025", "FY2024", "fiscal year 2024". */
export function readPeriod(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  if (lexeme.type === 'word') {
    const number = lexemes[index + 1]
    if ((lexeme.text === 'Q' || lexeme.text === 'H') && number?.glued && /^[1-4]$/.test(number.text)) {
      const count = lexeme.text === 'Q' ? 3 : 6
      const which = Number(number.text)
      if (which * count > 12) return undefined
      const year = readYearAfter(
        lexemes,
        lexemes[index + 2]?.text === '/' || isDash(lexemes[index + 2]) ? index + 3 : index + 2
      )
      if (!year && lexeme.text === 'H') return undefined
      if (!year && lexemes[index + 2]?.glued && lexemes[index + 2]?.type !== 'symbol') return undefined
      return reading(
        monthsOf(year?.year, lexeme.text + which, (which - 1) * count + 1, count),
        index,
        year?.next ?? index + 2
      )
    }
    const fiscal = readFiscalYear(lexemes, index)
    if (fiscal) {
      // "FY2023/24"
      const years = readYears(lexemes, fiscal.next - 1)
      return reading(years?.date ?? dateOf(fiscal), index, years?.next ?? fiscal.next)
    }
    const season = seasonMonths.get(lexeme.lower)
    if (season !== undefined) {
      const year = lexemes[index + 1]?.text === ',' ? undefined : readYearAfter(lexemes, index + 1)
      if (!year) return undefined
      const name = lexeme.lower === 'fall' ? 'autumn' : lexeme.lower
      return reading(monthsOf(year.year, name, season, 3), index, year.next)
    }
    const which = ordinalWords.get(lexeme.lower) ?? (lexeme.lower === 'last' ? 99 : undefined)
    if (which === undefined) return undefined
    const dashed = isDash(lexemes[index + 1])
    const noun = quarterSynonym.get(lexemes[index + (dashed ? 2 : 1)]?.lower ?? '')
    if (!noun) return undefined
    const year = readYearAfter(lexemes, index + (dashed ? 3 : 2))
    const position = which === 99 ? noun.most : which
    if (position > noun.most || position < 1) return undefined
    // Without a year a "first half" may be of anything, a quarter is the business year's.
    if (!year && (noun.letter === 'H' || which === 99 || lexemes[index - 1]?.lower === 'a')) return undefined
    return reading(
      monthsOf(year?.year, noun.letter + position, (position - 1) * noun.count + 1, noun.count),
      index,
      year?.next ?? index + (dashed ? 3 : 2)
    )
  }
  const letter = lexemes[index + 1]
  if (lexeme.type === 'number' && /^[1-4]$/.test(lexeme.text) && letter?.glued && letter.text === 'Q') {
    const number = lexemes[index + 2]
    const which = Number(lexeme.text)
    const year =
      number?.type === 'number' && /^(?:\d{4}|\d{2})$/.test(number.text) ? Number(number.text) % 2000 : undefined
    return reading(
      monthsOf(year === undefined ? undefined : 2000 + year, `Q${which}`, which * 3 - 2, 3),
      index,
      year === undefined ? index + 2 : index + 3
    )
  }
  return undefined
}
