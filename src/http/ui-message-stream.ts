import type { UIMessage } from 'ai'
import { Hono } from 'hono'
import { z } from 'zod'
import { segmentsOf } from '../answer/compose-answer.ts'
import type { Footnote } from '../answer/footnote.ts'
import type { Answer, Citation, Claim, NotFound, Withheld } from '../types/answer.ts'
import type { CorpusConflict } from '../types/conflict.ts'
import { inertMarkdown, markdownBetween } from './inert-markdown.ts'
import { conversationBytes, toAskRequest } from './last-question.ts'
import { type OnError, reportFailure, toProblem } from './problem-response.ts'
import { readJson } from './read-json.ts'
import { relayResponse } from './relay-response.ts'

/** The data parts of a message, for `useChat<FootnoteMessage>()`. */
export type FootnoteMessage = UIMessage<
  { status?: Answer['status']; answerId?: string },
  {
    citation: Citation
    conflict: CorpusConflict
    withheld: Withheld
    'not-found': NotFound
    incomplete: NonNullable<Answer['incomplete']>
  }
>

/** What is read of a request of `useChat`; it sends more. */
export const chatRequestSchema = z
  .object({
    messages: z
      .array(
        z.object({
          role: z.string(),
          parts: z.array(z.object({ type: z.string(), text: z.string().optional() })).max(1_000)
        })
      )
      .min(1)
  })
  .meta({ id: 'ChatRequest' })

/** `POST /api/chat`: the AI SDK's UI message stream, so that `useChat` shows Footnote's answers. */
export function uiMessageStream(footnote: Footnote, onError: OnError): Hono {
  const app = new Hono()
  app.post('/chat', async context => {
    const { messages } = await readJson(context.req.raw, chatRequestSchema, { maxBytes: conversationBytes })
    const request = toAskRequest(messages.map(({ role, parts }) => ({ role, text: readText(parts) })))
    // Loaded at the first such request: most servers never see one, and it is the largest thing to load.
    const { createUIMessageStream, createUIMessageStreamResponse } = await import('ai')
    const parts = footnote.ask(request, context.req.raw.signal)
    const stream = createUIMessageStream<FootnoteMessage>({
      generateId: () => crypto.randomUUID(),
      onError: error => {
        reportFailure(error, context, onError)
        const { message, help } = toProblem(error)
        return `${message} ${help}`
      },
      async execute({ writer }) {
        writer.write({ type: 'start' })
        let before: Claim | undefined
        let cited = 0
        for await (const { type, data } of parts) {
          if (type === 'conflicts')
            for (const conflict of data.conflicts) writer.write({ type: 'data-conflict', data: conflict })
          else if (type === 'withheld') writer.write({ type: 'data-withheld', data })
          else if (type === 'claim') {
            cited += data.citations.length
            for (const citation of data.citations) {
              writer.write({
                type: 'source-document',
                sourceId: String(citation.number),
                mediaType: 'text/plain',
                title: citation.documentTitle,
                filename: citation.documentId
              })
              writer.write({ type: 'data-citation', id: String(citation.number), data: citation })
            }
            if (!before) writer.write({ type: 'text-start', id: 'answer' })
            writer.write({
              type: 'text-delta',
              id: 'answer',
              delta: markdownBetween(before, data.claim) + withInertText(data.claim)
            })
            before = data.claim
          } else if (type === 'answer') {
            // Citations that stand only in a conflict's readings have come with no claim.
            for (const citation of data.citations.slice(cited))
              writer.write({ type: 'data-citation', id: String(citation.number), data: citation })
            for (const missing of data.notFound) writer.write({ type: 'data-not-found', data: missing })
            if (data.incomplete) writer.write({ type: 'data-incomplete', data: data.incomplete })
            if (before) writer.write({ type: 'text-end', id: 'answer' })
            writer.write({ type: 'finish', messageMetadata: { status: data.status, answerId: data.id } })
          }
        }
      }
    })
    const headers = { 'cache-control': 'no-store' }
    return relayResponse(context, createUIMessageStreamResponse({ stream, keepAliveMs: 15_000, headers }))
  })
  return app
}

/** A claim with `[n]` where its citations belong; what renders the message as Markdown finds no link or image in it. */
function withInertText(claim: Claim): string {
  return segmentsOf(claim)
    .map(segment => (typeof segment === 'string' ? inertMarkdown(segment) : `[${segment.citation}]`))
    .join('')
}

function readText(parts: z.infer<typeof chatRequestSchema>['messages'][number]['parts']): string {
  return parts.map(part => (part.type === 'text' ? (part.text ?? '') : '')).join('')
}
