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
  const left = hits.map(hit => ({ hit, document: documentOf(corpus, hit), score: hit.score }))
  while (chosen.length < limit && left.length > 0) {
    let place = 0
    let best = left[0]
    for (let other = 1; other < left.length; other++) {
      const rival = left[other]
      // Hits come best first: what follows cannot score more than this one would by itself.
      if (!rival || !best || rival.hit.score <= best.score) break
      if (rival.score <= best.score) continue
      place = other
      best = rival
    }
    if (!best) break
    left.splice(place, 1)
    chosen.push(best.hit)
    for (const rival of left) if (rival.document === best.document) rival.score *= repetitionFactor
  }
  return chosen
}
