import type { Figure } from '../../types/figure.ts'

/**
 * How a claimed figure relates to a stated one by kind, unit and value alone:
 * `equal`; `rounded` (the claim says the same with fewer digits or a hedge); `bounded` (the claim is a bound that the
 * stated value keeps); `different` (comparable, but incompatible); `incomparable` (another kind or unit).
 */
export type FigureRelation = 'equal' | 'rounded' | 'bounded' | 'different' | 'incomparable'

export function compareFigures(_claimed: Figure, _stated: Figure): FigureRelation {
  return 'incomparable'
}
