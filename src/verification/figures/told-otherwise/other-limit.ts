import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldUnlike } from './told-otherwise.ts'

const limit = /\b(within|after)\s(?:(?:the\s)?(?:first|about|some|just|around)\s)?$/iu
const pastPerfect = /\bhad\s(?:had|been|\p{L}+ed)\b/u
/** UTF-16 code units before a figure in which such a word stands. */
const reach = 24

/** As what every source that states a time tells it, where the claim takes a time limit for a time to wait or the other way round: "after 30 days" of "within 30 days". */
export function otherLimit(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[]
): 'time limit' | 'time to wait' | null {
  return figure.kind === 'duration' ? toldUnlike(figure, claim, stating, limitOf) : null
}

function limitOf({ startCharIndex }: Figure, { text }: Reading): 'time limit' | 'time to wait' | null {
  // "After one year 7% had had a stroke": what had come about by then.
  if (pastPerfect.test(text)) return null
  const [, word] = limit.exec(text.slice(Math.max(0, startCharIndex - reach), startCharIndex)) ?? []
  if (word === undefined) return null
  return word.toLowerCase() === 'within' ? 'time limit' : 'time to wait'
}
