import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import type { Reading } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { agreeing, relationTo } from '../relation-to.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { daysOf } from '../told-otherwise/days-of.ts'

const dayOfWeek = /^XXXX-WXX-(\d)$/
const groups =
  /\b(?:(weekdays?|working days?|workdays?)|(weekends?)|daily|every day|each day|all days|(mon|tues|wednes|thurs|fri|satur|sun)days?\s?(?:to|through|[–-])\s?(mon|tues|wednes|thurs|fri|satur|sun)days?)\b/giu
const each = /\b(?:every|each)\s$/iu

/** Whether a claim tells of a day of every week: "on Fridays", "every Monday". */
export function isRecurring({ kind, value, text, startCharIndex }: Figure, claim: Reading): boolean {
  if (kind !== 'date' || !dayOfWeek.test(String(value))) return false
  return /s$/iu.test(text) || each.test(claim.text.slice(Math.max(0, startCharIndex - 6), startCharIndex))
}

/** The words of a cited sentence that take in a day of the week: Tuesday of "on weekdays", "daily", "Monday to Thursday". */
export function dayWithin(claimed: Figure, claim: Reading, cited: readonly EvidenceSentence[]): StatedFigure | null {
  const day = Number(dayOfWeek.exec(String(claimed.value))?.[1])
  if (claimed.kind !== 'date' || !(day > 0)) return null
  for (const sentence of cited)
    for (const match of sentence.text.matchAll(groups)) {
      const [text] = match
      const startCharIndex = match.index
      if (!daysOf(match).has(day - 1) || !isBesideOthers(startCharIndex, claimed, claim, sentence)) continue
      return { sentence, figure: { ...claimed, text, startCharIndex, endCharIndex: startCharIndex + text.length } }
    }
  return null
}

/** "At 6.30 am on weekdays and at 8 am at weekends": what else the claim tells must be what is told beside the day. */
function isBesideOthers(at: number, claimed: Figure, claim: Reading, sentence: EvidenceSentence): boolean {
  const distance = (figure: Figure): number =>
    figure.endCharIndex <= at ? at - figure.endCharIndex : figure.startCharIndex - at
  return claim.figures.every(other => {
    if (other.startCharIndex === claimed.startCharIndex) return true
    const rivals = figuresOf(sentence).filter(({ kind, unit }) => kind === other.kind && unit === other.unit)
    const [nearest] = rivals.sort((one, another) => distance(one) - distance(another))
    return rivals.length < 2 || !nearest || agreeing[relationTo(other, nearest)] > 0
  })
}
