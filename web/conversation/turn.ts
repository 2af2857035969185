import type {
  Answer,
  AnswerPart,
  Citation,
  Claim,
  ErrorBody,
  PassageSummary,
  Withheld
} from '../../src/types/answer.ts'
import type { CorpusConflict } from '../../src/types/conflict.ts'

/**
 * How far a question has come. `asking` until the passages are there, `checking` while sentences arrive, `waiting`
 * where the server could not be reached and the question is kept; the others are ends.
 */
export type Phase = 'asking' | 'checking' | 'waiting' | 'answered' | 'stopped' | 'lost' | 'failed'

/** One question, and all of its answer that has come so far. */
export interface Turn {
  /** Given by the page; the answer's own id comes with the answer. */
  id: string
  question: string
  /** The only documents that were asked; empty where all were. */
  documentIds: readonly string[]
  /** ISO 8601. */
  askedAt: string
  phase: Phase
  passages: readonly PassageSummary[] | null
  /** What was found among the passages; the conflicts that the answer touches come with the answer. */
  conflicts: readonly CorpusConflict[] | null
  claims: readonly Claim[]
  citations: readonly Citation[]
  withheld: readonly Withheld[]
  answer: Answer | null
  error: ErrorBody | null
  /** Status of the error, where the server sent one before its stream began. */
  status: number | null
}

/** A turn before anything has come. */
export type AskedTurn = Pick<Turn, 'id' | 'question' | 'documentIds' | 'askedAt'>

/** What happens to a turn beside the answer's own parts. */
export type TurnEvent =
  | AnswerPart
  | { type: 'asked' }
  | { type: 'stopped' }
  | { type: 'unreachable' }
  | { type: 'lost' }
  | { type: 'refused'; status: number; data: ErrorBody }

export function newTurn({ id, question, documentIds, askedAt }: AskedTurn): Turn {
  return {
    id,
    question,
    documentIds,
    askedAt,
    phase: 'asking',
    passages: null,
    conflicts: null,
    claims: [],
    citations: [],
    withheld: [],
    answer: null,
    error: null,
    status: null
  }
}

export const isRunning = (turn: Turn) =>
  turn.phase === 'asking' || turn.phase === 'checking' || turn.phase === 'waiting'

/** The one place where events become what is shown. What has been shown is only ever added to. */
export function foldTurn(turn: Turn, event: TurnEvent): Turn {
  switch (event.type) {
    case 'asked':
      return newTurn(turn)
    case 'passages':
      return { ...turn, phase: 'checking', passages: event.data.passages }
    case 'conflicts':
      return { ...turn, phase: 'checking', conflicts: event.data.conflicts }
    case 'claim':
      return {
        ...turn,
        phase: 'checking',
        claims: [...turn.claims, event.data.claim],
        citations: addCitations(turn.citations, event.data.citations)
      }
    case 'withheld':
      return { ...turn, phase: 'checking', withheld: [...turn.withheld, event.data] }
    case 'answer':
      return withAnswer(turn, event.data)
    case 'error':
      return { ...turn, phase: 'failed', error: event.data }
    case 'refused':
      return { ...turn, phase: 'failed', error: event.data, status: event.status }
    case 'stopped':
      return { ...turn, phase: 'stopped' }
    case 'lost':
      return { ...turn, phase: 'lost' }
    case 'unreachable':
      // With nothing shown the question can simply be asked again; what has been shown stays and is not replaced.
      return { ...turn, phase: turn.claims.length === 0 ? 'waiting' : 'lost' }
  }
}

/** A turn as it was kept: only a question, or a question and its whole answer. */
export function withAnswer(turn: Turn, answer: Answer): Turn {
  // The answer repeats the claims that have arrived. Keeping those means that nothing on the page is drawn again.
  const same =
    turn.claims.length === answer.claims.length &&
    turn.claims.every((claim, index) => claim.text === answer.claims[index]?.text)
  return {
    ...turn,
    phase: 'answered',
    claims: same ? turn.claims : answer.claims,
    citations: answer.citations,
    withheld: answer.withheld,
    answer,
    error: null,
    status: null
  }
}

function addCitations(known: readonly Citation[], added: readonly Citation[]): readonly Citation[] {
  const fresh = added.filter(citation => !known.some(({ number }) => number === citation.number))
  return fresh.length === 0 ? known : [...known, ...fresh]
}
