import { capital, isDash, type Lexeme } from '../lexemes.ts'
import { type CalendarDay, monthNames } from './calendar.ts'
import { assumedYear, partly, readDay, readRelativeYearAfter, readYearAfter } from './date-parts.ts'
import { type DateReading, reading } from './date-reading.ts'
import { dateOf, rangeOf, validDate } from './date-values.ts'

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

/** "September 30, 2024", "May 5-7", "Sept. 2024", "last May": a date that begins with its month. */
export function readMonthFirst(
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

/** "30 September 2024", "the 5th of May", "5–7 May": a date that begins with its day. */
export function readDayFirst(
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
  // "1  April 18, 2012": the number of a list item before a date that begins with its month.
  const other = year ? undefined : readDay(lexemes, next)
  if (other && readYearAfter(lexemes, other.next)) return undefined
  // "On page 5 May says": the modal verb.
  if (!year && name.lower === 'may' && lexemes[at - 1]?.lower !== 'of' && lexemes[next]?.lower === 'be')
    return undefined
  const resolved = year ? year.year : assumedYear(month, '', published)
  const to = validDate({ year: resolved, month, day: lastDay ?? day.day })
  const from = lastDay === undefined ? to : validDate({ year: resolved, month, day: day.day })
  if (!from || !to) return undefined
  return reading(lastDay === undefined ? from : rangeOf(from, to), index, year?.next ?? next)
}
