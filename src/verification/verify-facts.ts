import { findConflicts as findAmong } from '../conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../documents/evidence.ts'
import type { FactConflict } from '../types/conflict.ts'
import type { ConflictsRequest } from '../types/verification.ts'
import { conflictOfFacts } from './verify-answer.ts'

export type { FactConflict } from '../types/conflict.ts'
export type { ConflictsRequest, Fact, Verification, VerifiedClaim, VerifyRequest } from '../types/verification.ts'
export { verifyAnswer } from './verify-answer.ts'

/** What anybody's facts disagree on, each reading with the sentences that give it. With a question, what it asks. */
export function findConflicts({ facts, question }: ConflictsRequest): FactConflict[] {
  return findAmong(evidenceFromFacts(facts), question === undefined ? {} : { question }).map(conflictOfFacts)
}
