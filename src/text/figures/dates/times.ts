import { capital, type Lexeme } from '../lexemes.ts'
import type { DateReading } from './date-reading.ts'
import { halfOfDay, halfOfDayOf } from './spoken-times.ts'

const zone = /^(?:GMT|UTC|BST|IST|CET|CEST|EST|EDT|PST|PDT)$/
const hoursBehind = /^(?:hours|hrs)$/
const toldAt = /^(?:at|by|from|until|till|before|after|around|about|between|and|to)$/

/** "0600 GMT", "at 2230 hrs"; not "1200 hours of work". */
function readFourDigits(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(lexemes[index]?.text ?? '') ?? []
  const after = lexemes[index + 1]?.text ?? ''
  const isTold =
    hoursBehind.test(after) && lexemes[index + 2]?.lower !== 'of' && toldAt.test(lexemes[index - 1]?.lower ?? '')
  if (hour === undefined || minute === undefined || !(isTold || zone.test(after))) return undefined
  const fraction = (Number(hour) * 60 + Number(minute)) / 1440
  const value = `T${hour}:${minute}`
  const next = isTold ? index + 2 : index + 1
  return { value, low: fraction, high: fraction, first: index, next, unit: 'time', precision: 1 / 1440 }
}

/** "3:30 p.m.", "15:30", "5 pm", "5 o'clock". */
export function readTime(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const hourLexeme = lexemes[index]
  if (hourLexeme?.type !== 'number') return undefined
  const military = readFourDigits(lexemes, index)
  if (military) return military
  // "5.30pm"
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(hourLexeme.text)
  if (!dotted && !/^\d{1,2}$/.test(hourLexeme.text)) return undefined
  let hour = Number(dotted ? dotted[1] : hourLexeme.text)
  let minute = Number(dotted ? dotted[2] : 0)
  let second: string | undefined
  let next = index + 1
  let clock = false
  let isOpen = false
  const colon = lexemes[next]
  const minutes = lexemes[next + 1]
  if (!dotted && colon?.text === ':' && colon.glued && minutes?.glued && /^[0-5]\d$/.test(minutes.text)) {
    minute = Number(minutes.text)
    next += 2
    clock = true
    // Seconds, or a running time: "2:05:12".
    if (lexemes[next]?.text === ':' && lexemes[next]?.glued && /^[0-5]\d$/.test(lexemes[next + 1]?.text ?? '')) {
      second = lexemes[next + 1]?.text
      next += 2
    }
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
    isOpen = hour <= 12
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
  const halfBehind = half?.lower === 'in' || isOpen ? halfOfDayOf(lexemes, next, hour) : undefined
  if (halfBehind === 'pm' && hour < 12) hour += 12
  if (halfBehind === 'am' && hour === 12) hour = 0
  const minutesOfDay = `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const value = second === undefined ? minutesOfDay : `${minutesOfDay}:${second}`
  const fraction = (hour * 60 + minute + Number(second ?? 0) / 60) / 1440
  const precision = isOpen && !halfBehind ? halfOfDay : second === undefined ? 1 / 1440 : 1 / 86_400
  return { value, low: fraction, high: fraction, first: index, next, unit: 'time', precision }
}
