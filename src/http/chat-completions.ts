import { Hono } from 'hono'
import { segmentsOf } from '../answer/compose-answer.ts'
import { collectAnswer, type Footnote } from '../answer/footnote.ts'
import type { Answer, AnswerPart, Citation, Claim } from '../types/answer.ts'
import { Problem } from '../types/problem.ts'
import {
  type Annotation,
  type Completion,
  type CompletionRequest,
  completionRequestSchema,
  modelName
} from './chat-completion-schemas.ts'
import { eventStream, type StreamEvent } from './event-stream.ts'
import { inertMarkdown, linkAddress, markdownBetween } from './inert-markdown.ts'
import { conversationBytes, toAskRequest } from './last-question.ts'
import { type OnError, problemResponse, reportFailure, toCompletionError, toProblem } from './problem-response.ts'
import { readJson } from './read-json.ts'
import { relayResponse } from './relay-response.ts'

export interface ChatCompletionsOptions {
  footnote: Footnote
  onError?: OnError
  /** The page is served here: a citation of a document without an address leads to its sentence there. Default false. */
  hasPage?: boolean
  /** Seconds since 1970. */
  now?: () => number
}

const model = { id: modelName, object: 'model', created: 0, owned_by: 'footnote' }

/** `POST /v1/chat/completions` and `GET /v1/models`: Footnote for any client that speaks OpenAI's chat API. */
export function chatCompletions(options: ChatCompletionsOptions): Hono {
  const { footnote, onError = () => {}, hasPage = false, now = () => Math.floor(Date.now() / 1000) } = options
  const app = new Hono()
  app.get('/models', context => context.json({ object: 'list', data: [model] }))
  app.get('/models/:model', context => {
    const name = context.req.param('model')
    if (name === modelName) return context.json(model)
    const problem = new Problem('not_found', `There is no model "${name}".`, `The one model is "${modelName}".`, {
      status: 404
    })
    return problemResponse(context, problem)
  })
  app.post('/chat/completions', async context => {
    const request = await readJson(context.req.raw, completionRequestSchema, { maxBytes: conversationBytes })
    const controller = new AbortController()
    const turns = request.messages.map(({ role, content }) => ({ role, text: readContent(content) }))
    const parts = footnote.ask(toAskRequest(turns), AbortSignal.any([controller.signal, context.req.raw.signal]))
    const link = linkTo(new URL(context.req.url).origin, hasPage)
    if (!request.stream) return context.json(toCompletion(await collectAnswer(parts), link, now()))
    const onFailure = (error: unknown) => reportFailure(error, context, onError)
    const includeUsage = request.stream_options?.include_usage === true
    const events = toEvents(completionChunks(parts, link, now(), includeUsage, onFailure))
    return relayResponse(context, eventStream(events, { onCancel: () => controller.abort(), onError: onFailure }))
  })
  return app
}

function readContent(content: CompletionRequest['messages'][number]['content']): string {
  return typeof content === 'string' ? content : (content ?? []).map(part => part.text ?? '').join('')
}

/** Where a reader finds what is cited. */
type Link = (citation: Citation) => string

/** At the document's own address; where it has none, at its sentence on the page of this server, or in its bare data. */
function linkTo(origin: string, hasPage: boolean): Link {
  return ({ url, documentId, citedText }) => {
    const id = encodeURIComponent(documentId)
    const place = hasPage ? `documents#${id}?${new URLSearchParams({ q: citedText })}` : `documents/${id}`
    return (url === undefined ? undefined : linkAddress(url)) ?? linkAddress(`${origin}/${place}`) ?? origin
  }
}

/** The claim's text with numbered links, and an annotation for each; `from` is where it begins in the message. */
function linkClaim(claim: Claim, citations: readonly Citation[], link: Link, from: number) {
  const annotations: Annotation[] = []
  let text = ''
  for (const segment of segmentsOf(claim)) {
    const citation =
      typeof segment === 'string' ? undefined : citations.find(({ number }) => number === segment.citation)
    if (!citation) {
      text += typeof segment === 'string' ? inertMarkdown(segment) : ''
      continue
    }
    const url = link(citation)
    const start_index = from + text.length
    text += `[[${citation.number}]](${url})`
    annotations.push({
      type: 'url_citation',
      url_citation: { start_index, end_index: from + text.length, url, title: citation.documentTitle }
    })
  }
  return { text, annotations }
}

/** What follows the claims: what was not found, what was withheld, a cut. */
function tellRest({ claims, notFound, withheld, incomplete }: Answer): string {
  const lines: string[] = []
  if (claims.length === 0) lines.push('The sources do not answer this.')
  else for (const { text } of notFound) lines.push(`Not found in the sources: ${inertMarkdown(text)}`)
  if (withheld.length > 0)
    lines.push(
      `${withheld.length === 1 ? 'One sentence was' : `${withheld.length} sentences were`} withheld: no source supports it.`
    )
  if (incomplete) lines.push(`Incomplete: ${incomplete.message}`)
  return lines.join('\n')
}

function usageOf({ usage }: Answer) {
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens
  }
}

function toCompletion(answer: Answer, link: Link, created: number): Completion {
  let content = ''
  const annotations: Annotation[] = []
  for (const [index, claim] of answer.claims.entries()) {
    content += markdownBetween(answer.claims[index - 1], claim)
    const linked = linkClaim(claim, answer.citations, link, content.length)
    content += linked.text
    annotations.push(...linked.annotations)
  }
  const rest = tellRest(answer)
  if (rest) content += `${content && '\n\n'}${rest}`
  return {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion',
    created,
    model: modelName,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null, annotations },
        logprobs: null,
        finish_reason: answer.incomplete ? 'length' : 'stop'
      }
    ],
    usage: usageOf(answer)
  }
}

/** The chunks of a streamed completion: the same content and annotations as the whole one. */
async function* completionChunks(
  parts: AsyncIterable<AnswerPart>,
  link: Link,
  created: number,
  includeUsage: boolean,
  onFailure: (error: unknown) => void
): AsyncGenerator<unknown> {
  const id = `chatcmpl-${crypto.randomUUID()}`
  const chunk = (delta: Record<string, unknown>, finish: string | null = null) => ({
    id,
    object: 'chat.completion.chunk',
    created,
    model: modelName,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }]
  })
  const citations: Citation[] = []
  let before: Claim | undefined
  let length = 0
  yield chunk({ role: 'assistant', content: '' })
  try {
    for await (const { type, data } of parts) {
      if (type === 'claim') {
        citations.push(...data.citations)
        const separator = markdownBetween(before, data.claim)
        const { text, annotations } = linkClaim(data.claim, citations, link, length + separator.length)
        before = data.claim
        length += separator.length + text.length
        yield chunk({ content: separator + text, ...(annotations.length > 0 && { annotations }) })
      } else if (type === 'answer') {
        const rest = tellRest(data)
        if (rest) yield chunk({ content: `${length > 0 ? '\n\n' : ''}${rest}` })
        yield chunk({}, data.incomplete ? 'length' : 'stop')
        if (includeUsage) yield { ...chunk({}), choices: [], usage: usageOf(data) }
      }
    }
  } catch (error) {
    onFailure(error)
    yield { error: toCompletionError(toProblem(error)) }
  }
}

async function* toEvents(chunks: AsyncIterable<unknown>): AsyncGenerator<StreamEvent> {
  for await (const chunk of chunks) yield { json: JSON.stringify(chunk) }
  yield { json: '[DONE]' }
}
