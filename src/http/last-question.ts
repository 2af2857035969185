import type { AskRequest, Message } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'

/**
 * A client's conversation as a question: its last message, which must be the user's, and the turns before it. Messages of
 * other roles (the client's own instructions) and empty ones stay out. Throws a Problem where nothing is asked.
 */
export function toAskRequest(messages: readonly { role: string; text: string }[]): AskRequest {
  const turns = messages.flatMap(({ role, text }): Message[] =>
    (role === 'user' || role === 'assistant') && text.trim() !== '' ? [{ role, content: text }] : []
  )
  const last = turns.pop()
  if (last?.role !== 'user')
    throw new Problem(
      'bad_request',
      'The last message is not a question of the user.',
      'End `messages` with a user message.',
      { status: 400 }
    )
  return { question: last.content, messages: turns }
}
