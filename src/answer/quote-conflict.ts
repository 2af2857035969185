import type { CorpusConflict, FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { toSourceCitation } from './citation-list.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/** A found conflict as the wire gives it, each sentence of its readings turned into a citation by `cite`. */
export function quoteConflict<Cited>(conflict: FoundConflict, cite: (sentence: EvidenceSentence) => Cited) {
  const { subject, kind, unit, explanation, readings } = conflict
  return {
    subject,
    kind,
    unit,
    readings: readings.map(({ text, value, asOf, evidence }) => ({
      text,
      value,
      asOf,
      citations: [...new Set(evidence.map(({ sentence }) => sentence))].map(cite)
    })),
    explanation
  }
}

/** All disagreements of the corpus, each reading with its quotes. */
export function quoteCorpusConflicts({ corpus, conflicts }: IndexedCorpus): CorpusConflict[] {
  return conflicts.map(conflict => quoteConflict(conflict, sentence => toSourceCitation(corpus, sentence)))
}
