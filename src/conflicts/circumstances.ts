import type { Word } from '../text/words.ts'
import type { Figure } from '../types/figure.ts'

/** The place of a figure's own stretch between commas and conjunctions. */
export function segmentOf(tokens: readonly Word[], figure: Figure): number {
  return tokens.findLast(token => token.startCharIndex < figure.endCharIndex)?.segment ?? 0
}

/** "at three metres it was 46 dB", "Sound level at 1 m | 51 dB". */
export function conditionOf(
  text: string,
  tokens: readonly Word[],
  figure: Figure,
  figures: readonly Figure[],
  labelEnd: number
): Figure | null {
  if (figures.length < 2) return null
  const own = segmentOf(tokens, figure)
  const condition = figures.find(
    other =>
      other.unit !== figure.unit &&
      leadsToCondition.test(text.slice(Math.max(0, other.startCharIndex - 9), other.startCharIndex)) &&
      (other.endCharIndex <= labelEnd || segmentOf(tokens, other) === own)
  )
  return condition ?? null
}
const leadsToCondition = /\bat (?:about )?$/i

/** Words by which a value is left behind … */
const former = new Set('originally initially previously formerly earlier former previous until old'.split(' '))
/** Whether a word says that what it stands by no longer holds: "former". */
export const isFormerWord = (lower: string): boolean => former.has(lower)
/** … or set beside the one that holds. */
const setBeside =
  /\b(?:from|against|than|instead of|rather than|not|compared (?:with|to)|versus|vs\.?)\s+(?:about |some |the )?$/i
/** Whether a figure's stretch says that it no longer holds: "until February the rate was 2.60%", "up from $1.7 billion". */
export function isFormer(
  text: string,
  tokens: readonly Word[],
  segment: number,
  { startCharIndex, bound }: Figure
): boolean {
  const before = text.slice(Math.max(0, startCharIndex - 24), startCharIndex)
  // "No later than 60 days" sets a bound, and nothing beside it.
  if ((bound === 'exact' || bound === 'about') && setBeside.test(before)) return true
  if (ofLast.test(before)) return true
  const isReached = reaching.test(before)
  return tokens.some(
    ({ segment: own, lower }) => own === segment && former.has(lower) && !(isReached && lower === 'until')
  )
}
/** "Last year's €52", "last season's 31" */
const ofLast = /\blast \p{L}{3,12}['’]s (?:about |some )?$/iu
/** "Do not begin until 14 days after the last tablet": what "until" leads to is no end of what held. */
const reaching = /\buntil (?:(?:at|no) \p{L}+ |about |than ){0,2}$/iu
