import type { Answer, AnswerPart, AskRequest, ErrorBody } from '../../src/types/answer.ts'
import type { CorpusConflict } from '../../src/types/conflict.ts'
import type { Document, DocumentSummary, SkippedFile } from '../../src/types/document.ts'
import { readEventStream } from './event-stream.ts'

export interface Health {
  status: 'ok'
  modelId: string
  /** True in keyless mode: answers are quotations. */
  quotes: boolean
  documents: number
  passages: number
}
export interface Documents {
  documents: DocumentSummary[]
  skipped: SkippedFile[]
}
export interface Feedback {
  answerId: string
  helpful: boolean
  comment?: string
}

/** What the server refused, in its own words. A server that cannot be reached throws the `TypeError` of `fetch`. */
export class Refusal extends Error {
  readonly status: number
  readonly body: ErrorBody
  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.status = status
    this.body = body
  }
}

/** Silence after which a stream counts as lost: the server sends a comment line every 15 s. */
const silenceInMs = 45_000

/** The token of a server that asks for one, kept until the tab is closed. */
const tokenKey = 'footnote:token'
export function keepToken(token: string): void {
  sessionStorage.setItem(tokenKey, token)
}

export const getHealth = () => getJson<Health>('/health')
export const getDocuments = () => getJson<Documents>('/documents')
export const getDocument = (id: string) => getJson<Document>(`/documents/${encodeURIComponent(id)}`)
export const getConflicts = () => getJson<{ conflicts: CorpusConflict[] }>('/conflicts')
export const getSuggestions = () => getJson<{ questions: string[] }>('/suggestions')

export async function sendFeedback(feedback: Feedback): Promise<void> {
  await request('/feedback', { method: 'POST', body: JSON.stringify(feedback) })
}

/**
 * Asks, and yields the parts of the answer as they come, those of one network chunk together. Throws `Refusal`, or what
 * `fetch` throws if the connection cannot be made or is lost.
 */
export async function* ask(question: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerPart[]> {
  const silence = new AbortController()
  const response = await request('/ask', {
    method: 'POST',
    body: JSON.stringify(question),
    accept: 'text/event-stream',
    signal: AbortSignal.any([signal, silence.signal])
  })
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield [{ type: 'answer', data: (await response.json()) as Answer }]
    return
  }
  const lost = () => silence.abort(new TypeError('The connection went silent.'))
  let timer = setTimeout(lost, silenceInMs)
  try {
    for await (const events of readEventStream(response.body)) {
      clearTimeout(timer)
      timer = setTimeout(lost, silenceInMs)
      yield events.flatMap(({ event, data }) => toAnswerPart(event, data))
    }
  } finally {
    clearTimeout(timer)
  }
}

const partTypes = new Set(['passages', 'conflicts', 'claim', 'withheld', 'answer', 'error'])

/** Events of other names are a newer server's, and are left out. */
function toAnswerPart(event: string, data: string): AnswerPart[] {
  return partTypes.has(event) ? [{ type: event, data: JSON.parse(data) } as AnswerPart] : []
}

async function getJson<T>(path: string): Promise<T> {
  const response = await request(path, {})
  return (await response.json()) as T
}

interface Options {
  method?: string
  body?: string
  accept?: string
  signal?: AbortSignal
}

async function request(path: string, { accept = 'application/json', ...options }: Options): Promise<Response> {
  const headers: Record<string, string> = { accept }
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  const token = sessionStorage.getItem(tokenKey)
  if (token) headers.authorization = `Bearer ${token}`
  // Not from the cache: `/documents` and `/conflicts` are pages and data under one address.
  const response = await fetch(path, { ...options, headers, cache: 'no-store' })
  if (response.ok) return response
  throw new Refusal(response.status, await errorBodyOf(response))
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
