import { splitSentences } from '../text/sentences.ts'
import type { SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Fact } from '../types/verification.ts'

const remembered = new WeakMap<SourceDocument, EvidenceSentence[]>()

/**
 * The sentence of a document as evidence. The same document and index always give the same object, so that what is
 * read from it is read once. `source` is the document's index in its corpus.
 */
export function evidenceOf(document: SourceDocument, source: number, sentenceIndex: number): EvidenceSentence {
  let known = remembered.get(document)
  if (!known) {
    known = []
    remembered.set(document, known)
  }
  const existing = known[sentenceIndex]
  if (existing) return existing
  const sentence = document.sentences[sentenceIndex]
  if (!sentence) throw new RangeError(`no sentence ${sentenceIndex} in ${document.id}`)
  const before = document.sentences[sentenceIndex - 1]
  const evidence: EvidenceSentence = {
    text: document.text.slice(sentence.startCharIndex, sentence.endCharIndex),
    source,
    startCharIndex: sentence.startCharIndex,
    endCharIndex: sentence.endCharIndex,
    title: document.title
  }
  if (before && before.block === sentence.block) evidence.previous = evidenceOf(document, source, sentenceIndex - 1)
  if (document.publishedAt) evidence.publishedAt = document.publishedAt
  known[sentenceIndex] = evidence
  return evidence
}

/** The sentences of posted facts; `source` is the index of the fact. */
export function evidenceFromFacts(facts: readonly Fact[]): EvidenceSentence[] {
  const evidence: EvidenceSentence[] = []
  for (const [source, fact] of facts.entries()) {
    let previous: EvidenceSentence | undefined
    for (const span of splitSentences(fact.text)) {
      const sentence: EvidenceSentence = {
        text: fact.text.slice(span.startCharIndex, span.endCharIndex),
        source,
        ...span
      }
      if (fact.title) sentence.title = fact.title
      if (previous) sentence.previous = previous
      evidence.push(sentence)
      previous = sentence
    }
  }
  return evidence
}
