import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { readEvidence } from '../reading.ts'

/** The figures of a source's sentence, dates read from the day of its source. Read once for each sentence object. */
export function figuresOf(sentence: EvidenceSentence): readonly Figure[] {
  return readEvidence(sentence).figures
}
