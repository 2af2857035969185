import { findConflicts } from '../conflicts/find-conflicts.ts'
import { evidenceOf } from '../documents/evidence.ts'
import { type BuildOptions, buildMiniSearchIndex } from '../search/mini-search-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { Corpus } from '../types/document.ts'

/** One generation of the corpus with all that was made of it: an answer keeps the one that it began with. */
export interface IndexedCorpus {
  corpus: Corpus
  index: SearchIndex
  /** All disagreements of the corpus, looked for at the first call. */
  conflicts(): readonly FoundConflict[]
}

/** Puts a corpus and its index together. */
export function createIndexedCorpus(corpus: Corpus, index: SearchIndex): IndexedCorpus {
  let found: readonly FoundConflict[] | undefined
  return {
    corpus,
    index,
    conflicts() {
      found ??= findConflicts(
        corpus.documents.flatMap((document, source) =>
          document.sentences.flatMap(({ kind }, index) =>
            kind === 'prose' ? [evidenceOf(document, source, index)] : []
          )
        ),
        { weigh: term => index.rarity(term) }
      )
      return found
    }
  }
}

/** Indexes a corpus in slices, so that a server goes on answering meanwhile. */
export async function indexCorpus(corpus: Corpus, options: BuildOptions = {}): Promise<IndexedCorpus> {
  return createIndexedCorpus(corpus, await buildMiniSearchIndex(corpus, options))
}
