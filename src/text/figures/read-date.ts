import { type CalendarDay, daysOf, monthNames, seasonMonths, weekdayNames, weekdayOf } from './calendar.ts'
import {
  type DateParts,
  type DateValue,
  dateOf,
  monthsOf,
  type PartOf,
  partOfDate,
  rangeOf,
  validDate,
  yearsOf
} from './date-values.ts'
import type { Lexeme } from './lexemes.ts'
import { ordinalWords, smallNumbers } from './number-words.ts'
import { readRelativeDate } from './relative-dates.ts'
import { isYear, readYears } from './years.ts'

/** A date as read: its value and the lexemes that it spans. */
export interface DateReading extends DateValue {
  first: number
  next: number
  /** `time` for a time of day. */
  unit: 'time' | null
  /** Days that the last written part spans: 1, 30, 365 …; for a time, minutes as a fraction of a day. */
  precision: number
}

const reading = (date: DateValue, first: number, next: number): DateReading => ({
  ...date,
  first,
  next,
  unit: null,
  precision: Number.isNaN(date.low) ? 1 : Math.max(1, date.high - date.low + 1)
})

const isDash = (lexeme: Lexeme | undefined) => lexeme !== undefined && /^[-\u2010-\u2015]$/.test(lexeme.text)
const ordinalSuffix = /^(?:st|nd|rd|th)$/
const capital = /^\p{Lu}/u

/** A day of the month: "5", "5th", "fifth" (only before "of"). */
function readDay(lexemes: readonly Lexeme[], index: number): { day: number; next: number } | undefined {
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

/** A year after a month or day: ", 2024", " 2024", "'24". */
function readYearAfter(lexemes: readonly Lexeme[], index: number): { year: number; next: number } | undefined {
  let at = index
  if (lexemes[at]?.text === ',' || lexemes[at]?.lower === 'of') at++
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
function readRelativeYearAfter(
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
function assumedYear(month: number, modifier: string, published: CalendarDay | undefined): number | undefined {
  if (!published) return undefined
  if (modifier === 'last') return month < published.month ? published.year : published.year - 1
  if (modifier === 'next') return month > published.month ? published.year : published.year + 1
  if (modifier === 'this') return published.year
  const back = (published.month - month + 12) % 12
  if (back <= 8) return month <= published.month ? published.year : published.year - 1
  return month > published.month ? published.year : published.year + 1
}

const monthCues = new Set(
  'in of last next this since by until till from during before after between through early late mid around about for to and on each every past or end beginning start middle as'.split(
    ' '
  )
)
// These months are also words or people's names: they need a day, a year or a preposition.
const ambiguousMonths = new Set([
  'may',
  'march',
  'april',
  'june',
  'august',
  'mar',
  'sun',
  'sat',
  'dec',
  'jan',
  'jun',
  'jul',
  'oct',
  'nov',
  'sep',
  'sept',
  'apr',
  'aug',
  'feb'
])

function readMonthFirst(
  lexemes: readonly Lexeme[],
  index: number,
  published: CalendarDay | undefined
): DateReading | undefined {
  const name = lexemes[index]
  if (name?.type !== 'word') return undefined
  const month = monthNames.get(name.lower)
  if (month === undefined) return undefined
  const shouted = name.text.length > 3 && name.text === name.text.toUpperCase()
  const lowerCase = !capital.test(name.text)
  if (lowerCase && (name.lower === 'may' || name.lower === 'march' || name.lower.length < 5)) return undefined
  const before = lexemes[index - 1]
  const modifier = before?.type === 'word' ? before.lower : ''
  let at = index + 1
  if (name.lower.length <= 4 && lexemes[at]?.text === '.' && lexemes[at]?.glued) at++
  const yearOf = (modifierWord: string) => assumedYear(month, modifierWord, published)

  const day = readDay(lexemes, at)
  if (day && !(lexemes[at]?.type === 'word')) {
    const after = lexemes[day.next]
    const unitFollows =
      after !== undefined && (after.text === '%' || (after.text === ':' && lexemes[day.next + 1]?.glued))
    if (!unitFollows) {
      // "May 5-7, 2024", "May 5 to June 7, 2024"
      const dash = isDash(after) || after?.lower === 'to' || after?.lower === 'through'
      const lastDay = dash ? readDay(lexemes, day.next + 1) : undefined
      if (
        lastDay &&
        lastDay.day > day.day &&
        lexemes[day.next + 1]?.type === 'number' &&
        !monthNames.has(lexemes[lastDay.next]?.lower ?? '')
      ) {
        const year = readYearAfter(lexemes, lastDay.next)
        const resolved = year?.year ?? yearOf('')
        const from = validDate({ year: resolved, month, day: day.day })
        const to = validDate({ year: resolved, month, day: lastDay.day })
        if (from && to) return reading(rangeOf(from, to), index, year?.next ?? lastDay.next)
      }
      // "April 18 through April 26", "April 28–May 3, 2024"
      const otherMonth =
        dash && capital.test(lexemes[day.next + 1]?.text ?? '')
          ? monthNames.get(lexemes[day.next + 1]?.lower ?? '')
          : undefined
      const otherDay = otherMonth === undefined ? undefined : readDay(lexemes, day.next + 2)
      if (
        otherMonth !== undefined &&
        otherDay &&
        (otherMonth > month || (otherMonth === month && otherDay.day > day.day))
      ) {
        const rangeYear = readYearAfter(lexemes, otherDay.next)
        const resolved = rangeYear?.year ?? yearOf('')
        const from = validDate({ year: resolved, month, day: day.day })
        const to = validDate({ year: resolved, month: otherMonth, day: otherDay.day })
        if (from && to) return reading(rangeOf(from, to), index, rangeYear?.next ?? otherDay.next)
      }
      const year = readYearAfter(lexemes, day.next) ?? readRelativeYearAfter(lexemes, day.next, published)
      const date = validDate({ year: year ? year.year : yearOf(''), month, day: day.day })
      if (date) return reading(date, index, year?.next ?? day.next)
    }
  }
  const year = readYearAfter(lexemes, at)
  const relative = year ?? readRelativeYearAfter(lexemes, at, published)
  if (relative) return partly(lexemes, index, { year: relative.year, month }, relative.next)
  // "May–June 2024"
  const other =
    isDash(lexemes[at]) || lexemes[at]?.lower === 'to' ? monthNames.get(lexemes[at + 1]?.lower ?? '') : undefined
  if (other !== undefined && capital.test(lexemes[at + 1]?.text ?? '')) {
    const rangeYear = readYearAfter(lexemes, at + 2)
    const resolved = rangeYear?.year ?? yearOf('')
    const from = dateOf({ year: other < month && resolved !== undefined ? resolved - 1 : resolved, month })
    return reading(rangeOf(from, dateOf({ year: resolved, month: other })), index, rangeYear?.next ?? at + 2)
  }
  const dashed =
    isDash(before) &&
    before?.glued &&
    before.end === name.start &&
    /^(?:mid|early|late|post|pre)$/.test(lexemes[index - 2]?.lower ?? '')
  const cued = dashed || monthCues.has(modifier)
  if (lowerCase || shouted ? !cued : ambiguousMonths.has(name.lower) && !cued) return undefined
  // "the March Hare", "April O'Neil": a capitalised word after it makes it a name, unless a sentence begins there.
  if (
    ambiguousMonths.has(name.lower) &&
    capital.test(lexemes[at]?.text ?? '') &&
    lexemes[at]?.type === 'word' &&
    modifier !== 'last'
  ) {
    if (!/^(?:in|since|by|until|during)$/.test(modifier)) return undefined
  }
  return partly(lexemes, index, { year: yearOf(modifier), month }, index + 1)
}

/** Takes "early", "mid-", "late", "last", "next", "this", "the end of" before a month or year into its span. */
function partly(lexemes: readonly Lexeme[], index: number, parts: DateParts, next: number): DateReading {
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

function readDayFirst(
  lexemes: readonly Lexeme[],
  index: number,
  published: CalendarDay | undefined
): DateReading | undefined {
  const day = readDay(lexemes, index)
  if (!day) return undefined
  let at = day.next
  let lastDay: number | undefined
  if (isDash(lexemes[at]) || lexemes[at]?.lower === 'to' || lexemes[at]?.lower === 'and') {
    const other = readDay(lexemes, at + 1)
    if (other && other.day > day.day) {
      lastDay = other.day
      at = other.next
    }
  }
  if (lexemes[at]?.lower === 'of') at++
  const name = lexemes[at]
  const month = name?.type === 'word' ? monthNames.get(name.lower) : undefined
  if (month === undefined || !name) return undefined
  if (!capital.test(name.text) && name.lower.length < 6 && !/^(?:april|june|july)$/.test(name.lower)) return undefined
  let next = at + 1
  if (name.text.length <= 4 && lexemes[next]?.text === '.' && lexemes[next]?.glued && readYearAfter(lexemes, next + 1))
    next++
  const year = readYearAfter(lexemes, next) ?? readRelativeYearAfter(lexemes, next, published)
  // "11 March Road", "5 May Street"
  if (!year && capital.test(lexemes[next]?.text ?? '') && lexemes[next]?.type === 'word' && name.lower.length <= 5)
    return undefined
  // "On page 5 May says": the modal verb.
  if (!year && name.lower === 'may' && lexemes[at - 1]?.lower !== 'of' && lexemes[next]?.lower === 'be')
    return undefined
  const resolved = year ? year.year : assumedYear(month, '', published)
  const to = validDate({ year: resolved, month, day: lastDay ?? day.day })
  const from = lastDay === undefined ? to : validDate({ year: resolved, month, day: day.day })
  if (!from || !to) return undefined
  return reading(lastDay === undefined ? from : rangeOf(from, to), index, year?.next ?? next)
}

/** "2024-09-30", "2024-09", "30/09/2024", "9/30/24", "30.09.2024". Of two possible orders the American is taken for slashes. */
function readNumericDate(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const first = lexemes[index]
  if (first?.type !== 'number') return undefined
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.text)
  if (dotted) {
    const date = validDate({ day: Number(dotted[1]), month: Number(dotted[2]), year: Number(dotted[3]) })
    return date && reading(date, index, index + 1)
  }
  const separator = lexemes[index + 1]
  const second = lexemes[index + 2]
  if (!separator?.glued || !second?.glued || second.type !== 'number') return undefined
  const slash = separator.text === '/'
  if (!slash && !/^[-\u2010\u2011]$/.test(separator.text)) return undefined
  const third =
    lexemes[index + 3]?.text === separator.text && lexemes[index + 3]?.glued && lexemes[index + 4]?.glued
      ? lexemes[index + 4]
      : undefined
  const tail = lexemes[index + (third ? 5 : 3)]
  if (
    tail?.glued &&
    (tail.type === 'number' ||
      tail.text === '/' ||
      (isDash(tail) && lexemes[index + (third ? 6 : 4)]?.type === 'number'))
  )
    return undefined
  if (third) {
    if (/^\d{4}$/.test(first.text) && /^\d{1,2}$/.test(second.text) && /^\d{1,2}$/.test(third.text)) {
      const date = validDate({ year: Number(first.text), month: Number(second.text), day: Number(third.text) })
      if (!date) return undefined
      let next = index + 5
      // "2014-03-18T13:03:00-04:00": the time of a timestamp is taken in.
      if (/^[TZ]$/.test(lexemes[next]?.text ?? '') && lexemes[next]?.glued) {
        while (next < index + 20 && lexemes[next]?.glued && /^[\dTZ:.+-]+$/.test(lexemes[next]?.text ?? '')) next++
      }
      return reading(date, index, next)
    }
    if (/^\d{1,2}$/.test(first.text) && /^\d{1,2}$/.test(second.text) && /^(?:\d{4}|\d{2})$/.test(third.text)) {
      if (!slash && third.text.length === 2) return undefined
      const written = Number(third.text)
      const year = third.text.length === 4 ? written : written < 50 ? 2000 + written : 1900 + written
      const [one, two] = [Number(first.text), Number(second.text)]
      const american = validDate({ year, month: one, day: two })
      const european = validDate({ year, month: two, day: one })
      const date = slash ? (american ?? european) : (european ?? american)
      return date && reading(date, index, index + 5)
    }
    return undefined
  }
  if (
    !slash &&
    isYear(first.text) &&
    /^(?:0[1-9]|1[0-2])$/.test(second.text) &&
    Number(second.text) !== (Number(first.text) + 1) % 100
  ) {
    return reading(dateOf({ year: Number(first.text), month: Number(second.text) }), index, index + 3)
  }
  return undefined
}

const quarterSynonym = new Map([
  ['quarter', { letter: 'Q', count: 3, most: 4 }],
  ['half', { letter: 'H', count: 6, most: 2 }]
])

/** "Q1 2025", "Q1", "1Q25", "H1 2024", "first quarter of 2025", "FY2024", "fiscal year 2024". */
function readPeriod(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
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
    if (lexeme.text === 'FY' && number?.type === 'number' && /^(?:\d{4}|\d{2})$/.test(number.text)) {
      const year = number.text.length === 4 ? Number(number.text) : 2000 + Number(number.text)
      return reading(dateOf({ year }), index, index + 2)
    }
    if (lexeme.lower === 'fiscal') {
      const at = lexemes[index + 1]?.lower === 'year' ? index + 2 : index + 1
      const year = lexemes[at]
      if (year?.type === 'number' && isYear(year.text))
        return reading(dateOf({ year: Number(year.text) }), index, at + 1)
      return undefined
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

/** "21st century", "nineteenth-century", "3rd century BC". */
function readCentury(lexemes: readonly Lexeme[], index: number, first = true): DateReading | undefined {
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
  return reading(centuryOf(which, before), index, next)
}

function centuryOf(which: number, beforeChrist: boolean): DateValue {
  return beforeChrist
    ? yearsOf(`-${String(which).padStart(2, '0')}XX`, -which * 100 + 1, -which * 100 + 100)
    : yearsOf(`${String(which - 1).padStart(2, '0')}XX`, (which - 1) * 100 + 1, which * 100)
}

/** "3:30 p.m.", "15:30", "5 pm", "5 o'clock". */
function readTime(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const hourLexeme = lexemes[index]
  if (hourLexeme?.type !== 'number') return undefined
  // "5.30pm"
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(hourLexeme.text)
  if (!dotted && !/^\d{1,2}$/.test(hourLexeme.text)) return undefined
  let hour = Number(dotted ? dotted[1] : hourLexeme.text)
  let minute = Number(dotted ? dotted[2] : 0)
  let next = index + 1
  let clock = false
  const colon = lexemes[next]
  const minutes = lexemes[next + 1]
  if (!dotted && colon?.text === ':' && colon.glued && minutes?.glued && /^[0-5]\d$/.test(minutes.text)) {
    minute = Number(minutes.text)
    next += 2
    clock = true
    // Seconds, or a running time: "2:05:12".
    if (lexemes[next]?.text === ':' && lexemes[next]?.glued && /^[0-5]\d$/.test(lexemes[next + 1]?.text ?? ''))
      next += 2
    if (lexemes[next]?.glued && lexemes[next]?.type === 'number') return undefined
  }
  const half = lexemes[next]
  if (half?.type === 'word' && (half.lower === 'am' || half.lower === 'pm') && hour <= 12) {
    // "5 am" but not "I am": the word follows a number here.
    if (half.lower === 'pm' && hour < 12) hour += 12
    if (half.lower === 'am' && hour === 12) hour = 0
    next++
    clock = true
  } else if (dotted) return undefined
  else if (/^o['’]clock$/.test(half?.lower ?? '')) {
    next++
    clock = true
  } else if (!clock) return undefined
  else if (
    lexemes[index - 1]?.type === 'word' &&
    capital.test(lexemes[index - 1]?.text ?? '') &&
    !/^(?:At|By|From|Until|Till|Around|About|After|Before|Between)$/.test(lexemes[index - 1]?.text ?? '')
  ) {
    // "John 3:16" is a verse.
    return undefined
  }
  if (hour > 24 || (!clock && hour > 12)) return undefined
  const value = `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const fraction = (hour * 60 + minute) / 1440
  return { value, low: fraction, high: fraction, first: index, next, unit: 'time', precision: 1 / 1440 }
}

const weekdayNameBefore =
  /^(?:Good|Black|Cyber|Super|Fat|Ash|Bloody|Palm|Easter|Giving|Ruby|Casual|Monday|Thank|Joe|Wacky)$/

function readWeekday(
  lexemes: readonly Lexeme[],
  index: number,
  published: CalendarDay | undefined
): DateReading | undefined {
  const name = lexemes[index]
  if (name?.type !== 'word' || !capital.test(name.text)) return undefined
  const weekday = weekdayNames.get(name.lower)
  if (weekday === undefined) return undefined
  let at = index + 1
  if (name.text.length <= 5 && lexemes[at]?.text === '.' && lexemes[at]?.glued) at++
  if (lexemes[at]?.text === ',' || lexemes[at]?.lower === 'the') at++
  if (lexemes[at]?.lower === 'the') at++
  // "Monday, June 5, 2015": the weekday adds nothing.
  const date = readMonthFirst(lexemes, at, published) ?? readDayFirst(lexemes, at, published)
  if (date && date.first === at && /\d\d-\d\d$/.test(date.value)) return { ...date, first: index }
  const before = lexemes[index - 1]
  if (before && weekdayNameBefore.test(before.text)) return undefined
  // Short forms are words too ("sat", "sun", "wed"): capitalised they still need a preposition.
  if (name.lower.length < 5 && before?.lower !== 'on') return undefined
  const modifier = before?.lower
  const first = modifier === 'last' || modifier === 'next' || modifier === 'this' ? index - 1 : index
  if (!published) return reading({ value: `XXXX-WXX-${weekday}`, low: Number.NaN, high: Number.NaN }, first, index + 1)
  const today = daysOf(published.year, published.month, published.day)
  const since = (weekdayOf(today) - weekday + 7) % 7
  const days =
    modifier === 'next'
      ? today - since + 7
      : modifier === 'last' && since === 0
        ? today - 7
        : modifier === 'this'
          ? today - weekdayOf(today) + weekday
          : today - since
  const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
  return reading({ value: day, low: days, high: days }, first, index + 1)
}

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
    return reading(years.date, years.first, years.next)
  }
  if (lexeme.type === 'symbol') {
    const years = readYears(lexemes, index)
    return years && reading(years.date, years.first, years.next)
  }
  if (!beginsDate.has(lexeme.lower)) return undefined
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

/** "AD 79" */
function readEra(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const year = lexemes[index + 1]
  if (lexemes[index]?.text !== 'AD' || year?.type !== 'number' || !/^\d{1,4}$/.test(year.text)) return undefined
  return reading(dateOf({ year: Number(year.text) }), index, index + 2)
}

const beginsDate = new Set([
  ...monthNames.keys(),
  ...weekdayNames.keys(),
  ...seasonMonths.keys(),
  ...ordinalWords.keys(),
  ...'q h fy fiscal last this next yesterday tomorrow noon midnight twenty ad coming following'.split(' ')
])
