import { compareFigures } from '../../text/figures/compare-figures.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'

export interface StatedFigure {
  sentence: EvidenceSentence
  figure: Figure
}

export interface Derivation {
  working: string
  operands: readonly StatedFigure[]
}

/** Words by which a claim says that it has reckoned. Without one, a number that happens to come out is no derivation. */
const sumWords = /\b(?:total|totals|totall?ing|altogether|combined|together|sum|overall|in all|both)\b/i
export const differenceWords =
  /n['’]t\b|\b(?:difference|gap|than|not|still|without|took|takes?|remains?|remained|saved?|saves|saving|spare|cheaper|heavier|lighter|more|less|fewer|higher|lower|above|below|older|younger|longer|shorter|increased?|decreased?|rose|grew|fell|dropped|gained|lost|up|down|remaining|left|rest|later|earlier|after|before|between|over|lasted|for|aged?|surplus|margin)\b/i
const ratioWords =
  /\b(?:times|twice|doubled?|tripled?|trebled?|quadrupled?|half|quarter|third|ratio|fold|factor)\b|-fold\b/i
const shareWords = /\b(?:percent|per cent|percentage|share|proportion|of)\b|%/i

const additive = new Set(['money', 'count', 'duration', 'measure', 'percentage'])
/** More figures than these in the cited sentences make coincidences likely. */
const maximumOperands = 12

/** Finds how a claimed figure comes out of cited ones: as their sum, difference, ratio or percentage. */
export function deriveFigure(claimed: Figure, claim: string, stated: readonly StatedFigure[]): Derivation | null {
  if (typeof claimed.value !== 'number') return null
  const all = distinct(stated)
  const operands = all.filter(({ figure }) => figure.low === figure.high)
  if (operands.length > maximumOperands) return null
  return (
    (sumWords.test(claim) ? deriveSum(claimed, operands) : null) ??
    (differenceWords.test(claim) ? (deriveDifference(claimed, operands) ?? deriveSpan(claimed, all)) : null) ??
    (shareWords.test(claim) ? deriveShare(claimed, operands) : null) ??
    (ratioWords.test(claim) ? deriveRatio(claimed, operands) : null)
  )
}

/** The same value stated twice is one operand. */
function distinct(stated: readonly StatedFigure[]): StatedFigure[] {
  const first = new Map<string, StatedFigure>()
  for (const each of stated) {
    const { kind, value, unit } = each.figure
    const key = `${kind} ${value} ${unit}`
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()]
}

/** Whether a stated figure can be reckoned with for a claimed one: of the same kind, and of the same or no unit. */
export function isLike(claimed: Figure, { figure }: StatedFigure): boolean {
  if (typeof figure.value !== 'number' || !additive.has(figure.kind)) return false
  if (figure.kind !== claimed.kind) return false
  // "20 degrees lower" than 180 °C
  return (
    figure.unit === claimed.unit ||
    figure.kind === 'count' ||
    (claimed.unit === 'degree' && figure.unit !== null && figure.unit.startsWith('degree'))
  )
}

/** Whether a reckoned value is what the claim says, to the places it writes. */
export function comesOut(claimed: Figure, value: number): boolean {
  const relation = compareFigures(claimed, { ...claimed, value, low: value, high: value, bound: 'exact' })
  return relation === 'equal' || relation === 'rounded' || relation === 'bounded'
    ? Math.abs(value - claimed.low) <= Math.max(claimed.precision, Math.abs(value) * 0.05)
    : false
}

/** Of a hedged or bounded simple share or multiple no more is said than which one is nearest: "more than twice" of 2.3, "nearly a third" of 0.3. */
const nearestShare = 1.3
const nearlyShare = 1.15

function comesOutAsShare(claimed: Figure, value: number): boolean {
  if (comesOut(claimed, value)) return true
  const excess = value / claimed.low
  if (claimed.bound === 'about') return excess < nearlyShare && excess > 1 / nearlyShare
  if (claimed.bound === 'more_than' || claimed.bound === 'at_least') return excess >= 1 && excess < nearestShare
  if (claimed.bound === 'less_than' || claimed.bound === 'at_most') return excess <= 1 && excess > 1 / nearestShare
  return false
}

export function pairsOf(operands: readonly StatedFigure[]): [StatedFigure, StatedFigure][] {
  return operands.flatMap((one, index) =>
    operands.slice(index + 1).map((other): [StatedFigure, StatedFigure] => [one, other])
  )
}

export function amountOf({ figure }: StatedFigure): number {
  return Number(figure.value)
}

export function written(operands: readonly StatedFigure[], sign: string, claimed: Figure): string {
  return `${operands.map(({ figure }) => figure.text).join(` ${sign} `)} = ${claimed.text}`
}

function deriveSum(claimed: Figure, stated: readonly StatedFigure[]): Derivation | null {
  const like = stated.filter(operand => isLike(claimed, operand))
  const groups: StatedFigure[][] = [...pairsOf(like)]
  for (const sentence of new Set(like.map(operand => operand.sentence))) {
    const group = like.filter(operand => operand.sentence === sentence)
    if (group.length > 2) groups.push(group)
  }
  if (like.length > 2) groups.push(like)
  const operands = groups.find(group =>
    comesOut(
      claimed,
      group.reduce((sum, operand) => sum + amountOf(operand), 0)
    )
  )
  return operands ? { working: written(operands, '+', claimed), operands } : null
}

function deriveDifference(claimed: Figure, stated: readonly StatedFigure[]): Derivation | null {
  const isPoints = claimed.unit === 'percentage point'
  const like = stated.filter(operand =>
    isPoints ? operand.figure.kind === 'percentage' && operand.figure.unit === '%' : isLike(claimed, operand)
  )
  for (const [one, other] of pairsOf(like)) {
    const operands = amountOf(one) >= amountOf(other) ? [one, other] : [other, one]
    const [large, small] = operands
    if (large && small && countSame(large, small) && comesOut(claimed, amountOf(large) - amountOf(small)))
      return { working: written(operands, '−', claimed), operands }
  }
  return null
}

/** Airstrikes less rebels are nothing. A number without a noun of its own counts what the other does. */
function countSame({ figure: one }: StatedFigure, { figure: other }: StatedFigure): boolean {
  return one.kind !== 'count' || one.unit === other.unit || one.unit === null || other.unit === null
}

const daysOfYear = 365.2425
const secondsOfDay = 86_400

/** The time between two dates or two times of day: "for 26 years" from 1990 and 2016. */
function deriveSpan(claimed: Figure, stated: readonly StatedFigure[]): Derivation | null {
  if (claimed.kind !== 'duration') return null
  const dates = stated.filter(({ figure }) => figure.kind === 'date' && Number.isFinite(figure.low))
  for (const [one, other] of pairsOf(dates)) {
    const operands = one.figure.low >= other.figure.low ? [one, other] : [other, one]
    const [late, early] = operands
    if (!late || !early || late.figure.low === early.figure.low || late.figure.unit !== early.figure.unit) continue
    // "From 9 p.m. until 6 a.m." is through the night.
    const isOvernight = late === one && late.figure.unit === 'time'
    const days = late.figure.low - early.figure.low
    const years = Math.round(days / daysOfYear)
    const isYears = /year/i.test(claimed.text)
    if (isYears ? years === claimed.written : comesOut(claimed, (isOvernight ? 1 - days : days) * secondsOfDay))
      return { working: written(operands, '−', claimed), operands }
  }
  return null
}

function deriveShare(claimed: Figure, stated: readonly StatedFigure[]): Derivation | null {
  if (claimed.kind !== 'percentage' || claimed.unit !== '%') return null
  const isInWords = !/\d/.test(claimed.text)
  for (const [one, other] of pairsOf(
    stated.filter(({ figure }) =>
      isInWords ? additive.has(figure.kind) : figure.kind === 'money' || figure.kind === 'count'
    )
  )) {
    if (one.figure.kind !== other.figure.kind || amountOf(one) === 0 || amountOf(other) === 0) continue
    for (const [part, whole] of [
      [one, other],
      [other, one]
    ] as const) {
      const share = (100 * amountOf(part)) / amountOf(whole)
      const change = share - 100
      if (isInWords ? share < 100 && comesOutAsShare(claimed, share) : comesOut(claimed, share))
        return { working: `${part.figure.text} / ${whole.figure.text} = ${claimed.text}`, operands: [part, whole] }
      if (Math.abs(change) > 0.5 && comesOut(claimed, Math.abs(change)))
        return {
          working: `(${part.figure.text} − ${whole.figure.text}) / ${whole.figure.text} = ${claimed.text}`,
          operands: [part, whole]
        }
    }
  }
  return null
}

function deriveRatio(claimed: Figure, stated: readonly StatedFigure[]): Derivation | null {
  if (claimed.kind !== 'count') return null
  for (const [one, other] of pairsOf(stated.filter(({ figure }) => additive.has(figure.kind)))) {
    if (one.figure.kind !== other.figure.kind || amountOf(one) === 0 || amountOf(other) === 0) continue
    const operands = amountOf(one) >= amountOf(other) ? [one, other] : [other, one]
    const [large, small] = operands
    if (large && small && comesOutAsShare(claimed, amountOf(large) / amountOf(small)))
      return { working: written(operands, '/', claimed), operands }
  }
  return null
}
