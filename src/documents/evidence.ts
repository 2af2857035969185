import { splitBlocks } from '../text/blocks.ts'
import { splitBlock } from '../text/sentences.ts'
import type { SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Fact } from '../types/verification.ts'

interface Remembered {
  evidence: EvidenceSentence[]
  /** For each sentence the index of the nearest heading above it, or -1. */
  headings: Int32Array
}

const remembered = new WeakMap<SourceDocument, Remembered>()

function remember(document: SourceDocument): Remembered {
  const known = remembered.get(document)
  if (known) return known
  const headings = new Int32Array(document.sentences.length)
  let heading = -1
  for (const [index, { kind }] of document.sentences.entries()) {
    headings[index] = heading
    if (kind === 'heading') heading = index
  }
  const fresh: Remembered = { evidence: [], headings }
  remembered.set(document, fresh)
  return fresh
}

function textOf({ text, sentences }: SourceDocument, index: number): string | undefined {
  const sentence = sentences[index]
  return sentence && text.slice(sentence.startCharIndex, sentence.endCharIndex)
}

/**
 * The sentence of a document as evidence. The same document and index always give the same object, so that what is
 * read from it is read once. `source` is the document's index in its corpus.
 */
export function evidenceOf(document: SourceDocument, source: number, sentenceIndex: number): EvidenceSentence {
  const { evidence, headings } = remember(document)
  const existing = evidence[sentenceIndex]
  if (existing?.source === source) return existing
  const block = document.sentences[sentenceIndex]?.block
  if (block === undefined) throw new RangeError(`no sentence ${sentenceIndex} in ${document.id}`)
  // Forwards from the start of the block rather than backwards by recursion: a block may hold thousands.
  let first = sentenceIndex
  while (first > 0 && document.sentences[first - 1]?.block === block && evidence[first - 1]?.source !== source) first--
  let previous = document.sentences[first - 1]?.block === block ? evidence[first - 1] : undefined
  for (let index = first; index <= sentenceIndex; index++) {
    previous = makeEvidence(document, source, index, headings[index] ?? -1, previous)
    evidence[index] = previous
  }
  return previous as EvidenceSentence
}

function makeEvidence(
  document: SourceDocument,
  source: number,
  index: number,
  headingIndex: number,
  previous: EvidenceSentence | undefined
): EvidenceSentence {
  const { startCharIndex, endCharIndex } = document.sentences[index] ?? { startCharIndex: 0, endCharIndex: 0 }
  const heading = textOf(document, headingIndex)
  return {
    text: document.text.slice(startCharIndex, endCharIndex),
    source,
    startCharIndex,
    endCharIndex,
    title: document.title,
    ...(previous && { previous }),
    ...(heading !== undefined && { heading }),
    ...(document.publishedAt !== undefined && { publishedAt: document.publishedAt })
  }
}

/**
 * The prose of a document as evidence that nobody keeps: what is read from it is forgotten with it. For work over a
 * whole corpus, of which `evidenceOf` would keep everything.
 */
export function passingEvidenceOf(document: SourceDocument, source: number): EvidenceSentence[] {
  const { headings } = remember(document)
  const prose: EvidenceSentence[] = []
  let previous: EvidenceSentence | undefined
  let block = -1
  for (const [index, sentence] of document.sentences.entries()) {
    const before = sentence.block === block ? previous : undefined
    block = sentence.block
    previous = makeEvidence(document, source, index, headings[index] ?? -1, before)
    if (sentence.kind === 'prose') prose.push(previous)
  }
  return prose
}

/** The sentences of posted facts; `source` is the index of the fact. */
export function evidenceFromFacts(facts: readonly Fact[]): EvidenceSentence[] {
  const evidence: EvidenceSentence[] = []
  for (const [source, { text, title }] of facts.entries()) {
    for (const block of splitBlocks(text)) {
      let previous: EvidenceSentence | undefined
      for (const span of splitBlock(text, block.startCharIndex, block.endCharIndex)) {
        const sentence: EvidenceSentence = {
          text: text.slice(span.startCharIndex, span.endCharIndex),
          source,
          ...span,
          ...(title !== undefined && { title }),
          ...(previous && { previous })
        }
        evidence.push(sentence)
        previous = sentence
      }
    }
  }
  return evidence
}
