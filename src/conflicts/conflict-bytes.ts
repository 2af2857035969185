import { evidenceOf } from '../documents/evidence.ts'
import { sentenceAt, sentenceIndexAt } from '../documents/read-document.ts'
import { createBoundedMemory } from '../text/bounded-memory.ts'
import { limitOf } from '../text/memory-share.ts'
import type { FoundConflict, ReadingEvidence } from '../types/conflict.ts'
import type { Corpus, SourceDocument } from '../types/document.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'

/** A reading's evidence with its sentence by place: index of the document, index of the sentence in it. */
interface StoredEvidence extends Omit<ReadingEvidence, 'sentence'> {
  at: [number, number]
}
type StoredConflict = Omit<FoundConflict, 'readings'> & {
  readings: (Omit<FoundConflict['readings'][number], 'evidence'> & { evidence: StoredEvidence[] })[]
}

/** The sentences of late: every answer asks for those of its conflicts many times. */
const remembered = createBoundedMemory<ReadingEvidence, EvidenceSentence>(() => limitOf(512))

/**
 * Evidence that only knows where its sentence stands. The sentences of thousands of conflicts, with all that is read of
 * them, would be held for as long as the corpus; so they are taken from the documents when they are asked for. Whoever
 * holds the sentence meanwhile has the same object.
 */
class PlacedEvidence implements ReadingEvidence {
  readonly startCharIndex: number
  readonly endCharIndex: number
  declare readonly figure?: Figure
  readonly #document: SourceDocument
  readonly #source: number
  readonly #index: number

  constructor({ at: [source, index], startCharIndex, endCharIndex, figure }: StoredEvidence, document: SourceDocument) {
    this.startCharIndex = startCharIndex
    this.endCharIndex = endCharIndex
    if (figure !== undefined) Object.assign(this, { figure })
    this.#document = document
    this.#source = source
    this.#index = index
  }

  get sentence(): EvidenceSentence {
    const known = remembered.get(this)
    if (known) return known
    const sentence = evidenceOf(this.#document, this.#source, this.#index)
    remembered.set(this, sentence)
    return sentence
  }

  get place(): SentencePlace {
    const startCharIndex = sentenceAt(this.#document, this.#index)?.startCharIndex ?? 0
    return { source: this.#source, startCharIndex }
  }
}

/** Where a sentence stands: which source, and where in its text. */
export type SentencePlace = Pick<EvidenceSentence, 'source' | 'startCharIndex'>

/** Where the sentence of a reading stands, known without the sentence. */
export function placeOfEvidence(evidence: ReadingEvidence): SentencePlace {
  return evidence instanceof PlacedEvidence ? evidence.place : evidence.sentence
}

/** The conflicts of a corpus as bytes (JSON): what the corpus has, its sentences, is only pointed at. */
export function writeConflicts(corpus: Corpus, conflicts: readonly FoundConflict[]): Uint8Array<ArrayBuffer> {
  const stored = conflicts.map(
    (conflict): StoredConflict => ({
      ...conflict,
      readings: conflict.readings.map(reading => ({
        ...reading,
        evidence: reading.evidence.map(evidence => {
          const { startCharIndex, endCharIndex, figure } = evidence
          const { source, startCharIndex: sentenceStart } = placeOfEvidence(evidence)
          const at: [number, number] = [source, sentenceIndex(corpus, source, sentenceStart)]
          return { startCharIndex, endCharIndex, ...(figure && { figure }), at }
        })
      }))
    })
  )
  return new TextEncoder().encode(JSON.stringify(stored))
}

/** The conflicts from bytes that `writeConflicts` made of the same corpus. Throws where they are of another. */
export function readConflicts(corpus: Corpus, bytes: Uint8Array): FoundConflict[] {
  const stored = JSON.parse(new TextDecoder().decode(bytes)) as StoredConflict[]
  return stored.map(conflict => ({
    ...conflict,
    readings: conflict.readings.map(reading => ({
      ...reading,
      evidence: reading.evidence.map(evidence => {
        const [source, index] = evidence.at
        const document = corpus.documents[source]
        if (!document || !sentenceAt(document, index))
          throw new RangeError(`the conflicts are of another corpus: no sentence ${index} of document ${source}`)
        return new PlacedEvidence(evidence, document)
      })
    }))
  }))
}

function sentenceIndex(corpus: Corpus, source: number, startCharIndex: number): number {
  const document = corpus.documents[source]
  const index = document ? sentenceIndexAt(document, startCharIndex) : -1
  if (index < 0) throw new RangeError(`no sentence at ${startCharIndex} of document ${source}`)
  return index
}
