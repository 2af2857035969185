import type { Corpus } from '../types/document.ts'
import type { SearchHit } from './search-index.ts'

/** What a further passage of a document counts, for each of its passages that is already chosen. */
const repetitionFactor = 0.5

/**
 * The hits that are worth a closer look: the best `few`, and of the others the best of each document that is not among
 * them yet, `most` in all.
 */
export function pickCandidates(corpus: Corpus, hits: readonly SearchHit[], few: number, most: number): SearchHit[] {
  const picked = hits.slice(0, few)
  const documents = new Set(picked.map(hit => documentOf(corpus, hit)))
  for (const hit of hits.slice(few)) {
    if (picked.length >= most) break
    const document = documentOf(corpus, hit)
    if (documents.has(document)) continue
    documents.add(document)
    picked.push(hit)
  }
  return picked
}

const documentOf = (corpus: Corpus, hit: SearchHit): number => corpus.passages[hit.passage]?.document ?? -1

/**
 * Chooses hits so that every document that speaks to the question is heard: each time the best of those left, where
 * a passage counts less the more of its document is chosen. `hits` come best first.
 */
export function spreadOverDocuments(corpus: Corpus, hits: readonly SearchHit[], limit: number): SearchHit[] {
  const chosen: SearchHit[] = []
  const chosenOf = new Map<number, number>()
  const left = [...hits]
  while (chosen.length < limit && left.length > 0) {
    let bestPlace = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (const [place, hit] of left.entries()) {
      // Hits come best first: what follows cannot score more than this one would by itself.
      if (hit.score <= bestScore) break
      const score = hit.score * repetitionFactor ** (chosenOf.get(documentOf(corpus, hit)) ?? 0)
      if (score <= bestScore) continue
      bestPlace = place
      bestScore = score
    }
    for (const best of left.splice(bestPlace, 1)) {
      chosen.push(best)
      const document = documentOf(corpus, best)
      chosenOf.set(document, (chosenOf.get(document) ?? 0) + 1)
    }
  }
  return chosen
}
