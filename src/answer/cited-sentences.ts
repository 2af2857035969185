import type { RetrievedPassage } from '../search/retrieve.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { attribute } from '../verification/attribute.ts'
import { verifyClaim } from '../verification/verify-claim.ts'
import type { PlacedReference } from './markers.ts'

/** A sentence that a claim rests on, and where in the claim's text its number goes. */
export interface CitedSentence {
  sentence: EvidenceSentence
  charIndex: number
  attributedBy: 'model' | 'footnote'
}

/** The sentences behind the markers. For a bare passage, and for no marker at all, the best supporting one is sought. */
export function citedSentences(
  text: string,
  references: readonly PlacedReference[],
  passages: readonly RetrievedPassage[]
): CitedSentence[] {
  if (references.length === 0) {
    const candidates = passages.flatMap(passage => passage.sentences)
    return fewest(text, candidates).map(sentence => ({
      sentence,
      charIndex: text.length,
      attributedBy: 'footnote' as const
    }))
  }
  const cited: CitedSentence[] = []
  for (const { passage, sentence, charIndex } of references) {
    const sentences = passages[passage - 1]?.sentences ?? []
    if (sentence === null) {
      for (const found of fewest(text, sentences)) cited.push({ sentence: found, charIndex, attributedBy: 'footnote' })
    } else {
      const found = sentences[sentence - 1]
      if (found) cited.push({ sentence: found, charIndex, attributedBy: 'model' })
    }
  }
  return cited.filter(({ sentence }, index) => cited.findIndex(other => other.sentence === sentence) === index)
}

/** The fewest of the best supporting sentences that carry the claim together; all of them where none do. */
export function fewest(text: string, candidates: readonly EvidenceSentence[]): readonly EvidenceSentence[] {
  const ranked = attribute(text, candidates)
  for (let count = 1; count < ranked.length; count++) {
    const few = ranked.slice(0, count)
    if (verifyClaim(text, few, datedLike(few)).verdict === 'supported') return few
  }
  return ranked
}

/** A claim says "on Thursday" as its source does: it is read against the day of the source, where there is but one. */
export function datedLike(sentences: readonly EvidenceSentence[]): { publishedAt?: string } {
  const days = new Set(sentences.map(({ publishedAt }) => publishedAt))
  const [day] = days
  return day !== undefined && days.size === 1 ? { publishedAt: day } : {}
}
