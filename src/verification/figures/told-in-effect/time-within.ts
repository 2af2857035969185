import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import type { Reading } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'

/** "It is free at 7 pm" tells of a state that lasts, "the meeting is at 7 pm" of when something is. */
const atState = /(?:^|(?<!\p{L})(?!(?:is|are|was|were|be)\s)\p{L}{1,40}\s)at\s$/iu
const state = /\b(?:is|are|stays?|remains?)\b/iu
const fromThen = /\b(?:after|from|since)\s$/iu
const untilThen = /\b(?:until|till|til|before|to)\s$/iu
/** UTF-16 code units before a time that tell whether something begins or ends with it. */
const reach = 30

const isTime = ({ kind, unit }: Figure): boolean => kind === 'date' && unit === 'time'
const before = (text: string, { startCharIndex }: Figure): string =>
  text.slice(Math.max(0, startCharIndex - reach), startCharIndex)

/** The stretch of a day in which a cited sentence has what a claim tells of one moment: "at 7 pm" of "after 6 pm", "7 am to 9 pm". */
export function timeWithin(
  claimed: Figure,
  { text }: Reading,
  cited: readonly EvidenceSentence[]
): StatedFigure[] | null {
  if (!isTime(claimed) || !atState.test(before(text, claimed)) || !state.test(text)) return null
  for (const sentence of cited) {
    const times = figuresOf(sentence).filter(isTime)
    for (const [at, time] of times.entries()) {
      const words = before(sentence.text, time)
      const next = times[at + 1]
      const end = next && untilThen.test(before(sentence.text, next)) ? next : undefined
      const isWithin = fromThen.test(words)
        ? claimed.low >= time.low && (end === undefined || claimed.low < end.low)
        : untilThen.test(words) && at === 0 && claimed.low < time.low
      if (isWithin) return [time, ...(end ? [end] : [])].map(figure => ({ sentence, figure }))
    }
  }
  return null
}
