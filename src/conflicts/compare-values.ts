import { compareFigures } from '../text/figures/compare-figures.ts'
import type { Figure } from '../types/figure.ts'

/**
 * What two stated values are to each other: `agree` (equal, or one is the other rounded, hedged or bounded), `differ`
 * (both cannot be right), or `none` where they cannot be compared.
 */
export type ValueRelation = 'agree' | 'differ' | 'none'

export function compareValues(one: Figure, other: Figure): ValueRelation {
  const there = compareFigures(one, other)
  if (there === 'incomparable') return 'none'
  const back = compareFigures(other, one)
  if (there === 'different' && back === 'different') return 'differ'
  return 'agree'
}
