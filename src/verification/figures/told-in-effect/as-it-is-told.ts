import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import { toldDifference } from '../../reckoning/told-difference.ts'
import type { StatedFigure } from '../stated-figure.ts'

/** Told as what nothing else of its sentence is: as the base of a rate, or as a difference. */
export function isAsItIsTold({ text }: Reading, figure: Figure, { sentence, figure: stated }: StatedFigure): boolean {
  if (isRateBase(text, figure) && isRateBase(sentence.text, stated)) return true
  const [claimed, told] = [toldDifference(text, figure), toldDifference(sentence.text, stated)]
  return (
    claimed !== null &&
    told !== null &&
    claimed.isLess !== null &&
    claimed.isLess === told.isLess &&
    figure.kind === 'money'
  )
}

/** "Per 100,000 people": of what a rate is told; it counts nothing itself. */
function isRateBase(text: string, { startCharIndex }: Figure): boolean {
  return text.slice(Math.max(0, startCharIndex - 4), startCharIndex).toLowerCase() === 'per '
}
