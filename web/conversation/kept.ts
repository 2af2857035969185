import type { Answer } from '../../src/types/answer.ts'
import { type AskedTurn, isRunning, newTurn, type Turn, withAnswer } from './turn.ts'

export interface Conversation {
  id: string
  turns: readonly Turn[]
}

/** What the list of conversations needs, so that they need not all be read. */
export interface ConversationSummary {
  id: string
  /** Its first question. */
  title: string
  /** ISO 8601, of its latest question. */
  updatedAt: string
  /** The ids of its turns and of their answers: a link may name either. */
  answerIds: readonly string[]
}

/** A turn in storage: an answer holds everything else, and without one the question is what must not be lost. */
type KeptTurn = Omit<AskedTurn, 'documentIds'> & { documentIds?: readonly string[] } & (
    | { answer: Answer }
    | { partial: Partial<Turn> }
  )

// The number changes when what is kept changes its shape: older conversations are then left out, not misread.
const prefix = 'footnote:1:'
const listKey = `${prefix}conversations`
export const conversationKey = (id: string) => `${prefix}conversation:${id}`
const most = 200

/** Newest first. Storage that is switched off or holds something strange counts as empty. */
export function readSummaries(): ConversationSummary[] {
  return read<ConversationSummary[]>(listKey) ?? []
}

export function readConversation(id: string): Conversation | null {
  const turns = read<KeptTurn[]>(conversationKey(id))
  return turns && { id, turns: turns.map(reviveTurn) }
}

/** Keeps a conversation, at the cost of the oldest ones where the browser's room is full. Returns the new list. */
export function keepConversation(conversation: Conversation): ConversationSummary[] {
  const first = conversation.turns[0]
  const last = conversation.turns.at(-1)
  const others = readSummaries().filter(({ id }) => id !== conversation.id)
  if (!first || !last) return removeConversation(conversation.id)
  const summaries = [
    {
      id: conversation.id,
      title: first.question,
      updatedAt: last.askedAt,
      answerIds: conversation.turns.flatMap(turn => (turn.answer ? [turn.id, turn.answer.id] : [turn.id]))
    },
    ...others
  ].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  for (const old of summaries.splice(most)) remove(conversationKey(old.id))
  while (!write(conversationKey(conversation.id), conversation.turns.map(toKept))) {
    const oldest = summaries.findLast(({ id }) => id !== conversation.id)
    if (!oldest) break
    remove(conversationKey(oldest.id))
    summaries.splice(summaries.indexOf(oldest), 1)
  }
  write(listKey, summaries)
  return summaries
}

export function removeConversation(id: string): ConversationSummary[] {
  remove(conversationKey(id))
  const summaries = readSummaries().filter(summary => summary.id !== id)
  write(listKey, summaries)
  return summaries
}

function toKept({ id, question, documentIds, askedAt, answer, ...rest }: Turn): KeptTurn {
  const asked = { id, question, askedAt, ...(documentIds.length > 0 && { documentIds }) }
  if (answer) return { ...asked, answer }
  const { claims, citations, withheld, conflicts, phase, error } = rest
  return { ...asked, partial: { claims, citations, withheld, conflicts, phase, error } }
}

function reviveTurn(kept: KeptTurn): Turn {
  const { id, question, documentIds = [], askedAt } = kept
  const turn = newTurn({ id, question, documentIds, askedAt })
  if ('answer' in kept) return withAnswer(turn, kept.answer)
  const revived = { ...turn, ...kept.partial }
  // It was running when the page was closed.
  return isRunning(revived) ? { ...revived, phase: 'lost' } : revived
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** False where there is no room. */
function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'QuotaExceededError')
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is switched off: nothing was kept.
  }
}
