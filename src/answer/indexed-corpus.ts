import { type ConflictIndex, indexConflicts } from '../conflicts/conflicts-for-question.ts'
import { findCorpusConflicts } from '../conflicts/corpus-conflicts.ts'
import { type BuildOptions, buildMiniSearchIndex } from '../search/mini-search-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { Corpus } from '../types/document.ts'

/** One generation of the corpus with all that was made of it: an answer keeps the one that it began with. */
export interface IndexedCorpus {
  corpus: Corpus
  index: SearchIndex
  /** All disagreements of the corpus, and the same filed by the sentences of their readings. */
  conflicts: readonly FoundConflict[]
  conflictIndex: ConflictIndex
}

/** Puts a corpus and its index together, and finds its disagreements. */
export function createIndexedCorpus(corpus: Corpus, index: SearchIndex): IndexedCorpus {
  const conflicts = findCorpusConflicts(corpus, term => index.rarity(term))
  return { corpus, index, conflicts, conflictIndex: indexConflicts(conflicts) }
}

/** Indexes a corpus in slices, so that a server goes on answering meanwhile. */
export async function indexCorpus(corpus: Corpus, options: BuildOptions = {}): Promise<IndexedCorpus> {
  return createIndexedCorpus(corpus, await buildMiniSearchIndex(corpus, options))
}
