import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { compareValues } from './compare-values.ts'
import { findConflictingStates } from './conflicting-states.ts'
import { type Clash, groupReadings } from './group-readings.ts'
import { clashingAnswers } from './own-answers.ts'
import { compareStatements, sameSourceThreshold, sameThingThreshold } from './same-thing.ts'
import { statementsOf } from './statement.ts'

export interface FindConflictsOptions {
  /** With a question, each source's own answer to it is read and compared; without, what the figures measure. */
  question?: string
  /** A stemmed term's weight (its rarity in the corpus). Default: all alike. */
  weigh?: (term: string) => number
}

/** The disagreements among sentences, between sources and inside one. */
export function findConflicts(
  evidence: readonly EvidenceSentence[],
  { question, weigh = () => 1 }: FindConflictsOptions = {}
): FoundConflict[] {
  const statements = evidence.flatMap(statementsOf)
  const clashes: Clash[] = []
  for (const [index, one] of statements.entries())
    for (const other of statements.slice(index + 1)) {
      if (one.sentence === other.sentence || compareValues(one.figure, other.figure) !== 'differ') continue
      const score = compareStatements(one, other, weigh)
      const threshold = one.sentence.source === other.sentence.source ? sameSourceThreshold : sameThingThreshold
      if (score >= threshold) clashes.push({ one, other, score })
    }
  if (question) clashes.push(...clashingAnswers(statements, question, weigh))
  return [...groupReadings(clashes, statements, weigh), ...findConflictingStates(evidence, weigh)]
}
