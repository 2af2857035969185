import { type ConflictIndex, indexConflicts } from '../conflicts/conflicts-for-question.ts'
import { findCorpusConflicts, findingCorpusConflicts } from '../conflicts/corpus-conflicts.ts'
import { type BuildOptions, buildMiniSearchIndex } from '../search/mini-search-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { finishInSlices, type SliceOptions } from '../text/steps.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { Corpus } from '../types/document.ts'

/** One generation of the corpus with all that was made of it: an answer keeps the one that it began with. */
export interface IndexedCorpus {
  corpus: Corpus
  index: SearchIndex
  /** All disagreements of the corpus; none while they are still being found. */
  conflicts: readonly FoundConflict[]
  /**
   * The same, filed by the sentences of their readings. Absent while they are still being found: an answer then
   * compares the passages that it retrieved.
   */
  conflictIndex?: ConflictIndex
}

/** Puts a corpus and its index together, and finds its disagreements. */
export function createIndexedCorpus(corpus: Corpus, index: SearchIndex): IndexedCorpus {
  const conflicts = findCorpusConflicts(corpus, term => index.rarity(term))
  return { corpus, index, conflicts, conflictIndex: indexConflicts(conflicts) }
}

/** Indexes a corpus in slices, so that a server goes on answering meanwhile, and finds its disagreements likewise. */
export async function indexCorpus(corpus: Corpus, options: BuildOptions = {}): Promise<IndexedCorpus> {
  return findDisagreements(await indexText(corpus, options), options)
}

/** The first half of it: enough to answer from. The disagreements take about three times as long to find. */
export async function indexText(corpus: Corpus, options: BuildOptions = {}): Promise<IndexedCorpus> {
  return { corpus, index: await buildMiniSearchIndex(corpus, options), conflicts: [] }
}

/** The second half: the same generation with all its disagreements, found in slices. */
export async function findDisagreements(indexed: IndexedCorpus, options: SliceOptions = {}): Promise<IndexedCorpus> {
  const { corpus, index } = indexed
  const conflicts = await finishInSlices(
    findingCorpusConflicts(corpus, term => index.rarity(term)),
    options
  )
  return { corpus, index, conflicts, conflictIndex: indexConflicts(conflicts) }
}
