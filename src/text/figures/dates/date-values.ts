import { daysInMonth, daysOf, isCalendarDay, pad, padYear } from './calendar.ts'

/**
 * How dates are written as values: ISO 8601 prefixes, with what is unknown as X (EDTF, ISO 8601-2).
 *
 * | text | value |
 * | --- | --- |
 * | September 30, 2024 · September 2024 · 2024 | 2024-09-30 · 2024-09 · 2024 |
 * | in May, last May (no date of publication) | XXXX-05 |
 * | mid-July 2025 (early, late) | 2025-07-1X (0X, 2X) |
 * | Q1 2025 · first half of 2025 · summer 2025 | 2025-Q1 · 2025-H1 · 2025-summer |
 * | 1990s · the '90s · 19th century · 300 BC | 199X · 199X · 18XX · -0299 |
 * | 2018–2021 | 2018/2021 |
 * | this week · next week · yesterday, resolved | 2025-W29 · 2025-W30 · 2025-07-17 |
 * | the same, unresolved | week+0 · week+1 · day-1 |
 * | Monday · 3:30 p.m. | XXXX-WXX-1 · T15:30 |
 *
 * `low` and `high` are days since 1970-01-01, NaN while the year is unknown; those of a time are fractions of a day.
 */
export interface DateValue {
  value: string
  low: number
  high: number
}

/** What a text says of a date; January is month 1. */
export interface DateParts {
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
}

/** Thirds of a month or a year, as texts name them. */
export type PartOf = 'early' | 'mid' | 'late'

/** A date of the given parts. A day needs a month. */
export function dateOf({ year, month, day }: DateParts): DateValue {
  const head = year === undefined ? 'XXXX' : padYear(year)
  if (month === undefined) {
    if (year === undefined) return { value: head, low: Number.NaN, high: Number.NaN }
    return { value: head, low: daysOf(year, 1, 1), high: daysOf(year, 12, 31) }
  }
  const value = `${head}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`
  if (year === undefined) return { value, low: Number.NaN, high: Number.NaN }
  const low = daysOf(year, month, day ?? 1)
  return { value, low, high: day === undefined ? low + daysInMonth(year, month) - 1 : low }
}

const thirds: readonly PartOf[] = ['early', 'mid', 'late']

/** The early, middle or late third of a month or a year. */
export function partOfDate({ year, month }: DateParts, part: PartOf): DateValue {
  const third = thirds.indexOf(part)
  if (month !== undefined) {
    const value = `${dateOf({ year, month }).value}-${third}X`
    if (year === undefined) return { value, low: Number.NaN, high: Number.NaN }
    const first = daysOf(year, month, 1)
    return {
      value,
      low: first + third * 10 - (third > 0 ? 1 : 0),
      high: part === 'late' ? first + daysInMonth(year, month) - 1 : first + third * 10 + 9
    }
  }
  if (year === undefined) return dateOf({})
  return {
    value: padYear(year),
    low: daysOf(year, third * 4 + 1, 1),
    high: daysOf(year, third * 4 + 5, 1) - 1
  }
}

/** Some consecutive months under a name: a quarter, a half, a season. */
export function monthsOf(year: number | undefined, name: string, firstMonth: number, count: number): DateValue {
  if (year === undefined) return { value: `XXXX-${name}`, low: Number.NaN, high: Number.NaN }
  return {
    value: `${padYear(year)}-${name}`,
    low: daysOf(year, firstMonth, 1),
    high: daysOf(year, firstMonth + count, 1) - 1
  }
}

/** Years `first` to `last` under a value of its own ("199X", "18XX"). */
export function yearsOf(value: string, first: number, last: number): DateValue {
  return { value, low: daysOf(first, 1, 1), high: daysOf(last, 12, 31) }
}

/** From the begin of one date to the end of another. */
export function rangeOf(from: DateValue, to: DateValue): DateValue {
  return { value: `${from.value}/${to.value}`, low: from.low, high: to.high }
}

/** A date if it exists in the calendar. */
export function validDate(parts: { year?: number | undefined; month: number; day: number }): DateValue | undefined {
  return isCalendarDay(parts.year, parts.month, parts.day) ? dateOf(parts) : undefined
}
