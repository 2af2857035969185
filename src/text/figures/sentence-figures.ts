import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { readFigures } from './read-figures.ts'

const remembered = new WeakMap<EvidenceSentence, readonly Figure[]>()

/**
 * The figures of a source's sentence, dates read from the day of its source. Remembered for each sentence object:
 * conflicts, generation and verification all read the same ones.
 */
export function figuresOf(sentence: EvidenceSentence): readonly Figure[] {
  const known = remembered.get(sentence)
  if (known) return known
  const figures = readFigures(sentence.text, { publishedAt: sentence.publishedAt })
  remembered.set(sentence, figures)
  return figures
}
