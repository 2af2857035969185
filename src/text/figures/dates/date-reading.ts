import type { DateValue } from './date-values.ts'

/** A date as read: its value and the lexemes that it spans. */
export interface DateReading extends DateValue {
  first: number
  next: number
  /** `time` for a time of day. */
  unit: 'time' | null
  /** Days that the last written part spans: 1, 30, 365 …; for a time, minutes as a fraction of a day. */
  precision: number
}

/** A date as read over some lexemes; its precision is the length of its interval. */
export const reading = (date: DateValue, first: number, next: number): DateReading => ({
  ...date,
  first,
  next,
  unit: null,
  precision: Number.isNaN(date.low) ? 1 : Math.max(1, date.high - date.low + 1)
})
