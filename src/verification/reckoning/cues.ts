import type { Reading } from '../../text/reading.ts'
import type { Figure } from '../../types/figure.ts'
import { directionOf, tellsDifference } from './comparison-sides.ts'

/** By what words a claim tells how its figure comes out of others. */
export interface Cues {
  /** As so much more or less than another, or as a rise or fall. */
  direction: 'more' | 'less' | null
  /** By any word of comparing or of change. */
  isDifference: boolean
  /** Of all together. */
  isSum: boolean
  /** Of what is left, or is not so. */
  isRest: boolean
  /** Of one among several. */
  isEach: boolean
}

const sum = /\b(?:total\p{L}*|altogether|combined|together|sum|overall|both|in all|all told|between them)\b/iu
/** By these a claim tells of what is left … */
export const rest =
  /n['’]t\b|\b(?:not|no|none|neither|nor|others?|rest|remain\p{L}*|outside|without|never|yet|except|left|elsewhere|still|surviv\p{L}*|missing|absent|fail\p{L}*)\b/iu
/** … and by these of what comes to one. */
export const each =
  /\b(?:each|every|per|apiece|averag\p{L}*|(?:a|an|one) (?:second|minute|hour|day|night|week|month|year|head|person|piece)|hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual\p{L}*)\b/iu
const one = /\b(?:an?|one)\b/iu

export function cuesOf(claim: Reading, claimed: Figure): Cues {
  const { text } = claim
  const direction = directionOf(claim, claimed)
  return {
    direction,
    isDifference: direction !== null || tellsDifference(text),
    isSum: sum.test(text),
    isRest: rest.test(text),
    isEach: each.test(text) || one.test(text)
  }
}
