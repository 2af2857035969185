import type { RetrievedPassage } from '../search/retrieve.ts'
import type { ErrorBody, Message, Usage } from '../types/answer.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { UnmarkedSentence } from './markers.ts'

/** What a generator writes its answer from. */
export interface GenerationRequest {
  question: string
  messages: readonly Message[]
  passages: readonly RetrievedPassage[]
  conflicts: readonly FoundConflict[]
  /** A stemmed term's rarity in the corpus. */
  weigh: (term: string) => number
  /** Ends the model call when the reader goes away. */
  signal: AbortSignal
}

/**
 * What a generator yields: text with markers as it comes, then exactly one end. Where a text is one whole sentence whose
 * markers are read already, `sentence` is what was read; it is checked like any other. A failure is data, so that what had
 * been verified before it is kept. Text before a `finish` with no text at all means an abstention.
 */
export type GenerationPart =
  | { type: 'text'; text: string; sentence?: UnmarkedSentence }
  | { type: 'finish'; usage: Usage }
  | { type: 'failure'; error: ErrorBody; status: number; retryAfterSeconds?: number; usage: Usage }

/** The port of generation: a language model or the keyless extractive one. Both pass the same verification. */
export interface Generator {
  readonly modelId: string
  /** True where it quotes sources verbatim rather than writing. */
  readonly quotes: boolean
  generate(request: GenerationRequest): AsyncIterable<GenerationPart>
}
