import { isDash, type Lexeme } from '../lexemes.ts'
import { type DateReading, reading } from './date-reading.ts'
import { dateOf, validDate } from './date-values.ts'
import { isYear } from './lone-year.ts'

/** "2024-09-30", "2024-09", "30/09/2024", "9/30/24", "30.09.2024". Of two possible orders the American is taken for slashes. */
export function readNumericDate(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
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
