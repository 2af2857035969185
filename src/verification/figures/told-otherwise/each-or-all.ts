import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'

/** Of one thing among several: "€12.5 million each", "each cost €12.5 million". */
const ofEach = /^\s(?:each|apiece)\b/u
const eachBefore = /\b(?:each|every)\b[^.;,]{0,60}$/iu
/** Of all together: "527 MW in all". */
const ofAll = /^[\s,(]{1,2}(?:\p{L}{2,}\s)?(?:together|altogether|in all|in total|all told|combined)\b/u
const allBefore =
  /\b(?:together|altogether|in all|in total|all told|combined|total(?:led|ed|s|ling|ing)?)\b[^.;,]{0,40}$/iu
/** UTF-16 code units on either side of a figure in which it is told of one or of all. */
const reach = 60

/** Of what a source tells an amount, where the claim tells it of the other: of each, or of all together. */
export function otherExtent(figure: Figure, { text }: Reading, best: StatedFigure): 'each' | 'all' | null {
  const claimed = extentOf(text, figure)
  const stated = extentOf(best.sentence.text, best.figure)
  return claimed === null || claimed === stated ? null : stated
}

function extentOf(text: string, { startCharIndex, endCharIndex }: Figure): 'each' | 'all' | null {
  const before = text.slice(Math.max(0, startCharIndex - reach), startCharIndex)
  const behind = text.slice(endCharIndex, endCharIndex + reach)
  if (ofEach.test(behind)) return 'each'
  if (ofAll.test(behind)) return 'all'
  if (allBefore.test(before)) return 'all'
  return eachBefore.test(before) ? 'each' : null
}
