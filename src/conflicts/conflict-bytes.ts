import { evidenceOf } from '../documents/evidence.ts'
import { sentenceIndexAt } from '../documents/read-document.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { Corpus } from '../types/document.ts'

/** A reading's evidence with its sentence by place: index of the document, index of the sentence in it. */
type Placed<Evidence> = Evidence extends { sentence: unknown }
  ? Omit<Evidence, 'sentence'> & { at: [number, number] }
  : never
type StoredConflict = Omit<FoundConflict, 'readings'> & {
  readings: (Omit<FoundConflict['readings'][number], 'evidence'> & {
    evidence: Placed<FoundConflict['readings'][number]['evidence'][number]>[]
  })[]
}

/** The conflicts of a corpus as bytes (JSON): what the corpus has, its sentences, is only pointed at. */
export function writeConflicts(corpus: Corpus, conflicts: readonly FoundConflict[]): Uint8Array<ArrayBuffer> {
  const stored = conflicts.map(
    (conflict): StoredConflict => ({
      ...conflict,
      readings: conflict.readings.map(reading => ({
        ...reading,
        evidence: reading.evidence.map(({ sentence, ...rest }) => ({
          ...rest,
          at: [sentence.source, sentenceIndex(corpus, sentence.source, sentence.startCharIndex)]
        }))
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
      evidence: reading.evidence.map(({ at: [source, index], ...rest }) => {
        const document = corpus.documents[source]
        if (!document) throw new RangeError(`the conflicts are of another corpus: no document ${source}`)
        return { ...rest, sentence: evidenceOf(document, source, index) }
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
