import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

export interface FindConflictsOptions {
  /** With a question, each source's own answer to it is read and compared; without, what the figures measure. */
  question?: string
  /** A stemmed term's weight (its rarity in the corpus). Default: all alike. */
  weigh?: (term: string) => number
}

/** The disagreements among sentences, between sources and inside one. */
export function findConflicts(
  _evidence: readonly EvidenceSentence[],
  _options: FindConflictsOptions = {}
): FoundConflict[] {
  return []
}
