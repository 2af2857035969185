import { meaningOf } from '../../text/synonyms.ts'
import { stem } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { Figure } from '../../types/figure.ts'
import { compareValues, type ValueRelation } from './compare-values.ts'

/** The end of a range that a figure sets: "up to 5 MB" and "the largest file is 5 MB" say the most that there can be. */
export type Limit = 'most' | 'least'

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(word => meaningOf(stem(word))))
/** Superlatives of quantity and nouns and verbs of limits. */
const ofMost = stems('maximum max maximal highest largest biggest greatest longest latest limit ceiling cap exceed')
const ofLeast = stems('minimum min minimal lowest smallest least shortest earliest')
const boundLimits: Partial<Record<Figure['bound'], Limit>> = {
  at_most: 'most',
  less_than: 'most',
  at_least: 'least',
  more_than: 'least'
}

/** "There is room for 220 people", "the hall seats 400": what something holds is the most that it can. */
const ofRoom =
  /\b(?:(?:room|space|capacity) (?:for|of)|(?:seats|sleeps|holds|accommodates)) (?:(?:some|about|only|just) )?$/i
const longestRoom = 32

/** Which limit a figure sets, by its bound or by the words of its own stretch and of its label; null where it sets none. */
export function limitOf(
  text: string,
  tokens: readonly Word[],
  segment: number,
  labelEnd: number,
  figure: Figure
): Limit | null {
  const ofBound = boundLimits[figure.bound]
  if (ofBound) return ofBound
  if (ofRoom.test(text.slice(Math.max(0, figure.startCharIndex - longestRoom), figure.startCharIndex))) return 'most'
  for (const token of tokens) {
    if (token.segment !== segment && token.endCharIndex > labelEnd) continue
    if (ofMost.has(token.stem)) return 'most'
    if (ofLeast.has(token.stem)) return 'least'
  }
  return null
}

/** The term under which limits of one end meet, whatever they are called. */
export const limitTerms: Record<Limit, string> = { most: meaningOf(stem('maximum')), least: meaningOf(stem('minimum')) }

interface Limiting {
  figure: Figure
  limit: Limit | null
}

/** Compares two figures with what they limit: two limits of one end differ where their values do, though a value could keep both. */
export function compareStated(one: Limiting, other: Limiting): ValueRelation {
  if (one.limit === null || one.limit !== other.limit) return compareValues(one.figure, other.figure)
  return compareValues({ ...one.figure, bound: 'exact' }, { ...other.figure, bound: 'exact' })
}
