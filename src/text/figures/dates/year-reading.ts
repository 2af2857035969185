import type { DateParts, DateValue } from './date-values.ts'

/** A year or a stretch of years, and the lexemes that tell it. */
export interface YearReading {
  date: DateValue
  /** Given for a single plain year, which may have "early" or "end of" before it. */
  parts?: DateParts
  first: number
  next: number
}
