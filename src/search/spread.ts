import type { Corpus } from '../types/document.ts'
import type { SearchHit } from './search-index.ts'

/** What a further passage of a document counts, for each of its passages that is already chosen. */
const repetitionFactor = 0.7

/**
 * Chooses hits so that every document that speaks to the question is heard: each time the best of those left, where
 * a passage counts less the more of its document is chosen.
 */
export function spreadOverDocuments(corpus: Corpus, hits: readonly SearchHit[], limit: number): SearchHit[] {
  const chosen: SearchHit[] = []
  const chosenOf = new Map<number, number>()
  const left = new Set(hits)
  while (chosen.length < limit && left.size > 0) {
    let best: SearchHit | undefined
    let bestScore = Number.NEGATIVE_INFINITY
    for (const hit of left) {
      const repeated = chosenOf.get(corpus.passages[hit.passage]?.document ?? -1) ?? 0
      const score = hit.score * repetitionFactor ** repeated
      if (score <= bestScore) continue
      best = hit
      bestScore = score
    }
    if (!best) break
    left.delete(best)
    chosen.push(best)
    const document = corpus.passages[best.passage]?.document ?? -1
    chosenOf.set(document, (chosenOf.get(document) ?? 0) + 1)
  }
  return chosen
}
