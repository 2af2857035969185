import type { Figure } from '../../types/figure.ts'
import { deriveSpan } from './derive-span.ts'
import {
  additive,
  amountOf,
  comesOut,
  comesOutAsShare,
  countSame,
  type Derivation,
  isLike,
  pairsOf,
  type StatedFigure,
  written
} from './operands.ts'
import { differenceWords, toldDifference } from './told-difference.ts'

/** Words by which a claim says that it has reckoned. Without one, a number that happens to come out is no derivation. */
const sumWords = /\b(?:total|totals|totall?ing|altogether|combined|together|sum|overall|in all|both)\b/i
const ratioWords =
  /\b(?:times|twice|doubled?|tripled?|trebled?|quadrupled?|half|quarter|third|ratio|fold|factor)\b|-fold\b/i
const shareWords = /\b(?:percent|per cent|percentage|share|proportion|of)\b|%/i

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
    // What is told as a difference itself has a direction.
    if (operands.some(({ sentence, figure }) => toldDifference(sentence.text, figure)?.isLess != null)) continue
    if (large && small && countSame(claimed, large, small) && comesOut(claimed, amountOf(large) - amountOf(small)))
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
