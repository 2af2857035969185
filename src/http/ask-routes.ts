import { Hono } from 'hono'
import { collectAnswer, type Footnote } from '../answer/footnote.ts'
import { toSlack } from '../slack/to-slack.ts'
import { type Answer, type AnswerPart, type AskRequest, askRequestSchema } from '../types/answer.ts'
import { prefers } from './content-negotiation.ts'
import { eventStream, type StreamEvent } from './event-stream.ts'
import type { Feedback } from './feedback.ts'
import { type OnError, reportFailure } from './problem-response.ts'
import { readJson } from './read-json.ts'
import { relayResponse } from './relay-response.ts'

export interface AskRoutesOptions {
  footnote: Footnote
  feedback?: Feedback
  onError: OnError
}

/** Bytes of a question with its earlier turns; a model's context is no place for more. */
const maxBytes = 64 * 1024

/** `POST /ask`: the answer as JSON, or part by part as server-sent events. */
export function askRoutes({ footnote, feedback, onError }: AskRoutesOptions): Hono {
  const app = new Hono()
  app.post('/', async context => {
    const request = await readJson(context.req.raw, askRequestSchema, { maxBytes })
    const gone = context.req.raw.signal
    if (!prefers(context, 'text/event-stream')) {
      const answer = await collectAnswer(footnote.ask(request, gone))
      return context.body(finish(answer, request, feedback), 200, { 'content-type': 'application/json' })
    }
    const controller = new AbortController()
    const parts = footnote.ask(request, AbortSignal.any([controller.signal, gone]))
    const events = eventStream(toEvents(parts, request, feedback), {
      onCancel: () => controller.abort(),
      onError: error => reportFailure(error, context, onError)
    })
    return relayResponse(context, events)
  })
  return app
}

/** Each part's name and its JSON. */
async function* toEvents(
  parts: AsyncIterable<AnswerPart>,
  request: AskRequest,
  feedback?: Feedback
): AsyncGenerator<StreamEvent> {
  for await (const { type, data } of parts)
    yield { event: type, json: type === 'answer' ? finish(data, request, feedback) : JSON.stringify(data) }
}

/** The whole Answer as JSON, remembered for verdicts, with the form for Slack where it is asked for. */
function finish(answer: Answer, { format, messages }: AskRequest, feedback?: Feedback): string {
  const json = JSON.stringify(answer)
  feedback?.remember(answer.id, json, messages)
  return format === 'slack' ? JSON.stringify({ ...answer, slack: toSlack(answer) }) : json
}
