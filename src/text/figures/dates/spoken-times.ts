import { isHyphen, type Lexeme } from '../lexemes.ts'
import { smallNumbers } from '../number-words.ts'
import type { DateReading } from './date-reading.ts'

/** Minutes that are told before or past the hour. */
const minutes: ReadonlyMap<string, number> = new Map([
  ['five', 5],
  ['ten', 10],
  ['quarter', 15],
  ['twenty', 20],
  ['half', 30]
])
/** Lower-case words by which such a time may begin, and that begin no number. */
export const spokenTimeOpeners: readonly string[] = ['quarter']

/** "From ten to twelve", "beat them ten to nine" are not times: before a time stands a word that tells when. */
const tellsWhen = /^(?:at|until|till|before|after|about|around|since)$/
/** "At six in the evening", "to 6 in the morning"; not "take one in the morning". */
const beginsOrEnds = /^(?:at|until|till|before|after|about|around|since|by|from|to|between)$/
const isInTheDay = (lexemes: readonly Lexeme[], index: number): boolean =>
  lexemes[index]?.lower === 'in' && halfOfDayOf(lexemes, index, 0) !== undefined
/** What may stand behind a time: "ten to twelve people" are people. */
const mayFollow = /^(?:in|on|at|and|or|to|until|till|each|every|when|but|sharp|today|tomorrow|yesterday|this)$/

/** How far of a day a time on a twelve-hour clock leaves open. */
export const halfOfDay = 0.5

/**
 * "A quarter past three", "half past six", "ten to nine": a time of a twelve-hour clock. Where no "in the morning" tells which half
 * of the day is meant its value is that of the morning, and its precision half a day.
 */
export function readSpokenTime(lexemes: readonly Lexeme[], index: number): DateReading | undefined {
  const told = readMinutes(lexemes, index) ?? { minutes: 0, at: index, first: index, isTo: false }
  const hour = hourOf(lexemes[told.at])
  if (hour === undefined) return undefined
  const isWhole = oClock.test(lexemes[told.at + 1]?.lower ?? '')
  const next = isWhole ? told.at + 2 : told.at + 1
  const onClock = ((hour % 12) * 60 + told.minutes + 720) % 720
  // "A quarter to twelve at night" is before midnight.
  const half = halfOfDayOf(lexemes, next, Math.floor(onClock / 60))
  if (
    told.at === index &&
    !isWhole &&
    !(isInTheDay(lexemes, next) && beginsOrEnds.test(lexemes[index - 1]?.lower ?? ''))
  )
    return undefined
  if (told.isTo && !half && !tellsWhen.test(lexemes[told.first - 1]?.lower ?? '')) return undefined
  const follows = lexemes[next]
  if (!isWhole && follows?.type === 'word' && !mayFollow.test(follows.lower) && !isHalf(follows)) return undefined
  const minute = onClock + (half === 'pm' ? 720 : 0)
  const value = `T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const precision = half === undefined ? halfOfDay : 1 / 1440
  return { value, low: minute / 1440, high: minute / 1440, first: told.first, next, unit: 'time', precision }
}

interface Minutes {
  /** Before the hour less than 0. */
  minutes: number
  /** Index of the hour. */
  at: number
  first: number
  isTo: boolean
}

function readMinutes(lexemes: readonly Lexeme[], index: number): Minutes | undefined {
  let part = minutes.get(lexemes[index]?.lower ?? '')
  if (part === undefined) return undefined
  let at = index + 1
  if (part === 20 && isHyphen(lexemes[at]) && lexemes[at + 1]?.lower === 'five') {
    part = 25
    at += 2
  }
  if (lexemes[at]?.lower === 'minutes') at++
  const relation = lexemes[at]?.lower
  if (relation !== 'past' && (relation !== 'to' || part === 30)) return undefined
  const first = lexemes[index - 1]?.lower === 'a' ? index - 1 : index
  const isTo = relation === 'to'
  return { minutes: isTo ? -part : part, at: at + 1, first, isTo }
}

const oClock = /^o['’]clock$/

function hourOf(lexeme: Lexeme | undefined): number | undefined {
  const hour = lexeme?.type === 'number' ? Number(lexeme.text) : smallNumbers.get(lexeme?.lower ?? '')
  return hour !== undefined && Number.isInteger(hour) && hour >= 1 && hour <= 12 ? hour : undefined
}

const isHalf = ({ lower }: Lexeme): boolean => lower === 'am' || lower === 'pm'

/** Until then, at night is before the morning. */
const endOfNight = 5

/** The half of the day that "in the morning", "at night" or "pm" right behind a time tells; the hour is that of the clock. */
export function halfOfDayOf(lexemes: readonly Lexeme[], index: number, hour: number): 'am' | 'pm' | undefined {
  const [one, two, three] = [lexemes[index], lexemes[index + 1], lexemes[index + 2]]
  if (one && isHalf(one)) return one.lower === 'am' ? 'am' : 'pm'
  if (one?.lower === 'at' && two?.lower === 'night') return hour % 12 < endOfNight ? 'am' : 'pm'
  if (one?.lower !== 'in' || two?.lower !== 'the') return undefined
  if (three?.lower === 'morning') return 'am'
  return three?.lower === 'afternoon' || three?.lower === 'evening' ? 'pm' : undefined
}
