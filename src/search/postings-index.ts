import { createBoundedMemory } from '../text/bounded-memory.ts'
import { limitOf } from '../text/memory-share.ts'
import { termsOf } from '../text/terms.ts'
import type { Corpus } from '../types/document.ts'
import { type Bm25Parameters, createBm25Search, inverseFrequency } from './bm25.ts'
import { findNearestTerm } from './nearest-term.ts'
import { type Postings, passageFrequency } from './postings.ts'
import { readPostings, writePostings } from './postings-bytes.ts'
import type { SearchIndex, WeightedTerm } from './search-index.ts'

/** The fields of a passage, in the order of `Postings.fields`, and how much a match in each counts. */
export const fields = ['text', 'title', 'heading'] as const
export const boosts = { text: 1, title: 1, heading: 1 }
/** MiniSearch's own defaults: nothing nearby ranked better (docs/decisions/search.md). */
export const bm25: Bm25Parameters = { k: 1.2, b: 0.7, d: 0.5 }

/** Misspelt terms are remembered up to this number. */
const maxRemembered = 10_000

/** An index that can be kept beside its corpus. */
export interface PostingsIndex extends SearchIndex {
  /** For `loadPostingsIndex`, with the same corpus. */
  toBytes(): Uint8Array<ArrayBuffer>
}

/** A search index over postings that were built from the same corpus. */
export function createPostingsIndex(corpus: Corpus, postings: Postings): PostingsIndex {
  if (postings.passageCount !== corpus.passages.length) throw new RangeError('the index is of another corpus')
  const search = createBm25Search(
    postings,
    bm25,
    fields.map(field => boosts[field])
  )
  const nearest = createBoundedMemory<string, string | null>(() => limitOf(maxRemembered))
  return {
    corpus,
    search: (query, options) => search(typeof query === 'string' ? termsOf(query).map(weighAlike) : query, options),
    rarity: term => inverseFrequency(postings.passageCount, passageFrequency(postings, term)),
    nearestTerm(term) {
      if (passageFrequency(postings, term) > 0) return undefined
      let found = nearest.get(term)
      if (found === undefined) {
        found = findNearestTerm(postings, term) ?? null
        nearest.set(term, found)
      }
      return found ?? undefined
    },
    toBytes: () => writePostings(postings)
  }
}

const weighAlike = (term: string): WeightedTerm => ({ term, weight: 1 })

/**
 * The index of a corpus from the bytes that its `toBytes` gave. Nothing is parsed or copied: the arrays lie in `bytes`,
 * which must not be changed. Throws a RangeError where the bytes are damaged or of another corpus.
 */
export function loadPostingsIndex(corpus: Corpus, bytes: Uint8Array): PostingsIndex {
  return createPostingsIndex(corpus, readPostings(bytes))
}
