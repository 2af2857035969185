import type { ConflictKind } from '../../src/types/conflict.ts'
import { readableDate } from '../page/words.ts'

/** Where values stand on a line from 0 to 100. */
export interface Scale {
  /** A reading's place: a date known to the month is as wide as its month, a number is a point. */
  placeOf: (value: number | string) => { from: number; to: number }
  ticks: readonly { at: number; label: string }[]
}

interface Interval {
  low: number
  high: number
}

/** A value as its source writes it ("15 MB"), where it does, with what it comes to in the unit of the conflict (15,000,000). */
export interface ScaledReading {
  text?: string
  value: number | string
}

/** A scale that holds all readings, or null where they are not quantities (names, states of affairs) or are all the same. */
export function scaleOf(kind: ConflictKind, unit: string | null, readings: readonly ScaledReading[]): Scale | null {
  const values = readings.map(({ value }) => value)
  const isDate = kind === 'date'
  const calendar = isDate ? calendarOf(values) : null
  const intervals = values.map(value =>
    isDate ? calendar && dayInterval(calendar.dated(value)) : numberInterval(value)
  )
  if (kind === 'name' || kind === 'state' || intervals.some(interval => interval === null)) return null
  const known = intervals.filter(interval => interval !== null)
  const low = Math.min(...known.map(interval => interval.low))
  const high = Math.max(...known.map(interval => interval.high))
  if (!(high > low)) return null
  return calendar
    ? dayScale(calendar, low, high)
    : numberScale(kind, unit === null ? null : writtenUnit(unit, readings), low, high)
}

interface Unit {
  name: string
  /** What one of it comes to in the unit of the values. */
  size: number
}

/** The unit in which a source writes a value: megabytes where the values are bytes. */
function writtenUnit(unit: string, readings: readonly ScaledReading[]): Unit {
  for (const { text = '', value } of readings) {
    const [, digits = '', name] = /^(\d[\d,.]{0,20})\s?(\p{L}[\p{L}/²³ ]{0,30})$/u.exec(text) ?? []
    const number = Number(digits.replaceAll(',', ''))
    // "1 hour" gives no word for several.
    if (name !== undefined && number > 1 && typeof value === 'number') return { name, size: value / number }
  }
  return { name: unit, size: 1 }
}

function numberScale(kind: ConflictKind, unit: Unit | null, lowest: number, highest: number): Scale {
  const size = hasUnit(kind) ? (unit?.size ?? 1) : 1
  const low = lowest / size
  const high = highest / size
  const step = niceStep((high - low) / 3)
  // One step of air on each side; below nought only if a value is.
  const first = low >= 0 ? Math.max(0, Math.floor(low / step - 0.3)) : Math.floor(low / step - 0.3)
  const last = Math.ceil(high / step + 0.3)
  const at = (value: number) => ((value / step - first) / (last - first)) * 100
  const ticks: { at: number; label: string }[] = []
  for (let index = first; index <= last; index++) {
    // Times the step at the end: 3 * 0.1 is not 0.3.
    const label = labelOf(kind, unit?.name ?? null, Number((index * step).toPrecision(12)))
    // Of a unit that is spelled out there is room for one.
    ticks.push({
      at: at(index * step),
      label: hasUnit(kind) && index === last ? `${label} ${unit?.name ?? ''}` : label
    })
  }
  return {
    placeOf: value => ({ from: at(Number(value) / size), to: at(Number(value) / size) }),
    ticks
  }
}

const dayInMs = 86_400_000

interface Calendar {
  /** False where a source gives no year. */
  hasYears: boolean
  dated: (value: number | string) => string
}

/**
 * "XXXX-05" is May of no stated year (ISO 8601-2). It can be drawn beside dates of one single year, on a line that
 * names no year; beside dates of several it has no place, and there is no line.
 */
function calendarOf(values: readonly (number | string)[]): Calendar | null {
  const years = new Set(values.map(value => String(value).slice(0, 4)))
  if (!years.delete('XXXX')) return { hasYears: true, dated: String }
  const [year = '2000', ...others] = years
  return others.length > 0 ? null : { hasYears: false, dated: value => String(value).replace(/^XXXX/, year) }
}

function dayScale({ hasYears, dated }: Calendar, low: number, high: number): Scale {
  const air = Math.max((high - low) * 0.15, 1)
  const from = low - air
  const to = high + air
  const at = (day: number) => ((day - from) / (to - from)) * 100
  return {
    placeOf: value => {
      const interval = dayInterval(dated(value)) ?? { low: from, high: from }
      return { from: at(interval.low), to: at(interval.high) }
    },
    ticks: dayTicks(from, to, hasYears).map(({ day, label }) => ({ at: at(day), label }))
  }
}

/** Starts of years, of months or of days: the finest of these that leaves at most six. */
function dayTicks(from: number, to: number, hasYears: boolean): { day: number; label: string }[] {
  const days = to - from
  const monthStep = [1, 2, 3, 6, 12, 24, 60, 120, 240].find(months => days / (months * 30.4) <= 6) ?? 600
  const ticks: { day: number; label: string }[] = []
  if (days < 60) {
    const step = Math.max(1, Math.ceil(days / 5))
    for (let day = Math.ceil(from); day <= to; day += step) ticks.push({ day, label: dayLabel.format(day * dayInMs) })
    return ticks
  }
  const start = new Date(from * dayInMs)
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth()
  for (let month = Math.ceil(months / monthStep) * monthStep; ; month += monthStep) {
    const day = Date.UTC(Math.floor(month / 12), month % 12) / dayInMs
    if (day > to) return ticks
    // A year is named once.
    const isFirst = ticks.length === 0 || month % 12 < monthStep
    const label = monthStep >= 12 ? yearLabel : hasYears && isFirst ? monthLabel : monthOnlyLabel
    if (day >= from) ticks.push({ day, label: label.format(day * dayInMs) })
  }
}

const dayLabel = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthLabel = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const monthOnlyLabel = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const yearLabel = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' })

/** The days that an ISO prefix covers, since 1970: a whole year for "2025". */
function dayInterval(value: string): Interval | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value)
  if (!found) return null
  const [, year, month, day] = found.map(Number)
  if (year === undefined) return null
  const first = Date.UTC(year, (month || 1) - 1, day || 1)
  const end = day ? first + dayInMs : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)
  return { low: first / dayInMs, high: end / dayInMs }
}

function numberInterval(value: number | string): Interval | null {
  return typeof value === 'number' && Number.isFinite(value) ? { low: value, high: value } : null
}

/** 1, 2 or 5 times a power of ten: the first that is not less than a rough step. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find(factor => factor * power >= rough) ?? 10) * power
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 })

function labelOf(kind: ConflictKind, unit: string | null, value: number): string {
  if (kind === 'money' && unit && /^[A-Z]{3}$/.test(unit)) {
    const options = { style: 'currency', currency: unit, notation: 'compact', maximumFractionDigits: 2 } as const
    return new Intl.NumberFormat('en', options).format(value)
  }
  if (kind === 'percentage') return `${compact.format(value)}%`
  return compact.format(value)
}

const hasUnit = (kind: ConflictKind) => kind === 'duration' || kind === 'measure'

/** "as of 30 September 2024", or nothing where no source states a date. */
export function asOfText(asOf: string | null): string | null {
  return asOf && `as of ${readableDate(asOf)}`
}
