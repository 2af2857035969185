import { createParser } from 'eventsource-parser'
import type { Answer, AnswerPart, AskRequest, ErrorBody } from '../types/answer.ts'
import type { CorpusConflict, FactConflict } from '../types/conflict.ts'
import type { Document } from '../types/document.ts'
import type { DocumentList, FeedbackRequest, Health } from '../types/service.ts'
import type { ConflictsRequest, Verification, VerifyRequest } from '../types/verification.ts'

export interface FootnoteClientOptions {
  /** Where Footnote answers: "https://footnote.example.org". Default: the page's own origin. */
  baseURL?: string
  /** A bearer token of the server, or how to get it for each request. */
  token?: string | (() => string | undefined)
  fetch?: typeof fetch
  /** Silence after which a stream counts as lost, in milliseconds; the server sends a comment every 15 s. Default 45,000. */
  silenceMs?: number
}

/**
 * What the server refused, in its own words. A server that cannot be reached throws the `TypeError` of `fetch`, and so
 * does a connection that is lost before the answer is whole.
 */
export class FootnoteError extends Error {
  readonly status: number
  readonly body: ErrorBody
  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.name = 'FootnoteError'
    this.status = status
    this.body = body
  }
}

export interface FootnoteClient {
  /** The parts of the answer as they become true; the last is the whole Answer, or an error. */
  ask(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerPart, void, void>
  /** The same, the parts of one network chunk together: for a page that renders once a chunk. */
  askInChunks(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerPart[], void, void>
  /** The whole Answer at once. */
  answer(request: AskRequest, signal?: AbortSignal): Promise<Answer>
  verify(request: VerifyRequest): Promise<Verification>
  /** All disagreements of the corpus. */
  conflicts(): Promise<CorpusConflict[]>
  /** The disagreements among anybody's facts. */
  conflictsOf(request: ConflictsRequest): Promise<FactConflict[]>
  documents(): Promise<DocumentList>
  document(id: string): Promise<Document>
  /** Suggested first questions about this corpus. */
  suggestions(): Promise<string[]>
  /** Keeps a reader's verdict on an answer that the server still remembers. */
  sendFeedback(feedback: FeedbackRequest): Promise<void>
  health(): Promise<Health>
}

const partTypes = new Set(['passages', 'conflicts', 'claim', 'withheld', 'answer', 'error'])

/** A client for any runtime with `fetch`: browsers, Node, Workers, Deno, Bun. */
export function createFootnoteClient(options: FootnoteClientOptions = {}): FootnoteClient {
  const { baseURL = '', token, silenceMs = 45_000 } = options
  const send = options.fetch ?? ((input, init) => fetch(input, init))

  async function request(path: string, accept: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const bearer = typeof token === 'function' ? token() : token
    const response = await send(baseURL.replace(/\/$/, '') + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(bearer && { authorization: `Bearer ${bearer}` })
      },
      // `/documents` and `/conflicts` are pages and data under one address.
      cache: 'no-store',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal })
    })
    if (response.ok) return response
    throw new FootnoteError(response.status, await errorBodyOf(response))
  }
  async function get<Body>(path: string): Promise<Body> {
    return readAs<Body>(await request(path, 'application/json'))
  }
  async function post<Body>(path: string, body: unknown, signal?: AbortSignal): Promise<Body> {
    return readAs<Body>(await request(path, 'application/json', body, signal))
  }
  async function* askInChunks(question: AskRequest, signal?: AbortSignal): AsyncGenerator<AnswerPart[], void, void> {
    const silence = new AbortController()
    const either = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal
    const response = await request('/ask', 'text/event-stream', question, either)
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      yield [{ type: 'answer', data: await readAs<Answer>(response) }]
      return
    }
    const lost = () => silence.abort(new TypeError('The connection went silent.'))
    let timer = setTimeout(lost, silenceMs)
    let isWhole = false
    try {
      for await (const parts of readParts(response.body)) {
        clearTimeout(timer)
        timer = setTimeout(lost, silenceMs)
        isWhole ||= parts.some(({ type }) => type === 'answer' || type === 'error')
        yield parts
      }
    } finally {
      clearTimeout(timer)
    }
    // A proxy may end what it was cut off from as if all were well.
    if (!isWhole) throw new TypeError('The connection ended before the answer did.')
  }
  return {
    askInChunks,
    async *ask(question, signal) {
      for await (const parts of askInChunks(question, signal)) yield* parts
    },
    answer: (question, signal) => post('/ask', question, signal),
    verify: body => post('/verify', body),
    conflicts: async () => (await get<{ conflicts: CorpusConflict[] }>('/conflicts')).conflicts,
    conflictsOf: async body => (await post<{ conflicts: FactConflict[] }>('/conflicts', body)).conflicts,
    documents: () => get('/documents'),
    // Whole, slashes too: an id of a strange document must not lead to another address.
    document: id => get(`/documents/${encodeURIComponent(id)}`),
    suggestions: async () => (await get<{ questions: string[] }>('/suggestions')).questions,
    sendFeedback: async feedback => {
      await post('/feedback', feedback)
    },
    health: () => get('/health')
  }
}

/** The parts that each chunk of the body completes. Events of other names are a newer server's, and are left out. */
async function* readParts(body: ReadableStream<Uint8Array>): AsyncGenerator<AnswerPart[], void, void> {
  let parts: AnswerPart[] = []
  const parser = createParser({
    onEvent({ event, data }) {
      if (event && partTypes.has(event)) parts.push({ type: event, data: JSON.parse(data) } as AnswerPart)
    }
  })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      parser.feed(decoder.decode(value, { stream: true }))
      yield parts
      parts = []
    }
  } finally {
    // Also when the consumer stops early: the server then ends the model call.
    await reader.cancel().catch(() => {})
  }
}

/** The JSON of a response. Anything else comes from something in between, such as a proxy's page. */
async function readAs<Body>(response: Response): Promise<Body> {
  const text = await response.text()
  try {
    return JSON.parse(text) as Body
  } catch {
    throw new FootnoteError(response.status, {
      code: 'not_footnote',
      message: 'What answers at this address is not Footnote.',
      help: 'Check the address, and whether a proxy asks for a sign-in.'
    })
  }
}

async function errorBodyOf(response: Response): Promise<ErrorBody> {
  try {
    const { error } = (await response.json()) as { error?: Partial<ErrorBody> }
    if (error?.message) return { code: error.code ?? 'unknown', message: error.message, help: error.help ?? '' }
  } catch {
    // A proxy's page: the status has to do.
  }
  return {
    code: `http_${response.status}`,
    message: `The server answered with status ${response.status}.`,
    help: 'Ask again in a moment.'
  }
}
