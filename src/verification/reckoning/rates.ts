import { isOfUnit } from './amounts.ts'
import { denominatorOf } from './denominators.ts'
import { type Candidate, joined, type Operand, writtenOf } from './operand.ts'
import { operandsIn } from './operands-in.ts'
import { operandsOf, type Reckoning } from './reckoning.ts'

/** How many of one time make another; of a month or a year the usual ones. */
const calendar: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  second: { minute: [60], hour: [3600], day: [86_400] },
  minute: { hour: [60], day: [1440] },
  hour: { day: [24], week: [168] },
  day: { week: [7], fortnight: [14], month: [30, 31], year: [365] },
  week: { month: [4], year: [52] },
  month: { quarter: [3], year: [12] },
  quarter: { year: [4] }
}
/** An amount told of one stretch of time, in another one: a week of "150,000 a day", a day of what a year brought. */
export function* periods(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim } = reckoning
  const mine = denominatorOf(claim.text, claimed)
  if (mine === null) return
  for (const operand of operandsOf(reckoning, claimed.kind)) {
    if (!isOfUnit(claimed, operand)) continue
    const theirs = denominatorOf(operand.sentence.text, operand.figure)
    const over = theirs === null ? [] : (calendar[theirs]?.[mine] ?? [])
    for (const times of over) yield scaled(operand, times, `× ${times}`)
    const under = theirs === null ? (partsOf[mine] ?? []) : (calendar[mine]?.[theirs] ?? [])
    for (const parts of under) yield scaled(operand, 1 / parts, `/ ${parts}`)
  }
}

/** "130 a day" of what is told of no other time than a year, a week or a month. */
const partsOf: Readonly<Record<string, readonly number[]>> = { day: [365, 7, 30], week: [52, 4], month: [12] }

const scaled = (operand: Operand, times: number, step: string): Candidate => ({
  operands: [operand],
  value: Number(operand.figure.value) * times,
  working: `${writtenOf(operand)} ${step}`
})

/** "Every 15 minutes": so often in the time that the claim names. */
export function* frequencies({ claimed, claim, sentences }: Reckoning): Generator<Candidate> {
  const mine = denominatorOf(claim.text, claimed)
  const seconds = mine === null ? undefined : secondsOf[mine]
  if (seconds === undefined) return
  for (const sentence of sentences)
    for (const operand of operandsIn(sentence, 'duration')) {
      const { figure } = operand
      if (figure.kind !== 'duration' || !/\b(?:every|each)\s$/iu.test(sentence.text.slice(0, figure.startCharIndex)))
        continue
      yield { operands: [operand], value: seconds / Number(figure.value), working: `1 ${mine} / ${figure.text}` }
    }
}

/** Of the times by which rates are told. */
export const secondsOf: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800
}

/** How often, or how much, in all of a time that a source tells beside its rate: 24 of "three times a day for eight days". */
export function* totals(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, sentences } = reckoning
  for (const sentence of sentences) {
    const rates = operandsIn(sentence, claimed.kind).filter(({ figure }) => figure.kind === claimed.kind)
    const lengths = operandsIn(sentence, 'duration').filter(({ figure }) => figure.kind === 'duration')
    const often = operandsIn(sentence, 'count').filter(({ figure }) => figure.unit === 'time')
    const before = sentence.previous ? operandsIn(sentence.previous, claimed.kind) : []
    for (const rate of [...rates, ...before.filter(({ figure }) => figure.kind === claimed.kind)]) {
      const per = denominatorOf(rate.sentence.text, rate.figure)
      for (const length of lengths) {
        const seconds = per === null ? undefined : secondsOf[per]
        if (seconds === undefined) continue
        const value = (Number(rate.figure.value) * Number(length.figure.value)) / seconds
        yield { operands: [rate, length], value, working: joined([rate, length], '×') }
      }
      for (const times of often) {
        if (times === rate) continue
        const a = denominatorOf(sentence.text, times.figure)
        if (a === null) continue
        const once = Number(rate.figure.value) * Number(times.figure.value)
        yield { operands: [rate, times], value: once, working: joined([rate, times], '×') }
        for (const length of lengths)
          yield {
            operands: [rate, times, length],
            value: (once * Number(length.figure.value)) / (secondsOf[a] ?? Number.NaN),
            working: joined([rate, times, length], '×')
          }
      }
    }
  }
}

/** So many of so much. */
export function* productsOfAny(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim } = reckoning
  if (/\b(?:each|apiece|per)\b/iu.test(claim.text)) return
  const counts = operandsOf(reckoning, 'count').filter(
    ({ figure }) => figure.kind === 'count' && Number(figure.value) > 1
  )
  for (const amount of operandsOf(reckoning, claimed.kind)) {
    if (!isOfUnit(claimed, amount)) continue
    for (const by of counts) {
      if (by.figure === amount.figure || by.figure.unit === 'time') continue
      const value = Number(amount.figure.value) * (by.figure.written ?? Number(by.figure.value))
      yield { operands: [by, amount], value, working: joined([by, amount], '×') }
    }
  }
}
