import type { Figure } from '../../types/figure.ts'

const dust = 1e-9
/** Relative slack of what is told to the last place written: "8%" of 7.8, never "8" of 7.6. */
const ofRounding = 0.03
/** … of a hedged amount, and of a hedged share or multiple, which are the nearest plain ones: "nearly a third" of 31%. */
const ofHedge = 0.04
const ofHedgedShare = 0.12
/** A bound is told of what lies near it: "more than half" of 62%. */
const ofBound = 0.05
const ofBoundOfShare = 0.3

/** Whether a reckoned value is what a claim says, as it hedges, bounds and rounds it. */
export function comesOutAs({ low, bound, precision, kind, unit }: Figure, value: number): boolean {
  if (!Number.isFinite(value)) return false
  const distance = Math.abs(value - low)
  const size = Math.abs(low)
  if (distance <= dust * size) return bound !== 'more_than' && bound !== 'less_than'
  const isShare = kind === 'percentage' || unit === 'time'
  const reach = (isShare ? ofBoundOfShare : ofBound) * size
  if (bound === 'more_than' || bound === 'at_least') return value > low && distance <= reach
  if (bound === 'less_than' || bound === 'at_most') return value < low && distance <= reach
  if (bound === 'about') return distance <= (isShare ? ofHedgedShare : ofHedge) * size
  return distance <= Math.min(precision / 2, ofRounding * size) + dust * size
}
