import { evidenceOf } from '../documents/evidence.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { Corpus } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { findConflicts } from './find-conflicts.ts'

/** All disagreements of a corpus, between its documents and inside each. `weigh` gives a stemmed term's rarity. */
export function findCorpusConflicts(corpus: Corpus, weigh: (term: string) => number): FoundConflict[] {
  const evidence: EvidenceSentence[] = []
  for (const [source, document] of corpus.documents.entries())
    for (const [index, { kind }] of document.sentences.entries())
      if (kind === 'prose') evidence.push(evidenceOf(document, source, index))
  return findConflicts(evidence, { weigh })
}
