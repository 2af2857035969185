import { capital, type Lexeme } from '../lexemes.ts'
import { type CalendarDay, daysOf, weekdayNames, weekdayOf } from './calendar.ts'
import { type DateReading, reading } from './date-reading.ts'
import { readDayFirst, readMonthFirst } from './month-dates.ts'

const weekdayNameBefore =
  /^(?:Good|Black|Cyber|Super|Fat|Ash|Bloody|Palm|Easter|Giving|Ruby|Casual|Monday|Thank|Joe|Wacky)$/

/** "Mondays", "every Monday": one after another, and none of the calendar. */
const pluralOfDay = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/
const eachBefore = /^(?:every|each|any)$/

/** "Monday", "last Friday", "on Fridays", "Monday, June 5, 2015" (of which the weekday is the least). */
export function readWeekday(
  lexemes: readonly Lexeme[],
  index: number,
  published: CalendarDay | undefined
): DateReading | undefined {
  const name = lexemes[index]
  if (name?.type !== 'word' || !capital.test(name.text)) return undefined
  const isPlural = pluralOfDay.test(name.lower)
  const weekday = weekdayNames.get(isPlural ? name.lower.slice(0, -1) : name.lower)
  if (weekday === undefined) return undefined
  const unresolved = { value: `XXXX-WXX-${weekday}`, low: Number.NaN, high: Number.NaN }
  if (isPlural || eachBefore.test(lexemes[index - 1]?.lower ?? '')) return reading(unresolved, index, index + 1)
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
  if (!published) return reading(unresolved, first, index + 1)
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
