import { Hono } from 'hono'
import { collectAnswer, type Footnote } from '../answer/footnote.ts'
import { toSlack } from '../slack/to-slack.ts'
import { type AnswerPart, type AskRequest, askRequestSchema } from '../types/answer.ts'
import { prefers } from './content-negotiation.ts'
import { eventStream } from './event-stream.ts'
import type { Feedback } from './feedback.ts'
import { readJson } from './read-json.ts'
import { relayResponse } from './relay-response.ts'

export interface AskRoutesOptions {
  footnote: Footnote
  feedback?: Feedback
  onError: (error: unknown, context: { requestId: string; path: string }) => void
}

/** Bytes of a question with its earlier turns; a model's context is no place for more. */
const maxBytes = 64 * 1024

/** `POST /ask`: the answer as JSON, or part by part as server-sent events. */
export function askRoutes({ footnote, feedback, onError }: AskRoutesOptions): Hono {
  const app = new Hono()
  app.post('/', async context => {
    const request = await readJson(context.req.raw, askRequestSchema, { maxBytes })
    const gone = context.req.raw.signal
    const ask = (signal: AbortSignal) => finish(footnote.ask(request, signal), request, feedback)
    if (!prefers(context, 'text/event-stream')) return context.json(await collectAnswer(ask(gone)))
    const controller = new AbortController()
    const stream = eventStream(ask(AbortSignal.any([controller.signal, gone])), {
      onCancel: () => controller.abort(),
      onError: error => onError(error, { requestId: context.get('requestId'), path: context.req.path })
    })
    return relayResponse(context, stream)
  })
  return app
}

/** The parts as they are, the last one with the form for Slack where it is asked for. */
async function* finish(
  parts: AsyncIterable<AnswerPart>,
  { format, messages }: AskRequest,
  feedback?: Feedback
): AsyncGenerator<AnswerPart> {
  for await (const part of parts) {
    if (part.type !== 'answer') yield part
    else {
      feedback?.remember(part.data, messages)
      yield format === 'slack' ? { type: 'answer', data: { ...part.data, slack: toSlack(part.data) } } : part
    }
  }
}
