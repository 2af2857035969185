import { mayBeSameTime } from '../text/figures/relative-dates.ts'
import type { Figure } from '../types/figure.ts'
import type { Match } from './match-figures.ts'
import { roleOfRival } from './rival-figures.ts'

/**
 * "A third method", "last week" where nothing dates the text: they order or point, and cannot be looked up in a source
 * that orders nothing and points elsewhere.
 */
export function isPresupposed({ kind, text, value, unit }: Figure): boolean {
  if (kind === 'ordinal') return !/\d/.test(text)
  if (unit === 'time') return false
  return kind === 'date' && typeof value === 'string' && !/\d{4}|X-\d\d/.test(value)
}

/** "Next month" where the source says "this week" of the same: both point from the same day, and cannot be the same time. */
export function pointsElsewhere({ kind, value }: Figure, matches: readonly Match[]): boolean {
  return (
    kind === 'date' &&
    matches.some(
      ({ figure, role }) =>
        figure.kind === 'date' && isPresupposed(figure) && role >= roleOfRival && !mayBeSameTime(value, figure.value)
    )
  )
}
