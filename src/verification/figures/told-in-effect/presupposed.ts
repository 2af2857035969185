import type { Figure } from '../../../types/figure.ts'

/**
 * "A third method", "last week" where nothing dates the text: they order or point, and cannot be looked up in a source
 * that orders nothing and points elsewhere.
 */
export function isPresupposed({ kind, text, value, unit }: Figure): boolean {
  if (kind === 'ordinal') return !/\d/.test(text)
  if (unit === 'time') return false
  return kind === 'date' && typeof value === 'string' && !/\d{4}|\d\dX|X-\d\d/.test(value)
}

/** "For a decade", "less than an hour": a length of time that is told without a number, and in many other ways. */
export const isSingleUnit = ({ kind, text }: Figure): boolean => kind === 'duration' && singleUnit.test(text)
const singleUnit = /^an? \p{L}+$/iu
