import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import { goesDown } from '../../reckoning/told-difference.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldUnlike } from './told-otherwise.ts'

/** "Fell by nearly 12%", "a drop of 15 points": up to here the word of a change stands before its figure. */
const between =
  /^\s(?:(?:by|of|in)\s)?(?:(?:about|around|some|nearly|almost|roughly|only|just|over|another|a further|more than|less than|at least|up to)\s)?$/u
/** "A 3% increase in shares" */
const nounBehind = /^\s(\p{L}+)/u
/** UTF-16 code units before a figure in which the word of its change stands. */
const reach = 40

/** Which way the change went by which the sources that state a value tell it, if the claim tells it the other way round: "fell 12%" of "up 12%". */
export function otherDirection(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[]
): 'a rise' | 'a fall' | null {
  if (figure.kind === 'date' || figure.kind === 'ordinal') return null
  const other = toldUnlike(figure, claim, stating, isFall)
  return other === null ? null : other ? 'a fall' : 'a rise'
}

const upOrDown = /^(?:up|down)$/u

/**
 * Whether a figure is told as the size of a fall; null where as none of a rise either. What is less by comparison ("19 seconds
 * behind", "20p cheaper") is told the other way round by who begins with the other side.
 */
function isFall({ startCharIndex, endCharIndex }: Figure, { text, tokens }: Reading): boolean | null {
  const at = tokens.findIndex(token => token.startCharIndex >= startCharIndex)
  const before = at < 0 ? tokens : tokens.slice(Math.max(0, at - 5), at)
  for (const token of before.toReversed()) {
    if (startCharIndex - token.endCharIndex > reach) break
    if (!between.test(text.slice(token.endCharIndex, startCharIndex))) continue
    const way = upOrDown.test(token.lower) ? token.lower === 'down' : goesDown(token.lower)
    if (way !== null) return way
  }
  const [, noun] = nounBehind.exec(text.slice(endCharIndex, endCharIndex + reach)) ?? []
  return noun === undefined ? null : goesDown(noun.toLowerCase())
}
