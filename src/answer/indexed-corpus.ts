import type { SearchIndex } from '../search/search-index.ts'
import type { Corpus } from '../types/document.ts'

/** One generation of the corpus with all that was made of it: an answer keeps the one that it began with. */
export interface IndexedCorpus {
  corpus: Corpus
  index: SearchIndex
}
