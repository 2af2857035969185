import { findingConflicts as findingAmong } from '../conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../documents/evidence.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { FactConflict } from '../types/conflict.ts'
import type { ConflictsRequest } from '../types/verification.ts'
import { conflictOfFacts } from './verify-answer.ts'

export type { FactConflict } from '../types/conflict.ts'
export type { ConflictsRequest, Fact, Verification, VerifiedClaim, VerifyRequest } from '../types/verification.ts'
export { verifyAnswer, verifyingAnswer } from './verify-answer.ts'

/** What anybody's facts disagree on, each reading with the sentences that give it. With a question, what it asks. */
export function findConflicts(request: ConflictsRequest): FactConflict[] {
  return finish(findingConflicts(request))
}

/** The same in small steps, for a server that has others to answer meanwhile. */
export function* findingConflicts({ facts, question }: ConflictsRequest): Steps<FactConflict[]> {
  const found = yield* findingAmong(evidenceFromFacts(facts), question === undefined ? {} : { question })
  return found.map(conflictOfFacts)
}
