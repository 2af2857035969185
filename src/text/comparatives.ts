import type { FigureKind } from '../types/figure.ts'

/** Which way a comparative goes, and of what sort of amount it is said. */
export interface Comparative {
  isMore: boolean
  kinds: readonly FigureKind[]
}

const amounts: readonly FigureKind[] = ['money', 'count', 'percentage', 'measure', 'duration']
const extents: readonly FigureKind[] = ['measure', 'duration']

/** "Faster" is left out: who needs less time is faster. "Earlier" and "later" are of moments, not of amounts. */
const table: readonly (readonly [more: string, less: string, kinds: readonly FigureKind[]])[] = [
  ['more', 'less fewer', amounts],
  ['higher', 'lower', amounts],
  ['larger bigger greater', 'smaller', ['money', 'count', 'percentage', 'measure']],
  ['longer', 'shorter', extents],
  ['taller deeper wider broader thicker', 'shallower narrower thinner', ['measure']],
  ['heavier', 'lighter', ['measure']],
  ['warmer hotter', 'cooler colder', ['measure']],
  ['older', 'younger', ['duration']],
  ['dearer', 'cheaper', ['money']]
]

const comparatives = new Map<string, Comparative>(
  table.flatMap(([more, less, kinds]) =>
    [more, less].flatMap((words, index) =>
      words.split(' ').map((word): [string, Comparative] => [word, { isMore: index === 0, kinds }])
    )
  )
)

/** What a comparative says of two amounts: "longer" that one measure or duration is more than another. Undefined for other words. */
export function comparativeOf(word: string): Comparative | undefined {
  return comparatives.get(word)
}

/** The comparatives of amounts, as alternatives of a regular expression. */
export const comparativeWords = [...comparatives.keys()].join('|')
