import { passingEvidenceOf } from '../documents/evidence.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { Corpus } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { readConflicts, writeConflicts } from './conflict-bytes.ts'
import { findingConflicts } from './find-conflicts.ts'

/** All disagreements of a corpus, between its documents and inside each. `weigh` gives a stemmed term's rarity. */
export function findCorpusConflicts(corpus: Corpus, weigh: (term: string) => number): FoundConflict[] {
  return finish(findingCorpusConflicts(corpus, weigh))
}

/** The same in small steps. What was read of the sentences on the way is forgotten: it is many times their size. */
export function* findingCorpusConflicts(corpus: Corpus, weigh: (term: string) => number): Steps<FoundConflict[]> {
  const evidence: EvidenceSentence[] = []
  for (const [source, document] of corpus.documents.entries()) {
    for (const sentence of passingEvidenceOf(document, source)) evidence.push(sentence)
    yield
  }
  // As an artefact gives them: with the very sentences that retrieval gives.
  return readConflicts(corpus, writeConflicts(corpus, yield* findingConflicts(evidence, { weigh })))
}
