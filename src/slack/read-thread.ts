import { z } from 'zod'
import type { Message } from '../types/answer.ts'
import type { SlackMessageEvent } from './payloads.ts'
import { callSlack, type SlackConnection } from './post-to-slack.ts'
import { readQuestion } from './question-text.ts'

const maxTurns = 20
/** Slack gives the earliest messages of a thread first, and fewer than 1,000: the latest are among them in all but endless ones. */
const maxMessages = 999
const repliesSchema = z.object({
  messages: z.array(z.object({ ts: z.string(), text: z.string().default(''), bot_id: z.string().optional() }))
})

/** The turns of a thread before the message, oldest first; empty outside a thread. Needs the scope to read its history. */
export async function readThread(
  message: SlackMessageEvent,
  botToken: string,
  connection: SlackConnection
): Promise<Message[]> {
  if (message.thread_ts === undefined) return []
  const fields = { channel: message.channel, ts: message.thread_ts, latest: message.ts, limit: maxMessages }
  const replies = repliesSchema.safeParse(await callSlack('conversations.replies', fields, botToken, connection))
  if (!replies.success) return []
  return replies.data.messages
    .filter(({ ts }) => ts !== message.ts)
    .slice(-maxTurns)
    .map(
      ({ text, bot_id }): Message => ({
        role: bot_id === undefined ? 'user' : 'assistant',
        content: readQuestion(text)
      })
    )
    .filter(({ content }) => content !== '')
}
