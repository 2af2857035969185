import { isDash, type Lexeme } from '../lexemes.ts'
import { ordinalWords } from '../number-words.ts'
import { type CalendarDay, daysOf, monthNames } from './calendar.ts'
import { type DateReading, reading } from './date-reading.ts'
import { type DateParts, dateOf, type PartOf, partOfDate } from './date-values.ts'
import { isYear } from './lone-year.ts'

/** What makes digits an ordinal: "5th". */
export const ordinalSuffix = /^(?:st|nd|rd|th)$/

/** A day of the month: "5", "5th", "fifth" (only before "of"). */
export function readDay(lexemes: readonly Lexeme[], index: number): { day: number; next: number } | undefined {
  const lexeme = lexemes[index]
  if (lexeme?.type === 'word') {
    const value = ordinalWords.get(lexeme.lower)
    const of = lexemes[index + 1]?.lower === 'of' && monthNames.has(lexemes[index + 2]?.lower ?? '')
    if (value !== undefined && value >= 1 && value < 32 && of) return { day: value, next: index + 1 }
    return undefined
  }
  if (lexeme?.type !== 'number' || !/^(?:0?[1-9]|[12]\d|3[01])$/.test(lexeme.text)) return undefined
  const suffix = lexemes[index + 1]
  // "May 1/2": half of something, no day.
  if (suffix?.text === '/' && suffix.glued && lexemes[index + 2]?.type === 'number') return undefined
  const hasSuffix = suffix?.glued && ordinalSuffix.test(suffix.lower)
  return { day: Number(lexeme.text), next: hasSuffix ? index + 2 : index + 1 }
}

/** "FY2024", "FY25", "fiscal 2024", "fiscal year 2024". */
export function readFiscalYear(lexemes: readonly Lexeme[], index: number): { year: number; next: number } | undefined {
  const isShort = lexemes[index]?.text === 'FY'
  if (!isShort && lexemes[index]?.lower !== 'fiscal') return undefined
  const at = !isShort && lexemes[index + 1]?.lower === 'year' ? index + 2 : index + 1
  const year = lexemes[at]?.text ?? ''
  if (isYear(year)) return { year: Number(year), next: at + 1 }
  return isShort && /^\d\d$/.test(year) ? { year: 2000 + Number(year), next: at + 1 } : undefined
}

/** A year after a month, a day or a quarter: ", 2024", " 2024", "'24", " FY24". */
export function readYearAfter(lexemes: readonly Lexeme[], index: number): { year: number; next: number } | undefined {
  let at = index
  if (lexemes[at]?.text === ',' || lexemes[at]?.lower === 'of') at++
  const fiscal = readFiscalYear(lexemes, at)
  if (fiscal) return fiscal
  const lexeme = lexemes[at]
  if (lexeme?.type === 'number' && isYear(lexeme.text)) {
    const after = lexemes[at + 1]
    // ", 1,200 people" is lexed as one number; "2024-…" glued on is another date.
    if (after?.glued && (after.type === 'number' || after.text === '%')) return undefined
    return { year: Number(lexeme.text), next: at + 1 }
  }
  if (
    (lexeme?.text === "'" || lexeme?.text === '\u2019') &&
    lexemes[at + 1]?.glued &&
    /^\d\d$/.test(lexemes[at + 1]?.text ?? '')
  ) {
    const short = Number(lexemes[at + 1]?.text)
    return { year: short < 50 ? 2000 + short : 1900 + short, next: at + 2 }
  }
  return undefined
}

/** "this year", "last year" after a month, resolved where the date of publication is known. */
export function readRelativeYearAfter(
  lexemes: readonly Lexeme[],
  index: number,
  published: CalendarDay | undefined
): { year: number | undefined; next: number } | undefined {
  const at = lexemes[index]?.lower === 'of' || lexemes[index]?.text === ',' ? index + 1 : index
  if (lexemes[at + 1]?.lower !== 'year') return undefined
  const shift = ({ this: 0, last: -1, next: 1, that: undefined } as const)[lexemes[at]?.lower ?? '']
  if (shift === undefined) return undefined
  return { year: published ? published.year + shift : undefined, next: at + 2 }
}

/** The year that a month without one belongs to: the latest past one, unless it is rather about to come. */
export function assumedYear(month: number, modifier: string, published: CalendarDay | undefined): number | undefined {
  if (!published) return undefined
  if (modifier === 'last') return month < published.month ? published.year : published.year - 1
  if (modifier === 'next') return month > published.month ? published.year : published.year + 1
  if (modifier === 'this') return published.year
  const back = (published.month - month + 12) % 12
  if (back <= 8) return month <= published.month ? published.year : published.year - 1
  return month > published.month ? published.year : published.year + 1
}

const halves = new Map([
  ['early', [0, 0.5]],
  ['mid', [0.25, 0.75]],
  ['late', [0.5, 1]]
])

/** Of a decade or a century behind "early", "mid-" or "late" the half of its days that is meant. */
export function halfOfYears(lexemes: readonly Lexeme[], first: number, date: DateReading): DateReading {
  const before = isDash(lexemes[first - 1]) && lexemes[first - 1]?.glued ? first - 2 : first - 1
  const [from, to] = halves.get(lexemes[before]?.lower ?? '') ?? []
  if (from === undefined || to === undefined) return date
  const days = date.high - date.low + 1
  return { ...date, low: date.low + Math.round(days * from), high: date.low + Math.round(days * to) - 1 }
}

/** Takes "early", "mid-", "late", "last", "next", "this", "the end of" before a month or year into its span. */
export function partly(lexemes: readonly Lexeme[], index: number, parts: DateParts, next: number): DateReading {
  let before = index - 1
  const dashed = isDash(lexemes[before]) && lexemes[before]?.glued
  if (dashed) before--
  const word = lexemes[before]?.lower
  if (word === 'early' || word === 'mid' || word === 'late') {
    return reading(partOfDate(parts, word satisfies PartOf), before, next)
  }
  if (!dashed && word === 'of' && parts.year !== undefined) {
    const edge = lexemes[before - 1]?.lower
    const from = lexemes[before - 2]?.lower === 'the' ? before - 2 : before - 1
    if (edge === 'end' && parts.month !== undefined) {
      const last = dateOf(parts).high
      const day = Math.round(last - daysOf(parts.year, parts.month, 1)) + 1
      return reading(dateOf({ ...parts, day }), from, next)
    }
    if (edge === 'beginning' || edge === 'start') return reading(partOfDate(parts, 'early'), from, next)
    if (edge === 'middle') return reading(partOfDate(parts, 'mid'), from, next)
  }
  if (!dashed && parts.month !== undefined && (word === 'last' || word === 'next' || word === 'this')) {
    return reading(dateOf(parts), before, next)
  }
  return reading(dateOf(parts), index, next)
}
