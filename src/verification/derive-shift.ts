import { figuresOf, isData } from '../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { comesOut, type Derivation, isLike, type StatedFigure } from './derive-figure.ts'

/** What makes a figure a difference in its source: "$600 more than last year", "ten years later", "by four seconds". */
const behindDifference =
  /^\s*(?:more|less|fewer|later|earlier|afterwards|ahead|behind|after|before|(?:\p{L}+er)\s+than|above|below)\b/u
const beforeDifference = /\bby\s{1,3}(?:(?:just|only|about|some)\s{1,3})?$/u
const lessening = /^\s*(?:less|fewer|earlier|before|low|cheap|light|short|small|young|below|behind)/u

/** A figure that a source tells by its difference from another one beside it: last year's of "$4,150, $600 more than last year". */
export function deriveShift(claimed: Figure, cited: readonly EvidenceSentence[]): Derivation | null {
  for (const sentence of cited) {
    const figures = figuresOf(sentence)
    if (isData(figures)) continue
    for (const difference of figures) {
      const behind = sentence.text.slice(difference.endCharIndex)
      const isMarked =
        behindDifference.test(behind) || beforeDifference.test(sentence.text.slice(0, difference.startCharIndex))
      if (!isMarked || difference.low !== difference.high) continue
      const stated = [sentence, sentence.previous].flatMap(one =>
        one ? figuresOf(one).map((figure): StatedFigure => ({ sentence: one, figure })) : []
      )
      for (const from of stated) {
        if (from.figure === difference) continue
        const sign = shifted(claimed, from, { sentence, figure: difference }, lessening.test(behind))
        if (sign === null) continue
        const operands = [from, { sentence, figure: difference }]
        return { working: `${from.figure.text} ${sign} ${difference.text} = ${claimed.text}`, operands }
      }
    }
  }
  return null
}

/** By which sign the claimed figure comes of another and its difference; null for none. */
function shifted(claimed: Figure, from: StatedFigure, by: StatedFigure, isLess: boolean): '+' | '−' | null {
  if (claimed.kind === 'date') return shiftedDate(claimed, from.figure, by.figure, isLess)
  if (!isLike(claimed, from) || !isLike(claimed, by) || from.figure.kind !== by.figure.kind) return null
  const [whole, part] = [Number(from.figure.value), Number(by.figure.value)]
  if (comesOut(claimed, whole - part)) return '−'
  return comesOut(claimed, whole + part) ? '+' : null
}

const secondsOfDay = 86_400
const daysOfYear = 365.2425

function shiftedDate(claimed: Figure, { kind, value }: Figure, by: Figure, isLess: boolean): '+' | '−' | null {
  if (kind !== 'date' || by.kind !== 'duration') return null
  const [mine, theirs] = [partsOf(claimed.value), partsOf(value)]
  const days = (Number(by.value) / secondsOfDay) * (isLess ? -1 : 1)
  if (!mine || !theirs || (mine.year === null) !== (theirs.year === null)) return null
  const isYears = mine.day === null
  const apart = isYears
    ? ((mine.year ?? 0) - (theirs.year ?? 0) - Math.round(days / daysOfYear)) * daysOfYear
    : theirs.day === null
      ? Number.NaN
      : dayOf(mine) - dayOf(theirs) - days
  return Math.abs(apart) < 1 ? (isLess ? '−' : '+') : null
}

interface Parts {
  year: number | null
  month: number
  day: number | null
}

/** "1836", "1641-04-20", "XXXX-04-20": the year and the day of it, where they are given. */
function partsOf(value: Figure['value']): Parts | null {
  const match = /^(\d{4}|XXXX)(?:-(\d\d)-(\d\d))?$/.exec(String(value))
  if (!match) return null
  const [, year = '', month, day] = match
  if (year === 'XXXX' && day === undefined) return null
  return {
    year: year === 'XXXX' ? null : Number(year),
    month: Number(month ?? 1),
    day: day === undefined ? null : Number(day)
  }
}

/** In days; a year that is not known is a common one. */
function dayOf({ year, month, day }: Parts): number {
  return Date.UTC(year ?? 2001, month - 1, day ?? 1) / (secondsOfDay * 1000)
}
