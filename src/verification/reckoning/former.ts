import type { Reading } from '../../text/reading.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'

/** Before an earlier value: "up from 386", "instead of 24". */
const before =
  /\b(?:from|instead\sof|rather\sthan|had\s(?:been|had|\p{L}+ed))\s(?:about\s|some\s|only\s|just\s|a\s[\p{L}-]+\s\p{L}+\sof\s)?$/iu
/** Behind it: "ten years earlier", "last year", "a year before". */
const behind =
  /^[^,;:.()]{0,30}?\b(?:(?:years?|months?|weeks?|quarters?|season|day)\s(?:before|earlier|ago|previously)|last\s(?:year|month|week|season|quarter|winter|spring|summer|autumn)|before\b)/iu
const earlier =
  /\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:years?|months?|weeks?|decades?|quarters?)\s(?:before|earlier|ago|previously)|(?:year|season|month|week|quarter|time)\s(?:before|earlier)|last\s(?:year|month|week|season|quarter|winter|spring|summer|autumn)|previously|originally|formerly|until\snow|so\sfar)\b/iu
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
