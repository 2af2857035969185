import { isDash, type Lexeme } from '../lexemes.ts'
import { dateOf, rangeOf, yearsOf } from './date-values.ts'
import { isLoneYear, isYear } from './lone-year.ts'
import { readShortYears } from './short-years.ts'
import type { YearReading } from './year-reading.ts'

/** "2024", "2018–2021", "1999/2000", "2010-11", "1990s", "'90s", "44 BC": where a number is a year rather than a count. */
export function readYears(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  if (lexeme.type === 'symbol') return readShortYears(lexemes, index)
  const ofEra = readYearsBeforeChrist(lexemes, index) ?? readYearOfEra(lexemes, index)
  if (ofEra) return ofEra
  if (!isYear(lexeme.text)) return undefined
  const quote = lexemes[index + 1]?.glued && /^['’]$/.test(lexemes[index + 1]?.text ?? '') ? 1 : 0
  const plural = lexemes[index + 1 + quote]
  if (plural?.glued && plural.lower === 's') return readDecade(Number(lexeme.text), index, quote)
  if (isPartOfLonger(lexemes, index)) return undefined
  const span = readSpan(lexemes, index)
  if (span !== undefined) return span ?? undefined
  if (!isLoneYear(lexemes, index)) return undefined
  const parts = { year: Number(lexeme.text) }
  return { date: dateOf(parts), parts, first: index, next: index + 1 }
}

const era = (lexeme: Lexeme | undefined) =>
  lexeme?.type === 'word' && /^(?:bc|bce|ad|ce)$/.test(lexeme.lower) && lexeme.text === lexeme.text.toUpperCase()
    ? lexeme.lower
    : undefined

const links = new Map([
  ['to', 'from'],
  ['and', 'between']
])

/** "3800–3700 BC", "from 3,800 to 3,700 BC": they count down. */
function readYearsBeforeChrist(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const link = lexemes[index + 1]
  if (!link || (!isDash(link) && links.get(link.lower) !== lexemes[index - 1]?.lower)) return undefined
  const from = lexemes[index]
  const to = lexemes[index + 2]
  if (!from || !to || !era(lexemes[index + 3])?.startsWith('b')) return undefined
  const [first, last] = [from, to].map(({ text }) =>
    /^\d{1,2}(?:\d{1,2}|,\d{3})$|^\d$/.test(text) ? Number(text.replace(',', '')) : 0
  )
  if (!first || !last || first <= last) return undefined
  return { date: rangeOf(dateOf({ year: 1 - first }), dateOf({ year: 1 - last })), first: index, next: index + 4 }
}

/** "44 BC", "79 AD". */
function readYearOfEra(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const text = lexemes[index]?.text ?? ''
  const age = /^\d{1,4}$/.test(text) ? era(lexemes[index + 1]) : undefined
  if (age === undefined) return undefined
  const year = age.startsWith('b') ? 1 - Number(text) : Number(text)
  return { date: dateOf({ year }), first: index, next: index + 2 }
}

/** "1990s", "1990's", "1900s"; "2011's" is a year that owns something. `quote` counts the apostrophe between. */
function readDecade(year: number, index: number, quote: number): YearReading | undefined {
  if (year % 10 !== 0)
    return quote && year >= 1800 ? { date: dateOf({ year }), first: index, next: index + 1 } : undefined
  const isCentury = year % 100 === 0 && year % 1000 !== 0
  const date = isCentury ? yearsOf(`${year / 100}XX`, year, year + 99) : yearsOf(`${year / 10}X`, year, year + 9)
  return { date, first: index, next: index + 2 + quote }
}

/** "v.2024", "2024:05", "2010m": four digits of something longer. "1976: Apple founded" heads an entry of a time line. */
function isPartOfLonger(lexemes: readonly Lexeme[], index: number): boolean {
  const [before, lexeme, after, next] = [lexemes[index - 1], lexemes[index], lexemes[index + 1], lexemes[index + 2]]
  if (before?.glued && lexeme?.glued && /^[.#@_^/\\:=&+~×]$/.test(before.text)) return true
  if (!after?.glued) return false
  const isTied = after.type === 'word' || /^[%/°:_@=&+×]$/.test(after.text)
  const isCalled = after.text === '(' && /^[a-z]$/.test(next?.text ?? '')
  const heads = (after.text === ':' && !next?.glued) || (after.text === '/' && next?.type === 'number')
  return (isTied || isCalled) && !heads
}

/** "2018–2021", "2010-11", "1999/2000"; null where such a pair is no years and neither is the first alone. */
function readSpan(lexemes: readonly Lexeme[], index: number): YearReading | null | undefined {
  const [lexeme, dash, second, third] = lexemes.slice(index, index + 4)
  if (!lexeme || !dash || !second || !(isDash(dash) || dash.text === '/')) return undefined
  if (second.type !== 'number' || (dash.glued && !second.glued)) return undefined
  const goesOn = third?.glued && (third.type === 'number' || third.text === '%' || isDash(third))
  if (goesOn && lexemes[index + 4]?.type === 'number') return null
  const year = Number(lexeme.text)
  const end = isYear(second.text) ? Number(second.text) : dash.glued ? endOfTwoDigits(year, second.text) : undefined
  if (end !== undefined && end > year && end - year < 400)
    return { date: rangeOf(dateOf({ year }), dateOf({ year: end })), first: index, next: index + 3 }
  return dash.glued && dash.text !== '/' ? null : undefined
}

/** 2011 of "2010-11", 2000 of "1999-00". */
function endOfTwoDigits(year: number, digits: string): number | undefined {
  if (!/^\d\d$/.test(digits)) return undefined
  const short = Math.floor(year / 100) * 100 + Number(digits)
  return short > year ? short : short + 100 === year + 1 ? year + 1 : undefined
}
