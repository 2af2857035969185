import { placeOfEvidence } from '../conflicts/conflict-bytes.ts'
import {
  type ConflictIndex,
  conflictsAmong,
  conflictsForQuestion,
  indexConflicts
} from '../conflicts/conflicts-for-question.ts'
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
  return { touching, passing: known ? conflictsInPassing(evidence, touching, known) : [] }
}

/** All disagreements of the documents that are asked, the surest first; none while they are still being found. */
export function disagreementsOf({ documentIds }: AskRequest, indexed: IndexedCorpus): readonly FoundConflict[] {
  return documentIds ? conflictsAmongHeard(indexed, documentIds) : indexed.conflicts
}

/**
 * The corpus's conflicts of figures among the retrieved sentences that the question does not touch. Whether something
 * will happen is told where it is asked: a sentence that only mentions it says nothing false about the rest.
 */
function conflictsInPassing(
  evidence: readonly EvidenceSentence[],
  touching: readonly FoundConflict[],
  conflictIndex: ConflictIndex
): FoundConflict[] {
  const ofFigures = conflictsAmong(evidence, conflictIndex).filter(({ kind }) => kind !== 'state')
  if (touching.length === 0) return ofFigures
  const told = new Set(touching.flatMap(placesOf))
  return ofFigures.filter(conflict => !placesOf(conflict).some(place => told.has(place)))
}

/** Said in the place of an explanation that speaks of documents that were not asked. */
const unheard = 'Documents that were not asked give readings of this, too.'

/** The conflicts that stay where only some documents may be heard. What others say of them is not told as theirs. */
function conflictsWithin(indexed: IndexedCorpus, documentIds: readonly string[]): ConflictIndex | undefined {
  return indexed.conflictIndex && indexConflicts(conflictsAmongHeard(indexed, documentIds))
}

function conflictsAmongHeard({ corpus, conflicts }: IndexedCorpus, documentIds: readonly string[]): FoundConflict[] {
  const heard = new Set(documentIds)
  const isHeard = (evidence: ReadingEvidence) => heard.has(corpus.documents[placeOfEvidence(evidence).source]?.id ?? '')
  const heardOf = (conflict: FoundConflict): FoundConflict => {
    if (conflict.readings.every(({ evidence }) => evidence.every(isHeard))) return conflict
    const readings = conflict.readings.flatMap(reading => {
      const evidence = reading.evidence.filter(isHeard)
      if (evidence.length === 0) return []
      // Any of its sources may have given the date.
      return evidence.length === reading.evidence.length ? reading : { ...reading, evidence, asOf: null }
    })
    return { ...conflict, readings, explanation: unheard }
  }
  return conflicts.map(heardOf).filter(({ readings }) => readings.length > 1)
}

/** Where in the corpus the evidence of a conflict stands. Remembered for each. */
function placesOf(conflict: FoundConflict): readonly string[] {
  const known = rememberedPlaces.get(conflict)
  if (known) return known
  const places = conflict.readings.flatMap(({ evidence }) =>
    evidence.map(item => {
      const { source, startCharIndex } = placeOfEvidence(item)
      return `${source}:${startCharIndex + item.startCharIndex}`
    })
  )
  rememberedPlaces.set(conflict, places)
  return places
}
const rememberedPlaces = new WeakMap<FoundConflict, readonly string[]>()
