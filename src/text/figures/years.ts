import { isPastForm } from '../past-form.ts'
import { monthNames, seasonMonths } from './calendar.ts'
import { looksPlural } from './counted-noun.ts'
import { type DateParts, type DateValue, dateOf, rangeOf, yearsOf } from './date-values.ts'
import { capital, isDash, type Lexeme } from './lexemes.ts'
import { scaleWords } from './number-words.ts'
import { unitNamed } from './units.ts'

const fourDigits = /^(?:1\d{3}|20\d{2}|21\d{2})$/

/** True for four digits that may be a year, 1000 to 2199. */
export const isYear = (text: string): boolean => fourDigits.test(text)

/** Words after which four digits are a year. */
const yearCues = new Set(
  'in since by from until till during before after between through circa c ca early late mid year years fiscal season class the a an of for and or to about around'.split(
    ' '
  )
)
/** Those that say nothing else: they hold even before a plural noun ("in 2012 elections were held"). */
const strongCues = new Set('in since until till during circa ca early late mid year fiscal'.split(' '))

/** "Launched | 1856", "Founded: 1894": behind a label that tells what was done stands when it was. */
function answersWhen(lexemes: readonly Lexeme[], index: number): boolean {
  const [label, bar, , after] = lexemes.slice(Math.max(0, index - 2), index + 2)
  const isAlone = after === undefined || after.text === '|' || after.opensLine
  return isAlone === true && /^[|:]$/.test(bar?.text ?? '') && label?.type === 'word' && isPastForm(label.lower)
}

interface YearReading {
  date: DateValue
  /** Given for a single plain year, which may have "early" or "end of" before it. */
  parts?: DateParts
  first: number
  next: number
}

const era = (lexeme: Lexeme | undefined) =>
  lexeme?.type === 'word' && /^(?:bc|bce|ad|ce)$/.test(lexeme.lower) && lexeme.text === lexeme.text.toUpperCase()
    ? lexeme.lower
    : undefined

/** "3800–3700 BC", "3,800-3,700 BC": they count down. */
function readYearsBeforeChrist(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const dash = lexemes[index + 1]
  if (!dash || !isDash(dash)) return undefined
  const from = lexemes[index]
  const to = lexemes[index + 2]
  if (!from || !to || !era(lexemes[index + 3])?.startsWith('b')) return undefined
  const [first, last] = [from, to].map(({ text }) =>
    /^\d{1,2}(?:\d{1,2}|,\d{3})$|^\d$/.test(text) ? Number(text.replace(',', '')) : 0
  )
  if (!first || !last || first <= last) return undefined
  return { date: rangeOf(dateOf({ year: 1 - first }), dateOf({ year: 1 - last })), first: index, next: index + 4 }
}

const yearOfTwoDigits = (digits: string): number => Number(digits) + (Number(digits) < 30 ? 2000 : 1900)

/** "in '08", "the summer of '98": two digits behind an apostrophe, where a word before tells of a time; "'20 days'" is quoted. */
function readShortYear(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const [before, apostrophe, digits, after] = [
    lexemes[index - 1],
    lexemes[index],
    lexemes[index + 1],
    lexemes[index + 2]
  ]
  if (!digits?.glued || !twoDigits.test(digits.text) || apostrophe?.glued || before?.type !== 'word') return undefined
  const hasCue = strongCues.has(before.lower) || seasonMonths.has(before.lower) || shortYearCue.test(before.lower)
  const closing = after?.type === 'symbol' && after.glued ? lexemes[index + 3] : undefined
  if (!hasCue || (closing?.glued && /^['’]$/.test(closing.text))) return undefined
  const isFollowed = after?.glued ? after.type !== 'symbol' || /^['’%/°-]$/.test(after.text) : looksPlural(after)
  if (isFollowed || (after && unitNamed(after.lower))) return undefined
  const year = yearOfTwoDigits(digits.text)
  return { date: dateOf({ year }), parts: { year }, first: index, next: index + 2 }
}
const shortYearCue = /^(?:of|by|from|before|after|the)$/
const twoDigits = /^\d\d$/

/** "2024", "2018–2021", "1999/2000", "2010-11", "1990s", "'90s", "44 BC": where a number is a year rather than a count. */
export function readYears(lexemes: readonly Lexeme[], index: number): YearReading | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  if (lexeme.type === 'symbol') {
    if (lexeme.text !== "'" && lexeme.text !== '\u2018' && lexeme.text !== '\u2019') return undefined
    const decade = lexemes[index + 1]
    const short = readShortYear(lexemes, index)
    if (short) return short
    if (
      !decade?.glued ||
      !/^[1-9]0$/.test(decade.text) ||
      lexemes[index + 2]?.lower !== 's' ||
      !lexemes[index + 2]?.glued
    )
      return undefined
    const first = yearOfTwoDigits(decade.text)
    return { date: yearsOf(`${first / 10}X`, first, first + 9), first: index, next: index + 3 }
  }
  const ancient = readYearsBeforeChrist(lexemes, index)
  if (ancient) return ancient
  if (!/^\d{1,4}$/.test(lexeme.text)) return undefined
  const after = lexemes[index + 1]
  const age = era(after)
  if (age) {
    const year = Number(lexeme.text)
    return { date: dateOf({ year: age.startsWith('b') ? 1 - year : year }), first: index, next: index + 2 }
  }
  if (!isYear(lexeme.text)) return undefined
  const year = Number(lexeme.text)
  const before = lexemes[index - 1]
  // "1990s", "1990's"
  const quote = after?.glued && /^['’]$/.test(after.text) ? 1 : 0
  const plural = lexemes[index + 1 + quote]
  if (plural?.glued && plural.lower === 's') {
    // "2011's" is a year that owns something.
    if (year % 10 !== 0)
      return quote && year >= 1800 ? { date: dateOf({ year }), first: index, next: index + 1 } : undefined
    const span = year % 1000 === 0 ? 10 : year % 100 === 0 ? 100 : 10
    const date = span === 100 ? yearsOf(`${year / 100}XX`, year, year + 99) : yearsOf(`${year / 10}X`, year, year + 9)
    return { date, first: index, next: index + 2 + quote }
  }
  if (before?.glued && lexeme.glued && /^[.#@_^/\\:=&+~]$/.test(before.text)) return undefined
  if (
    after?.glued &&
    (after.type === 'word' ||
      /^[%/°:_@=&+]$/.test(after.text) ||
      (after.text === '(' && /^[a-z]$/.test(lexemes[index + 2]?.text ?? '')))
  ) {
    // "1976: Apple founded" heads an entry of a time line; "2024:05" is something else.
    const heads =
      (after.text === ':' && !lexemes[index + 2]?.glued) ||
      (after.text === '/' && lexemes[index + 2]?.type === 'number')
    if (!heads) return undefined
  }
  // "2018–2021", "2010-11", "1999/2000"
  const second = lexemes[index + 2]
  const third = lexemes[index + 3]
  if (after && (isDash(after) || after.text === '/') && second?.type === 'number' && (!after.glued || second.glued)) {
    if (
      third?.glued &&
      (third.type === 'number' || third.text === '%' || isDash(third)) &&
      lexemes[index + 4]?.type === 'number'
    )
      return undefined
    let end = isYear(second.text) ? Number(second.text) : undefined
    if (end === undefined && after.glued && /^\d\d$/.test(second.text)) {
      const short = Math.floor(year / 100) * 100 + Number(second.text)
      end = short > year ? short : short + 100 === year + 1 ? year + 1 : undefined
    }
    if (end !== undefined && end > year && end - year < 400) {
      return { date: rangeOf(dateOf({ year }), dateOf({ year: end })), first: index, next: index + 3 }
    }
    if (after.glued && after.text !== '/') return undefined
  }
  const single: YearReading = { date: dateOf({ year }), parts: { year }, first: index, next: index + 1 }
  if (isDash(before) && before?.glued && lexeme.glued) {
    // "mid-2024", "post-2010"; but "COVID-2019", "F-2000" are names.
    const prefix = lexemes[index - 2]
    return prefix?.type === 'word' && /^(?:mid|early|late|pre|post)$/.test(prefix.lower) ? single : undefined
  }
  // "c. 1600"
  const cue = before?.text === '.' && before.glued ? lexemes[index - 2] : before
  const word = cue?.type === 'word' ? cue.lower : ''
  // "the 1965 Watts riots": units are written small.
  const next = after?.type === 'word' && !after.glued && !capital.test(after.text) ? after.lower : ''
  // "the 1040 form"
  if (next === 'form' || next === 'return') return undefined
  const strong = strongCues.has(word) || monthNames.has(word) || seasonMonths.has(word)
  if (
    next !== '' &&
    (scaleWords.has(next) ||
      unitNamed(next) !== undefined ||
      unitNamed(`${next} ${lexemes[index + 2]?.lower ?? ''}`) !== undefined)
  ) {
    // "in 1990 feet of snow" does not occur; "in 1990 days" might.
    if (!strong || scaleWords.has(next)) return undefined
  }
  const inParentheses = before?.text === '(' || before?.text === '[' || after?.text === ')'
  const recent = year >= 1900 && year <= 2099
  if (strong || (recent && inParentheses)) return single
  if (inParentheses && year >= 1400) return single
  if (looksPlural(lexemes[index + 1]) && (year % 100 === 0 || !recent) && word !== 'the') return undefined
  if (recent || answersWhen(lexemes, index)) return single
  if (
    year < 2100 &&
    yearCues.has(word) &&
    word !== 'a' &&
    word !== 'an' &&
    word !== 'or' &&
    word !== 'to' &&
    word !== 'and'
  ) {
    // "the 1815 battle", "by 1789": but "of 1500 men" went above, and "for 1200" may be anything.
    return year % 100 === 0 && (word === 'of' || word === 'for' || word === 'the') ? undefined : single
  }
  // "between 1789 and 1815", "from 1789 to 1815"
  if (
    (word === 'and' || word === 'to' || word === 'or' || before?.text === ',') &&
    isYear(lexemes[index - 2]?.text ?? '')
  )
    return single
  return undefined
}
