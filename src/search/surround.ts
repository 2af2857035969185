import { sentenceAt } from '../documents/read-document.ts'
import type { Corpus, Passage } from '../types/document.ts'
import type { SearchHit } from './search-index.ts'
import { leadPassages } from './whole-passages.ts'

/**
 * Hits with what stands around them, up to about `codeUnits` of text: the passages next to each, then those one further,
 * and where their documents have no more, the other documents from their beginning. Whoever writes an answer in words of
 * their own needs what the question's words do not find ("What was stolen?": "They copied the addresses."), and of a
 * small folder all there is. What is added comes last, with a score of 0; without a hit there is nothing to surround.
 */
export function surround(
  corpus: Corpus,
  hits: readonly SearchHit[],
  codeUnits: number,
  accepts: (passage: number) => boolean = () => true
): SearchHit[] {
  if (hits.length === 0) return []
  const chosen = [...hits]
  const taken = new Set(hits.map(({ passage }) => passage))
  let length = hits.reduce((sum, { passage }) => sum + lengthOf(corpus, corpus.passages[passage]), 0)
  const isFull = () => length >= codeUnits

  function take(passage: number): void {
    if (taken.has(passage) || !accepts(passage)) return
    taken.add(passage)
    chosen.push({ passage, score: 0 })
    length += lengthOf(corpus, corpus.passages[passage])
  }
  function takeAround(places: readonly number[]): void {
    let ends = places.flatMap(place => [
      { place, step: -1 },
      { place, step: 1 }
    ])
    while (ends.length > 0 && !isFull())
      ends = ends.flatMap(({ place, step }) => {
        const next = place + step
        if (isFull() || corpus.passages[next]?.document !== corpus.passages[place]?.document) return []
        take(next)
        return [{ place: next, step }]
      })
  }

  takeAround(hits.map(({ passage }) => passage))
  if (isFull()) return chosen
  const heard = new Set(chosen.map(({ passage }) => corpus.passages[passage]?.document))
  const isUnheard = (passage: number) => accepts(passage) && !heard.has(corpus.passages[passage]?.document ?? -1)
  const leads = leadPassages(corpus, mostLeads, isUnheard).map(({ passage }) => passage)
  for (const lead of leads) if (!isFull()) take(lead)
  takeAround(leads)
  return chosen
}

/** The most further documents that are heard from their beginning. */
const mostLeads = 16

function lengthOf({ documents }: Corpus, passage: Passage | undefined): number {
  const document = passage && documents[passage.document]
  if (!document) return 0
  const end = sentenceAt(document, passage.endSentence - 1)?.endCharIndex ?? 0
  return end - (sentenceAt(document, passage.firstSentence)?.startCharIndex ?? 0)
}
