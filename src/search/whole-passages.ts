import { sentenceIndexAt } from '../documents/read-document.ts'
import type { Corpus } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { SearchHit } from './search-index.ts'

/**
 * The passage with which each document opens, of the longest documents first: what the folder is about. Of one document
 * alone, its passages in their order. `accepts` tells which passages may be given.
 */
export function leadPassages(
  { passages }: Corpus,
  limit: number,
  accepts: (passage: number) => boolean = () => true
): SearchHit[] {
  const leads = new Map<number, { passage: number; length: number }>()
  for (const [passage, { document }] of passages.entries()) {
    if (!accepts(passage)) continue
    const known = leads.get(document)
    if (known) known.length++
    else leads.set(document, { passage, length: 1 })
  }
  const [only, ...others] = leads.values()
  if (only && others.length === 0)
    return Array.from({ length: Math.min(only.length, limit) }, (_, at) => ({ passage: only.passage + at, score: 1 }))
  return [...leads.values()]
    .sort((one, other) => other.length - one.length)
    .slice(0, limit)
    .map(({ passage }) => ({ passage, score: 1 }))
}

/** The passages in which sentences stand, in their order; each passage once. */
export function passagesHolding(
  { passages, documents }: Corpus,
  places: readonly Pick<EvidenceSentence, 'source' | 'startCharIndex'>[]
): SearchHit[] {
  const found = new Set<number>()
  for (const { source, startCharIndex } of places) {
    const document = documents[source]
    const at = document && sentenceIndexAt(document, startCharIndex)
    const passage = passages.findIndex(
      ({ document, firstSentence, endSentence }) =>
        document === source && at !== undefined && at >= firstSentence && at < endSentence
    )
    if (passage >= 0) found.add(passage)
  }
  return [...found].map(passage => ({ passage, score: 1 }))
}
