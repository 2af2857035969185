import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { daysOf } from './days-of.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** "Monday to Friday", "Sat–Sun", "on weekdays", "Saturdays": the days for which times are told. */
const days =
  /\b(?:(weekdays?|working days?|workdays?)|(weekends?)|(?:daily|every day|each day)|(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?:\s?(?:to|through|till|until|[–-])\s?(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})?)\b/giu

interface Days {
  startCharIndex: number
  text: string
  /** 0 is Monday. */
  of: ReadonlySet<number>
}

const daysIn = (text: string): Days[] =>
  [...text.matchAll(days)].map(match => ({ startCharIndex: match.index, text: match[0], of: daysOf(match) }))

/** The days of which a time is told: those before it, or those behind it where the first time stands before all days. */
function daysOfTime(named: readonly Days[], { startCharIndex }: Figure, firstTime: number): Days | undefined {
  return firstTime < (named[0]?.startCharIndex ?? 0)
    ? named.find(each => each.startCharIndex > startCharIndex)
    : named.findLast(each => each.startCharIndex < startCharIndex)
}

/** The source that tells a time of day of the days that the claim names, or of which others those that have the time tell it. */
export type TimeOfDays = { of: StatedFigure } | { other: string }

/**
 * Of which days the sources tell a time of day that a claim tells of some: "it closes at 5 pm on Saturdays" is not of "Monday to
 * Friday 9 am to 5 pm, Saturday 10 am to 2 pm". Only of sources that tell several days apart; null where nobody can tell.
 */
export function timeOfDays(figure: Figure, { text }: Reading, stating: readonly StatedFigure[]): TimeOfDays | null {
  if (figure.unit !== 'time') return null
  const [claimed, another] = daysIn(text)
  if (!claimed || another) return null
  let other: string | null = null
  for (const each of stating) {
    const source = each.sentence.text
    const named = daysIn(source)
    const firstTime = figuresOf(each.sentence).find(({ unit }) => unit === 'time')?.startCharIndex ?? 0
    const told = named.length < 2 ? undefined : daysOfTime(named, each.figure, firstTime)
    if (!told) return null
    if ([...claimed.of].some(day => told.of.has(day))) return { of: each }
    other ??= told.text
  }
  return other === null ? null : { other }
}

/**
 * Of which days the sources tell an amount that a claim tells of others, each naming some once: "8 euros on Sundays" of "on weekdays entry
 * costs 8 euros".
 */
export function amountOfDays(figure: Figure, { text }: Reading, stating: readonly StatedFigure[]): string | null {
  if (figure.kind === 'date') return null
  const [claimed, another] = daysIn(text)
  if (!claimed || another || !isWhen(text, claimed)) return null
  return (
    toldOtherwise(
      stating,
      ({ sentence }) => {
        const [told, more] = daysIn(sentence.text)
        return told && !more && isWhen(sentence.text, told) ? told : null
      },
      told => ![...claimed.of].some(day => told.of.has(day))
    )?.text ?? null
  )
}

/** "On Sundays": not "the Sunday paper". */
const isWhen = (text: string, { startCharIndex }: Days): boolean =>
  /\bon\s$/iu.test(text.slice(Math.max(0, startCharIndex - 4), startCharIndex))
