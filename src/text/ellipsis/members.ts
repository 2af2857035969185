import type { Figure } from '../../types/figure.ts'
import type { Span } from '../blocks.ts'
import { scaleWords } from '../figures/number-words.ts'
import { overlap } from '../overlap.ts'
import { prepositions } from '../predicates.ts'
import type { Reading } from '../reading.ts'
import type { Word } from '../words.ts'
import { isNumeral, withSigns } from './numerals.ts'

/** Words by their places among those of the sentence, end exclusive. */
export interface Places {
  start: number
  end: number
}

/** "Oslo has 40 museums": of what it is told, by which verb, and the number. */
export interface Model extends Places {
  verb: number
  number: Places
}

const conjunctions = new Set(['and', 'but', 'or', 'while', 'whereas'])
/** They stand before a number that is not told exactly. */
export const hedges = new Set([
  'about',
  'nearly',
  'only',
  'just',
  'some',
  'around',
  'over',
  'almost',
  'roughly',
  'another'
])

/** The stretches between marks and conjunctions, without the conjunction that opens them; none ends amid a figure. */
export function membersOf({ tokens, figures }: Reading): Places[] {
  const members: Places[] = []
  for (const [at, { segment, lower }] of tokens.entries()) {
    const isFirst = tokens[at - 1]?.segment !== segment && !isAmidAmount(tokens, at, figures)
    const last = members.at(-1)
    if (isFirst) members.push({ start: conjunctions.has(lower) ? at + 1 : at, end: at + 1 })
    else if (last) last.end = at + 1
  }
  return members.filter(({ start, end }) => start < end)
}

const leading = new Set(['after', 'before', 'until', 'since'])

/** "Ready after two days", "two and a half": what opens a stretch elsewhere belongs to the one before. */
function isAmidAmount(tokens: readonly Word[], at: number, figures: readonly Figure[]): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]]
  if (!before || !word) return false
  // "Between $200 and $300", "13:00"
  if (figures.some(each => overlap(each, before) && overlap(each, word))) return true
  if (word.startCharIndex - before.endCharIndex !== 1) return false
  return leading.has(word.lower) ? isNumber(tokens[at + 1]) : isHalf(tokens, at)
}

const fractions = new Set(['half', 'quarter', 'third'])
const isHalf = (tokens: readonly Word[], at: number): boolean =>
  tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && fractions.has(tokens[at + 2]?.lower ?? '')

/** Whether a number stands among some words. */
export const hasNumber = (tokens: readonly Word[], from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (isNumber(tokens[at])) return true
  return false
}

/** The first number of a stretch, with its scale: "1.5 million". */
export function numberFrom(tokens: readonly Word[], from: number, end: number): Places | null {
  let start = from
  while (start < end && !isNumber(tokens[start])) start++
  if (start >= end) return null
  let after = start + 1
  while (after < end && scaleWords.has(tokens[after]?.lower ?? '')) after++
  return { start, end: isHalf(tokens, after) ? after + 3 : after }
}

const isNumber = (word: Word | undefined): boolean => word !== undefined && isNumeral(word.form)

/** The signs that are written to a number. */
export const signsOf = (text: string, tokens: readonly Word[], { start, end }: Places): string => {
  const [first, last] = [tokens[start], tokens[end - 1]]
  if (!first || !last) return ''
  const own = { startCharIndex: first.startCharIndex, endCharIndex: last.endCharIndex }
  const signed = withSigns(text, own)
  return (
    text.slice(signed.startCharIndex, own.startCharIndex) + text.slice(own.endCharIndex, signed.endCharIndex).trim()
  )
}

/** The stretch of the text that some words take up. */
export function stretchOf(tokens: readonly Word[], { start, end }: Places): Span | null {
  const [first, last] = [tokens[start], tokens[end - 1]]
  return first && last && start < end ? { startCharIndex: first.startCharIndex, endCharIndex: last.endCharIndex } : null
}

/** Without "about" and the preposition of the first statement: "rents rose by 4% and wages by 3%". */
export function thingEnd(tokens: readonly Word[], start: number, number: number, model: Model): number {
  const leading = tokens[model.number.start - 1]?.lower ?? ''
  let end = number
  while (end > start) {
    const lower = tokens[end - 1]?.lower ?? ''
    if (!hedges.has(lower) && !(prepositions.has(lower) && lower === leading)) break
    end--
  }
  return end
}

/** "13:45" */
export function wholeTime({ start, end }: Places, { tokens, figures }: Reading): Places {
  const isIn = (word: Word | undefined, figure: Figure): boolean => word !== undefined && overlap(figure, word)
  const time = figures.find(figure => figure.unit === 'time' && isIn(tokens[start], figure))
  let last = end
  while (time && isIn(tokens[last], time)) last++
  return { start, end: last }
}
