import type { Footnote } from '../../src/answer/footnote.ts'
import { createSlackRoutes, type SlackRoutes, type SlackRoutesOptions } from '../../src/slack/slack-routes.ts'
import type { AskRequest } from '../../src/types/answer.ts'
import { answerOf } from './answer-of.ts'
import { type SignOptions, signed, signedAt, signingSecret } from './sign.ts'

/** Where Slack wants the answer to a command. */
export const responseUrl = 'https://hooks.slack.com/commands/T1/2/secret'

interface Sent {
  url: string
  headers: Record<string, string>
  redirect: string | undefined
  fields: Record<string, unknown>
}

/** Slack and Footnote as the routes see them, and what passed between them. */
export function createWorld(options: Partial<SlackRoutesOptions> = {}) {
  const sent: Sent[] = []
  const asked: AskRequest[] = []
  const errors: unknown[] = []
  const works: Promise<void>[] = []
  const waits: number[] = []
  let now = signedAt
  const world = {
    sent,
    asked,
    errors,
    waits,
    /** How Footnote answers. */
    answer: async (request: AskRequest) => answerOf({ id: `answer-${asked.length}`, question: request.question }),
    /** How Slack replies. */
    reply: (_sent: Sent): Response => Response.json({ ok: true }),
    setNow(milliseconds: number) {
      now = milliseconds
    },
    settled: () => Promise.all(works),
    call: (route: keyof SlackRoutes, body: string | Uint8Array<ArrayBuffer>, sign: SignOptions = {}) =>
      routes[route](signed(`/slack/${route}`, body, { at: now, ...sign }), work => works.push(work))
  }
  const footnote = {
    async *ask(request: AskRequest) {
      asked.push(request)
      yield { type: 'answer', data: await world.answer(request) }
    }
  } as unknown as Footnote
  const routes = createSlackRoutes({
    footnote,
    signingSecret,
    botToken: 'xoxb-token',
    onError: error => errors.push(error),
    now: () => now,
    sleep: async delayInMs => {
      waits.push(delayInMs)
    },
    fetch: async (input, init) => {
      const body = init?.body
      const entry: Sent = {
        url: String(input),
        headers: Object.fromEntries(new Headers(init?.headers)),
        redirect: init?.redirect,
        fields: body instanceof URLSearchParams ? Object.fromEntries(body) : JSON.parse(String(body))
      }
      sent.push(entry)
      return world.reply(entry)
    },
    ...options
  })
  return world
}

/** The body of a slash command. */
export const command = (text: string, url = responseUrl) =>
  new URLSearchParams({ command: '/footnote', text, response_url: url, user_id: 'U1' }).toString()
/** The body of an event: a mention, or what the fields make of it. */
export const event = (fields: object, eventId = 'Ev1') =>
  JSON.stringify({
    type: 'event_callback',
    event_id: eventId,
    event: {
      type: 'app_mention',
      channel: 'C1',
      user: 'U1',
      ts: '100.1',
      text: '<@UBOT> How large is the fund?',
      ...fields
    }
  })
/** The body of a click on a button. */
export const press = (actionId: string, value: string, url = responseUrl) =>
  new URLSearchParams({
    payload: JSON.stringify({ type: 'block_actions', response_url: url, actions: [{ action_id: actionId, value }] })
  }).toString()
