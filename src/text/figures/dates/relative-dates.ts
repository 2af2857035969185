import type { Lexeme } from '../lexemes.ts'
import { type CalendarDay, dayFromDays, daysOf, isoWeekOf, weekdayOf } from './calendar.ts'
import { type DateValue, dateOf, monthsOf } from './date-values.ts'

const shifts = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1]
])

function resolve(unit: string, shift: number, published: CalendarDay): DateValue | undefined {
  const today = daysOf(published.year, published.month, published.day)
  if (unit === 'week' || unit === 'weekend') {
    const monday = today - weekdayOf(today) + 1 + 7 * shift
    const week = isoWeekOf(monday)
    if (unit === 'week') return { value: week, low: monday, high: monday + 6 }
    return { value: `${week}-6`, low: monday + 5, high: monday + 6 }
  }
  if (unit === 'year') return dateOf({ year: published.year + shift })
  if (unit === 'day') return dateOf(dayFromDays(today + shift))
  if (unit === 'month') {
    const months = published.year * 12 + published.month - 1 + shift
    return dateOf({ year: Math.floor(months / 12), month: (months % 12) + 1 })
  }
  if (unit === 'quarter') {
    const quarters = published.year * 4 + Math.floor((published.month - 1) / 3) + shift
    const which = (quarters % 4) + 1
    return monthsOf(Math.floor(quarters / 4), `Q${which}`, which * 3 - 2, 3)
  }
  return undefined
}

const units = new Set(['week', 'weekend', 'month', 'quarter', 'year'])

/**
 * "this week", "next month", "last year", "yesterday". Resolved against the day of publication where it is known;
 * otherwise the value is the unit and its distance ("week+1"), so that this week and next week still differ.
 * "Today" is left out: in reports it mostly means nowadays.
 */
export function readRelativeDate(
  lexemes: readonly Lexeme[],
  index: number,
  published: CalendarDay | undefined
): (DateValue & { first: number; next: number }) | undefined {
  const word = lexemes[index]?.lower
  let unit: string | undefined
  let shift: number | undefined
  let next = index + 1
  if (word === 'yesterday' || word === 'tomorrow') {
    unit = 'day'
    shift = word === 'yesterday' ? -1 : 1
    // "The day before yesterday"
    if (lexemes[index - 1]?.lower === (shift < 0 ? 'before' : 'after') && lexemes[index - 2]?.lower === 'day')
      shift *= 2
    if (/^['’]/.test(lexemes[next]?.text ?? '')) return undefined
  } else {
    shift = shifts.get(word ?? '')
    unit = lexemes[next]?.lower
    next++
    if (unit === undefined || shift === undefined || !units.has(unit)) return undefined
    // "The last quarter of 2023", "the last week of the war" point from another day.
    if (word === 'last' && lexemes[next]?.lower === 'of') return undefined
  }
  const date = published ? resolve(unit, shift, published) : undefined
  const value = `${unit}${shift < 0 ? shift : `+${shift}`}`
  return {
    ...(date ?? { value, low: Number.NaN, high: Number.NaN }),
    first: Math.abs(shift) > 1 ? index - 2 : index,
    next
  }
}
