import type { Corpus } from '../types/document.ts'

/** A passage that a search found. */
export interface SearchHit {
  /** Index into `Corpus.passages`. */
  passage: number
  /** Higher is better; comparable only within one search. */
  score: number
}

/** Limits of a search. */
export interface SearchOptions {
  /** The most hits, best first. */
  limit: number
  /** Only passages for which this is true. */
  accepts?: (passage: number) => boolean
}

/** A stemmed term with how much it counts in a search; 1 is usual. */
export interface WeightedTerm {
  term: string
  weight: number
}

/** The port of retrieval. One contract suite (test/search/search-index.contract.ts) runs on every implementation. */
export interface SearchIndex {
  readonly corpus: Corpus
  /** The best passages for a question or for its terms, best first; of equals, the earlier passage comes first. */
  search(query: string | readonly WeightedTerm[], options: SearchOptions): SearchHit[]
  /** How rare a stemmed term is in the corpus: its inverse document frequency, the largest for a term that no passage has. */
  rarity(term: string): number
  /**
   * The indexed term nearest in spelling to one that no passage has ("gaurante", "guarante"): the same first letter, one
   * edit apart, or two from eight letters on; of several the most frequent. Undefined where there is none.
   */
  nearestTerm(term: string): string | undefined
}
