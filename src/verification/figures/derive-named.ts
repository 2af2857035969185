import type { Reading } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { averageOf } from './average-of.ts'
import { changeOf, combinationOf, multipleOf } from './compare-amounts.ts'
import { directionOf, sidesOf } from './comparison-sides.ts'
import { wordsOf } from './named-figures.ts'
import type { Derivation } from './operands.ts'
import { rest } from './reckon-step.ts'
import type { Reckoning } from './reckoning.ts'
import { restOf } from './rest-of.ts'
import { shareAsAmount, shareOf } from './share-of.ts'
import { spanBetween } from './span-between.ts'
import { toldAsFactor } from './told-as-factor.ts'

/**
 * How a claimed figure comes out of stated ones that the claim names: as a share, a change, a multiple, a difference, a sum, an average,
 * what is left, or the time between two dates. What comes out of figures beside those that the claim names is no derivation:
 * "garden equipment accounted for half" is not on the €620 million of power tools.
 */
export function deriveNamed(
  claimed: Figure,
  claim: Reading,
  sentences: readonly EvidenceSentence[]
): Derivation | null {
  if (typeof claimed.value !== 'number' || claimed.low !== claimed.high) return null
  // "20 degrees lower" than 180 °C
  const unit = claimed.unit === 'degree' ? 'degree Celsius' : claimed.unit
  const reckoning: Reckoning = {
    claimed: { ...claimed, unit },
    claim,
    words: wordsOf(claim),
    sentences,
    sides: sidesOf(claim, claimed)
  }
  if (claimed.kind === 'percentage' && claimed.unit === '%')
    return directionOf(claim, claimed) === null
      ? (shareOf(reckoning) ?? combinationOf(reckoning))
      : (changeOf(reckoning) ?? toldAsFactor(claimed, claim, sentences))
  if (claimed.kind === 'count' && claimed.unit === 'time')
    return multipleOf(reckoning) ?? toldAsFactor(claimed, claim, sentences)
  return (
    combinationOf(reckoning) ??
    restOf(reckoning) ??
    averageOf(reckoning) ??
    shareAsAmount(reckoning) ??
    spanBetween(reckoning)
  )
}

/** Whether a claim tells a figure as one that comes out of others: a share, a multiple, so much more or less. */
export function tellsReckoning(figure: Figure, claim: Reading): boolean {
  return rest.test(claim.text) || figure.unit === '%' || figure.unit === 'time' || directionOf(claim, figure) !== null
}
