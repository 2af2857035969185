import { type AskRequest, askRequestSchema, type Message } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'

/** Bytes of a conversation: its clients send the whole of it each time, with all that stood beside the answers. */
export const conversationBytes = 1024 * 1024
/** How many turns of a long conversation are read. */
const maxTurns = 100

/**
 * A client's conversation as a question: its last message, which must be the user's and in words, and the turns before it.
 * Messages of other roles (the client's own instructions) and empty ones stay out. Throws a Problem where nothing is asked.
 */
export function toAskRequest(messages: readonly { role: string; text: string }[]): AskRequest {
  const turns = messages.flatMap(({ role, text }): Message[] =>
    role === 'user' || (role === 'assistant' && text.trim() !== '') ? [{ role, content: text }] : []
  )
  const last = turns.pop()
  if (last?.role !== 'user')
    throw new Problem('bad_request', 'The last message is not from the user.', 'End `messages` with a user message.', {
      status: 400
    })
  if (last.content.trim() === '')
    throw new Problem('bad_request', 'The last message has no text.', 'Ask in words: images and files are not read.', {
      status: 400
    })
  const question = askRequestSchema.shape.question.safeParse(last.content)
  if (!question.success)
    throw new Problem('bad_request', 'The last message is longer than 4,000 characters.', 'Ask in fewer words.', {
      status: 400
    })
  return { question: question.data, messages: turns.filter(({ content }) => content.trim() !== '').slice(-maxTurns) }
}
