import type { Reading } from '../../text/reading.ts'
import type { Figure } from '../../types/figure.ts'
import { namesOf, sharesWord } from './binding.ts'
import { type Moment, momentsIn, momentsOf } from './moments.ts'
import { type Candidate, joined } from './operand.ts'
import type { Reckoning } from './reckoning.ts'

const secondsOfDay = 86_400
const daysOfYear = 365.2425

/** The time between two moments: "27 years" of 1284 and 1311, "three weeks" of "from 3 to 24 August". */
export function* spans(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim, words, sentences } = reckoning
  const own = claim.figures.flatMap(figure =>
    figure.startCharIndex === claimed.startCharIndex || !sentences[0]
      ? []
      : momentsOf({ sentence: sentences[0], figure, own: words })
  )
  const isFrom = anchoredTo(claimed, claim, own)
  let earlier: Moment[] = []
  for (const sentence of sentences) {
    const moments = momentsIn(sentence)
    const isNamed = (moment: Moment): boolean =>
      namesOf(moment.operand, words) > 0 ||
      (moments.every(({ precision }, at) => precision !== moment.precision || moments[at] === moment) &&
        sharesWord(sentence, words))
    // Of many dates those side by side, or those that the claim names.
    for (const [at, one] of moments.entries())
      for (const [place, other] of moments.slice(at + 1).entries())
        if (
          (place === 0 && (one.precision !== 'time' || at % 2 === 0)) ||
          moments.length < 3 ||
          isNamed(one) ||
          isNamed(other)
        )
          if (isFrom(one, other)) yield* between(one, other, claimed)
    for (const moment of moments)
      for (const mine of own) if (isFrom(moment, mine)) yield* between(moment, mine, claimed)
    for (const moment of moments.filter(isNamed))
      for (const other of earlier.filter(isNamed)) if (isFrom(other, moment)) yield* between(other, moment, claimed)
    earlier = [...earlier, ...moments].slice(-mostMoments)
  }
}

/** "It closed in 2019 and was pulled down two years later": the date before it is the one that the time runs from, or to where it is "earlier". */
function anchoredTo(
  { startCharIndex, endCharIndex }: Figure,
  { text }: Reading,
  own: readonly Moment[]
): (one: Moment, other: Moment) => boolean {
  const [, way] = relative.exec(text.slice(endCharIndex, endCharIndex + reach)) ?? []
  const anchor = own.findLast(({ operand }) => operand.figure.endCharIndex <= startCharIndex)
  if (way === undefined || !anchor) return () => true
  const isAnchor = (moment: Moment): boolean =>
    anchor.precision === 'year' ? moment.year === anchor.year : moment.day === anchor.day
  return (one, other) => {
    const [first, last] = one.day <= other.day ? [one, other] : [other, one]
    return isAnchor(way === 'earlier' ? last : first)
  }
}
/** "Later than planned" is another matter. */
const relative = /^\s(later|afterwards|earlier)\b(?!\sthan\b)/u
/** UTF-16 code units behind a figure in which such a word stands. */
const reach = 16

/** Of a longer text the last ones: time stays bounded. */
const mostMoments = 16

function* between(one: Moment, other: Moment, claimed: Figure): Generator<Candidate> {
  if (one.isYearless !== other.isYearless || (one.precision === 'time') !== (other.precision === 'time')) return
  const operands = [...new Set(one.day >= other.day ? [one.operand, other.operand] : [other.operand, one.operand])]
  const candidate = (days: number): Candidate => ({
    operands,
    value: days * secondsOfDay,
    working: operands.length > 1 ? joined(operands, '−') : joined(operands, '')
  })
  const days = Math.abs(other.day - one.day)
  if (days === 0) return
  if (one.precision === 'time') {
    yield candidate(days)
    // "From 9 p.m. until 6 a.m." is through the night.
    if (other.day < one.day) yield candidate(1 - days)
    return
  }
  const isAge = one.precision !== other.precision
  if (one.precision === 'year' || other.precision === 'year') {
    const years = Math.abs(other.year - one.year)
    yield candidate(years * daysOfYearInFigure)
    // Of a day and a year either may come out.
    if (isAge) yield candidate((years - 1) * daysOfYearInFigure)
    return
  }
  if (isYears(claimed)) {
    yield candidate(Math.floor((days + 1) / daysOfYear) * daysOfYearInFigure)
    if (claimed.bound === 'about') yield candidate(Math.round(days / daysOfYear) * daysOfYearInFigure)
    yield candidate(days)
    return
  }
  if (one.precision === 'month' || other.precision === 'month') {
    const months = Math.abs((other.year - one.year) * 12 + other.month - one.month)
    yield candidate(months * daysOfMonthInFigure)
    // "From February to April", both of them counted.
    yield candidate((months + 1) * daysOfMonthInFigure)
    return
  }
  yield candidate(days)
  // "From 4 to 25 May", both days counted.
  yield candidate(days + 1)
}

/** Figures reckon a year as 365.25 days. */
const daysOfYearInFigure = 365.25
const daysOfMonthInFigure = daysOfYearInFigure / 12
const isYears = ({ writtenUnit }: Figure): boolean => writtenUnit === 'year' || writtenUnit === 'decade'
