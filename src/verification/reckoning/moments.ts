import { figuresOf } from '../../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Operand } from './operand.ts'
import { operandsIn } from './operands-in.ts'

export const millisecondsOfDay = 86_400_000
/** A date without its year: of the same year as another such. */
const someYear = 2001

/** A point in time as far as a text tells it: the beginning or end of a stretch too. */
export interface Moment {
  operand: Operand
  /** Days since 1970; of a time of day the part of a day that has gone. */
  day: number
  precision: 'year' | 'month' | 'day' | 'time'
  isYearless: boolean
  year: number
  month: number
}

const ends = /(\d{4}|XXXX)(?:-(\d\d))?(?:-(?:(\d\d)|\dX))?(?=\/|$)/gu

/** The moments that a figure tells: of "from 3 to 24 August" two. */
export function momentsOf(operand: Operand): Moment[] {
  const { figure } = operand
  if (figure.kind !== 'date') return []
  if (figure.unit === 'time')
    return Number.isFinite(figure.low)
      ? [{ operand, day: figure.low, precision: 'time', isYearless: true, year: someYear, month: 0 }]
      : []
  return [...String(figure.value).matchAll(ends)].flatMap(([, written = '', month, day]): Moment[] => {
    const isYearless = written === 'XXXX'
    if (isYearless && month === undefined) return []
    const year = isYearless ? someYear : Number(written)
    const at = Date.UTC(year, Number(month ?? 1) - 1, Number(day ?? 1)) / millisecondsOfDay
    const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day'
    return [{ operand, day: at, precision, isYearless, year, month: Number(month ?? 1) }]
  })
}

const hours = /\bfrom\s(\d{1,2})\s(?:to|until|till)\s(\d{1,2})\b(?!\s?(?:%|\p{L}))/u

/** The moments of a sentence, in order. */
export function momentsIn(sentence: EvidenceSentence): Moment[] {
  const told = operandsIn(sentence, 'date').flatMap(momentsOf)
  return told.some(({ precision }) => precision === 'time') ? told : [...told, ...bareHours(sentence)]
}

/** "Open from 10 to 2": hours of a day without a sign of it. */
function bareHours(sentence: EvidenceSentence): Moment[] {
  const match = hours.exec(sentence.text)
  if (!match) return []
  const written = figuresOf(sentence).filter(
    ({ kind, startCharIndex }) =>
      kind === 'count' && startCharIndex > match.index && startCharIndex < match.index + match[0].length
  )
  const [from, to] = written
  if (!from || !to || Number(from.value) > 24 || Number(to.value) > 24) return []
  const [start, end] = [Number(from.value), Number(to.value)]
  const isAfternoon = end <= start
  const moment = (figure: Figure, hour: number): Moment => ({
    operand: { sentence, figure, own: new Set() },
    day: hour / 24,
    precision: 'time',
    isYearless: true,
    year: someYear,
    month: 0
  })
  return [moment(from, start), moment(to, isAfternoon ? end + 12 : end)]
}
