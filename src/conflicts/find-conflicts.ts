import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { findConflictingNames } from './conflicting-names.ts'
import { findConflictingStates } from './conflicting-states.ts'
import { findClashes } from './find-clashes.ts'
import { groupReadings } from './group-readings.ts'
import { type AnswerBar, chosenTexts, clashingAnswers, ofOtherTimes } from './own-answers.ts'
import { createWeights } from './same-thing.ts'
import { statementsOf } from './statement.ts'
import { createThresholds } from './stories.ts'

export interface FindConflictsOptions {
  /** With a question, each source's own answer to it is read and compared too, beside what the figures measure. */
  question?: string
  /** How sure it must be that a sentence answers the question. Default: as for texts that somebody chose for it. */
  bar?: AnswerBar
  /** A stemmed term's weight (its rarity in the corpus). Default: all alike. */
  weigh?: (term: string) => number
}

/** The disagreements among sentences, between sources and inside one. */
export function findConflicts(
  evidence: readonly EvidenceSentence[],
  { question, bar = chosenTexts, weigh = () => 1 }: FindConflictsOptions = {}
): FoundConflict[] {
  const weight = createWeights(weigh)
  const statements = evidence.flatMap(statementsOf)
  const thresholdOf = createThresholds(evidence)
  const conflicts = groupReadings(findClashes(statements, thresholdOf, weight), statements, thresholdOf, weight)
  return [
    ...conflicts,
    ...(question ? conflictsOfAnswers(evidence, question, { bar, weigh, known: conflicts }) : []),
    ...findConflictingStates(evidence, weight),
    ...findConflictingNames(evidence, weight)
  ]
}

/** What only a question brings out: sources that answer it differently, beyond the conflicts that are known already. */
export function conflictsOfAnswers(
  evidence: readonly EvidenceSentence[],
  question: string,
  { bar, weigh, known }: { bar: AnswerBar; weigh: (term: string) => number; known: readonly FoundConflict[] }
): FoundConflict[] {
  const weight = createWeights(weigh)
  const told = new Set(
    known.flatMap(({ readings }) => readings.flatMap(({ evidence }) => evidence.map(({ figure }) => figure)))
  )
  const statements = evidence.flatMap(statementsOf)
  const clashes = clashingAnswers(statements, question, bar, weight).filter(
    ({ one, other }) => !told.has(one.figure) && !told.has(other.figure)
  )
  if (clashes.length === 0) return []
  return groupReadings(clashes, statements, createThresholds(evidence), weight, ofOtherTimes)
}
