/** The proleptic Gregorian calendar in days since 1970-01-01, and the names of its parts in English. */

export const monthNames: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec'
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1]))
)

/** ISO weekdays: Monday is 1. */
export const weekdayNames: ReadonlyMap<string, number> = new Map(
  [
    'monday mon',
    'tuesday tue tues',
    'wednesday wed weds',
    'thursday thu thur thurs',
    'friday fri',
    'saturday sat',
    'sunday sun'
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1]))
)

/** Seasons of the northern year, by their first month; winter runs into the next year. */
export const seasonMonths: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12]
])

/** Days since 1970-01-01. `month` may overflow: month 13 is January of the next year. */
export function daysOf(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / 86_400_000)
}

/** Length of a month in days. */
export function daysInMonth(year: number, month: number): number {
  return daysOf(year, month + 1, 1) - daysOf(year, month, 1)
}

/** Whether a day exists; without a year 29 February does, as in 2000. */
export function isCalendarDay(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)
}

/** A day of the calendar; January is month 1. */
export interface CalendarDay {
  year: number
  month: number
  day: number
}

/** The day of an ISO date ("2025-07-18", with or without a time); undefined for anything else. */
export function parseIsoDay(text: string | undefined): CalendarDay | undefined {
  const match = text === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCalendarDay(year, month, day) ? { year, month, day } : undefined
}

/** The day that lies this many days after 1970-01-01. */
export function dayFromDays(days: number): CalendarDay {
  const date = new Date(days * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO weekday of a day: Monday is 1. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week date prefix of a day: "2025-W29". */
export function isoWeekOf(days: number): string {
  const thursday = days - weekdayOf(days) + 4
  const { year } = dayFromDays(thursday)
  const week = Math.floor((thursday - daysOf(year, 1, 1)) / 7) + 1
  return `${padYear(year)}-W${pad(week)}`
}

/** Two digits. */
export const pad = (value: number): string => String(value).padStart(2, '0')
/** Four digits, with a sign before Christ (year 0 is 1 BC). */
export const padYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
