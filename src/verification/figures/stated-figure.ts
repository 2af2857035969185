import { figuresOf } from '../../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'

/** A figure with the sentence that states it. */
export interface StatedFigure {
  sentence: EvidenceSentence
  figure: Figure
}

/** All figures of some sentences. */
export function statedOf(sentences: readonly EvidenceSentence[]): StatedFigure[] {
  return sentences.flatMap(sentence => figuresOf(sentence).map(figure => ({ sentence, figure })))
}
