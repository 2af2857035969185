import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Measure, MeasuredFigure } from '../../types/figure.ts'
import { readFigures } from './read-figures.ts'

const remembered = new WeakMap<EvidenceSentence, readonly MeasuredFigure[]>()

/** The figures of a sentence with what each measures. Remembered for each sentence object. */
export function measureFigures(sentence: EvidenceSentence): readonly MeasuredFigure[] {
  const known = remembered.get(sentence)
  if (known) return known
  const figures = readFigures(sentence.text, { publishedAt: sentence.publishedAt }).map(figure => ({
    ...figure,
    measure: { terms: [], entity: [], scope: [], asOf: null }
  }))
  remembered.set(sentence, figures)
  return figures
}

/** How far two figures measure the same thing: 0 (nothing shared) to 1. `weigh` gives a term's weight, by default 1. */
export function compareMeasures(_one: Measure, _other: Measure, _weigh: (term: string) => number = () => 1): number {
  return 0
}
