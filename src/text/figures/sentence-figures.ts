import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { readEvidence } from '../reading.ts'

/** The figures of a source's sentence, dates read from the day of its source. Read once for each sentence object. */
export function figuresOf(sentence: EvidenceSentence): readonly Figure[] {
  return readEvidence(sentence).figures
}

/** More figures than a sentence tells of. */
const mostFigures = 50

/**
 * Whether these figures are data in one line rather than a sentence: what each of them measures is not written beside
 * it. Comparing each with all others would take minutes for a text of nothing but numbers.
 */
export function isData(figures: readonly Figure[]): boolean {
  return figures.length > mostFigures
}
