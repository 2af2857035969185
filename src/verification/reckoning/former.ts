import type { Reading } from '../../text/reading.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'

/** Before an earlier value: "up from 386", "instead of 24". */
const before =
  /\b(?:from|instead of|rather than|had (?:been|had|\p{L}+ed))\s(?:about |some |only |just |a [\p{L}-]+ \p{L}+ of )?$/iu
/** Behind it: "ten years earlier", "last year", "a year before". */
const behind =
  /^[^,;:.()]{0,30}?\b(?:(?:years?|months?|weeks?|quarters?|season|day) (?:before|earlier|ago|previously)|last (?:year|month|week|season|quarter|winter|spring|summer|autumn)|before\b)/iu
const earlier =
  /\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years?|months?|weeks?|decades?|quarters?) (?:before|earlier|ago|previously)|(?:year|season|month|week|quarter|time) (?:before|earlier)|last (?:year|month|week|season|quarter|winter|spring|summer|autumn)|previously|originally|formerly|until now|so far)\b/iu
/** UTF-16 code units on either side of a figure in which it is told to be of an earlier time. */
const reach = 60

/** Whether a source tells a figure as one of an earlier time, beside that of now. */
export function isFormer({ sentence: { text }, figure: { startCharIndex, endCharIndex } }: StatedFigure): boolean {
  return (
    before.test(text.slice(Math.max(0, startCharIndex - reach), startCharIndex)) ||
    behind.test(text.slice(endCharIndex, endCharIndex + reach))
  )
}

/** Whether a claim speaks of an earlier time. */
export function tellsFormer({ text }: Reading): boolean {
  return earlier.test(text)
}
