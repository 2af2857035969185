import { placeOfEvidence } from '../conflicts/conflict-bytes.ts'
import { type ConflictIndex, conflictsForQuestion, indexConflicts } from '../conflicts/conflicts-for-question.ts'
import type { AskRequest } from '../types/answer.ts'
import type { FoundConflict, ReadingEvidence } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/** The conflicts that concern one answer. */
export interface SelectedConflicts {
  /** What the question touches: told in any case. */
  touching: readonly FoundConflict[]
  /** What a sentence of the answer may use in passing: told whole if it does. */
  passing: readonly FoundConflict[]
}

/** The conflicts that an answer from these sentences must not tell by half. */
export function selectConflicts(
  { question, messages, documentIds }: AskRequest,
  evidence: readonly EvidenceSentence[],
  indexed: IndexedCorpus
): SelectedConflicts {
  const known = documentIds ? conflictsWithin(indexed, documentIds) : indexed.conflictIndex
  const touching = conflictsForQuestion(question, evidence, {
    messages,
    weigh: term => indexed.index.rarity(term),
    ...(known && { known })
  })
  return { touching, passing: conflictsInPassing(evidence, touching, known ?? new Map()) }
}

/**
 * The corpus's conflicts of figures among the retrieved sentences that the question does not touch. Whether something
 * will happen is told where it is asked: a sentence that mentions it says nothing untrue about the rest.
 */
function conflictsInPassing(
  evidence: readonly EvidenceSentence[],
  touching: readonly FoundConflict[],
  conflictIndex: ConflictIndex
): FoundConflict[] {
  const known = new Set(evidence.flatMap(sentence => conflictIndex.get(sentence) ?? []))
  const told = new Set(touching.flatMap(conflict => conflict.readings.flatMap(reading => reading.evidence.map(keyOf))))
  return [...known].filter(
    conflict =>
      conflict.kind !== 'state' &&
      !conflict.readings.some(reading => reading.evidence.some(item => told.has(keyOf(item))))
  )
}

/** The conflicts that stay where only some documents may be heard. */
function conflictsWithin(
  { corpus, conflicts, conflictIndex }: IndexedCorpus,
  documentIds: readonly string[]
): ConflictIndex | undefined {
  if (!conflictIndex) return undefined
  const heard = new Set(documentIds)
  const isHeard = (evidence: ReadingEvidence) => heard.has(corpus.documents[placeOfEvidence(evidence).source]?.id ?? '')
  return indexConflicts(
    conflicts
      .map(conflict => ({
        ...conflict,
        readings: conflict.readings
          .map(reading => ({ ...reading, evidence: reading.evidence.filter(isHeard) }))
          .filter(({ evidence }) => evidence.length > 0)
      }))
      .filter(({ readings }) => readings.length > 1)
  )
}

function keyOf(evidence: ReadingEvidence): string {
  const { source, startCharIndex } = placeOfEvidence(evidence)
  return `${source}:${startCharIndex + evidence.startCharIndex}`
}
