import { halfOfDay } from '../../text/figures/dates/spoken-times.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { isLevelMeant } from './implications.ts'
import { besides, type Sign, signsOf } from './levels.ts'
import { type Moment, millisecondsOfDay, momentsOf } from './moments.ts'
import { type Candidate, joined } from './operand.ts'
import { operandsIn } from './operands-in.ts'
import type { Reckoning } from './reckoning.ts'
import { toldDifference } from './told-difference.ts'

const secondsOfDay = 86_400
const monthsOfYear = 12

/**
 * The moment that lies so long before or after another one: 1957 of "born in 1931 … at the age of 26", January 2024 of "for
 * eleven months from February 2023", 6 am of "at 7 am, an hour earlier on Sundays". Only what comes out is a candidate.
 */
export function* ends(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim, sentences, isFree } = reckoning
  const [mine] = momentsOf({ sentence: sentences[0] ?? nowhere, figure: claimed, own: new Set() })
  if (!mine) return
  // A claim that repeats the stretch itself has the moment wrong.
  const tellsLength = claim.figures.some(({ kind }) => kind === 'duration')
  for (const sentence of sentences)
    for (const by of operandsIn(sentence, 'duration')) {
      if (by.figure.kind !== 'duration') continue
      for (const from of besides(by.figure, sentence)) {
        if (from.figure.kind !== 'date') continue
        const named = operandsIn(from.sentence, 'date').find(({ figure }) => figure === from.figure)
        if (!named) continue
        const told = toldDifference(sentence.text, by.figure)
        for (const moment of momentsOf(named).slice(-1))
          for (const sign of told
            ? signsOf(told, from, by.figure, sentence)
            : signsOfStretch(by.figure, named.figure, sentence))
            if (isApart(mine, moment, by.figure, sign, claimed))
              yield {
                operands: [named, by],
                value: 1,
                working: joined([named, by], sign > 0 ? '+' : '−'),
                fits: () => isFree || (told ? isLevelMeant(by, reckoning) : !tellsLength)
              }
      }
    }
}

const nowhere: EvidenceSentence = { text: '', source: 0, startCharIndex: 0, endCharIndex: 0 }

const afterAll = /\bafter\s(?:(?:about|almost|nearly|some|only|just)\s)?$/iu
const untilThen = /\b(?:until|till|to|by|ended|ends|ending|expires?|expired)\s(?:(?:on|in|at)\s)?$/iu
const ago = /^\s(?:ago|before|earlier)\b/u
/** UTF-16 code units before a figure. */
const reach = 24

/** Whether a stretch that a source tells beside a moment lies before it or after it: "from …" begins it, "until …" and "after …" end it. */
function signsOfStretch(by: Figure, moment: Figure, { text }: EvidenceSentence): readonly Sign[] {
  const before = ({ startCharIndex }: Figure): string => text.slice(Math.max(0, startCharIndex - reach), startCharIndex)
  if (ago.test(text.slice(by.endCharIndex))) return [-1]
  return afterAll.test(before(by)) || untilThen.test(before(moment)) ? [-1] : [1]
}

/** Whether a claimed moment lies so long before or after a stated one, as finely as the claim tells it. */
function isApart(mine: Moment, theirs: Moment, by: Figure, sign: Sign, claimed: Figure): boolean {
  const { written = 0, writtenUnit } = by
  const seconds = Number(by.value) * sign
  if (mine.precision === 'time' || theirs.precision === 'time') {
    if (mine.precision !== theirs.precision) return false
    const apart = Math.round((mine.day - theirs.day) * secondsOfDay) - seconds
    return apart % (secondsOfDay * (claimed.precision === halfOfDay ? halfOfDay : 1)) === 0
  }
  if (!mine.isYearless && theirs.isYearless) return false
  const months = monthsIn[writtenUnit ?? '']
  if (mine.precision === 'year') {
    const total =
      theirs.year + (months === undefined ? seconds / secondsOfDay / 365.25 : (sign * months * written) / monthsOfYear)
    return theirs.precision === 'year'
      ? Math.abs(total - mine.year) < 0.01
      : Math.floor(total + (theirs.month - 1) / monthsOfYear + 0.001) === mine.year
  }
  if (theirs.precision === 'year') return false
  if (months !== undefined) {
    const apart = (mine.isYearless ? 0 : (mine.year - theirs.year) * monthsOfYear) + mine.month - theirs.month
    const steps = sign * months * written
    // What begins in February and lasts eleven months ends in December or, told by the month, in January.
    const isMonth = apart === steps || (mine.precision === 'month' && apart === steps - sign)
    if (mine.isYearless ? (((apart - steps) % monthsOfYear) + monthsOfYear) % monthsOfYear !== 0 : !isMonth)
      return false
    return mine.precision === 'month' || theirs.precision === 'month' || dayOfMonth(mine) === dayOfMonth(theirs)
  }
  const day = theirs.day + seconds / secondsOfDay
  if (mine.precision === 'day')
    return (
      theirs.precision === 'day' &&
      Math.abs(mine.isYearless && !theirs.isYearless ? yearless(day) - mine.day : day - mine.day) < 1
    )
  const date = new Date(day * millisecondsOfDay)
  return (
    theirs.precision === 'day' &&
    date.getUTCMonth() + 1 === mine.month &&
    (mine.isYearless || date.getUTCFullYear() === mine.year)
  )
}

const monthsIn: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 }
const dayOfMonth = ({ day }: Moment): number => new Date(day * millisecondsOfDay).getUTCDate()
/** The same day of the year in which days without a year are reckoned. */
const yearless = (day: number): number => {
  const date = new Date(day * millisecondsOfDay)
  return Date.UTC(2001, date.getUTCMonth(), date.getUTCDate()) / millisecondsOfDay
}
