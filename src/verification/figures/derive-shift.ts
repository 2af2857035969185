import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { halfOfDay } from '../../text/figures/spoken-times.ts'
import { type Reading, readText } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { comesOut, type Derivation, isLike, type StatedFigure } from './operands.ts'
import { agreeing, relationTo } from './relation-to.ts'
import { type ToldDifference, toldDifference } from './told-difference.ts'

/** Of text before a figure, what tells its part in a difference: "to", "from". */
const lengthOfLink = 12

/**
 * A figure that a source tells by its difference from another one beside it: last year's of "$4,150, $600 more than last
 * year" is $3,550 and never $4,750, for the words of the difference tell its direction.
 */
export function deriveShift(
  claimed: Figure,
  claim: Reading,
  cited: readonly EvidenceSentence[],
  isReworded: boolean
): Derivation | null {
  return shiftBy(claimed, cited, by => isReworded || !isToldAgain(by, claim))
}

/** What follows "more than", "as many as", "earlier" to the next mark. */
const comparedWith =
  /^(?:[^,;:.()]{0,20}?\sthan|(?:\stimes)?\sas\s\p{L}+\sas|\s(?:earlier|later)\s(?:on|in|at))\s([^,;:.()]{2,40})/u
/** Words by which a claim speaks of what was before a change. */
const beforeChange = /\b(?:until|till|before|previously|formerly|earlier|used to|had|last (?:year|month|week))\b/iu

/**
 * The same where the claim names what the difference is to: "in 2014 £123,000" of "£187,000, £64,000 more than in 2014"; or
 * tells what was before a change: "until July €12.90" of "rises by 50 cents to €13.40 on 1 July".
 */
export function shiftToNamed(claimed: Figure, claim: Reading, cited: readonly EvidenceSentence[]): Derivation | null {
  return shiftBy(claimed, cited, (by, { text }) => {
    if (isToldAgain(by, claim)) return false
    if (beforeChange.test(claim.text) && changeBy.test(text.slice(0, by.startCharIndex))) return true
    const [, other] = comparedWith.exec(text.slice(by.endCharIndex)) ?? []
    const named = other === undefined ? [] : [...readText(other).termSet]
    return named.length > 0 && named.every(term => claim.termSet.has(term))
  })
}

const changeBy = /\sby\s(?:(?:just|only|about|some|nearly|almost)\s)?$/u

function shiftBy(
  claimed: Figure,
  cited: readonly EvidenceSentence[],
  mayTell: (by: Figure, sentence: EvidenceSentence) => boolean
): Derivation | null {
  for (const sentence of cited) {
    const figures = figuresOf(sentence)
    if (isData(figures)) continue
    for (const by of figures) {
      const told = by.low === by.high ? (toldMultiple(sentence.text, by) ?? toldDifference(sentence.text, by)) : null
      // A sentence that is repeated with its difference has the other figure wrong.
      if (!told || !mayTell(by, sentence)) continue
      for (const from of besides(by, sentence)) {
        // A fall is no level to which another one leads.
        if (toldDifference(from.sentence.text, from.figure)?.isLevel('', 'before') === false) continue
        const isShifted = claimed.kind === 'date' ? isShiftedDate : isShare(by) ? isShiftedByShare : isShiftedAmount
        const sign = signsOf(told, from, by, sentence).find(each => isShifted(claimed, from, by, each, told))
        if (sign === undefined) continue
        const step = by.unit === 'time' ? '/' : sign > 0 ? '+' : '−'
        const working = `${from.figure.text} ${step} ${by.text} = ${claimed.text}`
        return { working, operands: [from, { sentence, figure: by }] }
      }
    }
  }
  return null
}

function isToldAgain(figure: Figure, claim: Reading): boolean {
  return claim.figures.some(other => agreeing[relationTo(other, figure)] > 0)
}

/** The other figures of a sentence and of the one before it. */
function besides(figure: Figure, sentence: EvidenceSentence): StatedFigure[] {
  return [sentence, sentence.previous].flatMap(one =>
    one ? figuresOf(one).flatMap(other => (other === figure ? [] : [{ sentence: one, figure: other }])) : []
  )
}

type Sign = 1 | -1

/** 1 where what is sought is the stated figure and the difference, −1 where it is less by it; both where it is left open. */
function signsOf(told: ToldDifference, from: StatedFigure, by: Figure, sentence: EvidenceSentence): readonly Sign[] {
  if (told.isLess === null) return [-1, 1]
  const { startCharIndex } = from.figure
  const before = from.sentence.text.slice(Math.max(0, startCharIndex - lengthOfLink), startCharIndex)
  const isHere = from.sentence === sentence
  const place = isHere ? (startCharIndex < by.startCharIndex ? 'before' : 'behind') : 'earlier sentence'
  return [told.isLevel(before, place) === told.isLess ? 1 : -1]
}

/** "Twice as many as in 2010": what it is compared with is so many times less than what stands before. */
function toldMultiple(text: string, by: Figure): ToldDifference | null {
  if (by.unit !== 'time' || !asManyAs.test(text.slice(by.endCharIndex))) return null
  return { isLess: false, isLevel: (_, place) => place === 'before' }
}

const asManyAs = /^(?:\stimes)?\sas\s\p{L}+\sas\s/u

const isShare = ({ kind, unit }: Figure): boolean => kind === 'percentage' && unit === '%'

/** "Fell by a fifth to 800,000", "5,000, a quarter more than": a share is of what was before, or of what is compared with. */
function isShiftedByShare(claimed: Figure, from: StatedFigure, by: Figure, sign: Sign, told: ToldDifference): boolean {
  if (isShare(from.figure) || !isLike(claimed, from) || told.isLess === null) return false
  const [amount, share] = [Number(from.figure.value), Number(by.value) / 100]
  const isLevel = sign > 0 === told.isLess
  return comesOut(claimed, isLevel ? amount / (1 - sign * share) : amount * (1 + sign * share))
}

function isShiftedAmount(claimed: Figure, from: StatedFigure, by: Figure, sign: Sign): boolean {
  if (!isLike(claimed, from)) return false
  if (by.unit === 'time') return sign < 0 && comesOut(claimed, Number(from.figure.value) / Number(by.value))
  // "Fell by 2.5 percentage points to 18%"; a share of a share is no difference of the two.
  if (claimed.kind === 'percentage')
    return (
      (by.unit === 'percentage point' || (by.kind === 'count' && by.unit === 'point')) &&
      comesOut(claimed, Number(from.figure.value) + sign * Number(by.value))
    )
  // "88 °F, 5 degrees above": of the same scale, the zero of which is no part of the difference.
  if (by.unit === 'degree')
    return (
      claimed.writtenUnit === from.figure.writtenUnit &&
      claimed.written === (from.figure.written ?? Number.NaN) + sign * Number(by.value)
    )
  return (
    isLike(claimed, { ...from, figure: by }) && comesOut(claimed, Number(from.figure.value) + sign * Number(by.value))
  )
}

const secondsOfDay = 86_400
const daysOfYear = 365.2425

function isShiftedDate(
  claimed: Figure,
  { figure: { kind, value, low } }: StatedFigure,
  by: Figure,
  sign: Sign
): boolean {
  if (kind !== 'date' || by.kind !== 'duration') return false
  if (isTimeOfDay(claimed.value) && isTimeOfDay(value)) {
    const apart = Math.round((claimed.low - low) * secondsOfDay) - sign * Number(by.value)
    return (claimed.precision === halfOfDay ? apart % (secondsOfDay * halfOfDay) : apart) === 0
  }
  const [mine, theirs] = [partsOf(claimed.value), partsOf(value)]
  const days = (Number(by.value) / secondsOfDay) * sign
  if (!mine || !theirs || (mine.year !== null && theirs.year === null)) return false
  // "On 20 May" leaves the year to the sentence.
  if (mine.year === null && mine.day !== null) theirs.year = null
  if (mine.day === null) return (mine.year ?? 0) - (theirs.year ?? 0) === Math.round(days / daysOfYear)
  return theirs.day !== null && Math.abs(dayOf(mine) - dayOf(theirs) - days) < 1
}

/** "2:06:33" too, which is read as a time of day where it is how long somebody took. */
const isTimeOfDay = (value: Figure['value']): boolean => String(value).startsWith('T')

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
