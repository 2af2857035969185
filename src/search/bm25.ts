import type { Postings } from './postings.ts'
import type { SearchHit, SearchOptions, WeightedTerm } from './search-index.ts'
import { findTerm } from './term-table.ts'
import { createTopPassages } from './top-passages.ts'

/** BM25+ (Lv and Zhai 2011) as MiniSearch names its parameters. */
export interface Bm25Parameters {
  /** How soon a repeated term stops counting. */
  k: number
  /** How much long passages are held against, 0 to 1. */
  b: number
  /** What each match counts at least, however long the passage. */
  d: number
}

/** How rare a term is that `matching` of all passages match (the inverse document frequency of BM25, above 0). */
export function inverseFrequency(passageCount: number, matching: number): number {
  return Math.log(1 + (passageCount - matching + 0.5) / (matching + 0.5))
}

/**
 * A search over postings that ranks as `MiniSearch.search` does (BM25+ summed over fields and terms, times the number
 * of distinct terms found), without an object for each hit: scores are summed in arrays that every search reuses, and
 * only the passages that were touched are looked at. `boosts` has one factor for each field.
 */
export function createBm25Search(postings: Postings, parameters: Bm25Parameters, boosts: readonly number[]) {
  const { passageCount, fields } = postings
  const { k, b, d } = parameters
  const scores = new Float64Array(passageCount)
  // For each passage the last term that was found in it (upper half) and how many were (lower half).
  const found = new Uint32Array(passageCount)
  const touched = new Uint32Array(passageCount)
  // The length's share of the formula is the same for all passages of one length.
  const norms = fields.map(({ lengths, averageLength }) => {
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
    return Float64Array.from({ length: longest + 1 }, (_, length) => k * (1 - b + (b * length) / averageLength))
  })
  // Most terms stand once in a passage: what they count needs no division then.
  const onces = norms.map(norm => norm.map(share => d + (k + 1) / (1 + share)))

  return (terms: readonly WeightedTerm[], { limit, accepts }: SearchOptions): SearchHit[] => {
    let touchedCount = 0
    let ordinal = 0
    for (const [term, weight] of mergeWeights(terms)) {
      const number = findTerm(postings.terms, term)
      if (number < 0) continue
      ordinal++
      for (let fieldNumber = 0; fieldNumber < fields.length; fieldNumber++) {
        const field = fields[fieldNumber]
        const norm = norms[fieldNumber]
        const once = onces[fieldNumber]
        if (!field || !norm || !once) continue
        const { passages, frequencies, lengths } = field
        const start = field.starts[number] ?? 0
        const end = field.starts[number + 1] ?? 0
        const factor = weight * (boosts[fieldNumber] ?? 1) * inverseFrequency(passageCount, end - start)
        for (let index = start; index < end; index++) {
          const passage = passages[index] as number
          const frequency = frequencies[index] as number
          const length = lengths[passage] as number
          const share =
            frequency === 1
              ? (once[length] as number)
              : d + (frequency * (k + 1)) / (frequency + (norm[length] as number))
          scores[passage] = (scores[passage] as number) + factor * share
          const state = found[passage] as number
          if (state >>> 16 === ordinal) continue
          if (state === 0) touched[touchedCount++] = passage
          found[passage] = (ordinal << 16) | ((state & 0xffff) + 1)
        }
      }
    }
    const top = createTopPassages(limit)
    for (let index = 0; index < touchedCount; index++) {
      const passage = touched[index] as number
      const score = (scores[passage] as number) * ((found[passage] as number) & 0xffff)
      scores[passage] = 0
      found[passage] = 0
      if (score >= top.threshold() && (!accepts || accepts(passage))) top.offer(passage, score)
    }
    return top.hits()
  }
}

/** A repeated term counts once for each time, but is found once. */
function mergeWeights(terms: readonly WeightedTerm[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight)
  return weights
}
