import { type ModelFailure, type ModelFailureCode, modelFailure } from './failures.ts'
import { readRetryAfterSeconds } from './retry.ts'
import type { ResponseWatch } from './watched-fetch.ts'

/** Reads from an error of the SDK or of fetch, and from what was seen of the response, what went wrong. */
export function classifyError(error: unknown, watch: ResponseWatch): ModelFailure {
  const code = readErrorCode(error)
  const status = readStatus(error, watch)
  const failureCode = codeOf(error, code, status, watch)
  const facts = [status >= 300 ? `HTTP ${status}` : undefined, code ?? readCauseCode(error)]
  return modelFailure(failureCode, {
    detail: facts.filter(fact => fact !== undefined).join(', '),
    retryAfterSeconds:
      failureCode === 'model_rate_limited' || failureCode === 'model_unavailable'
        ? readRetryAfterSeconds(watch.headers)
        : undefined
  })
}

function codeOf(error: unknown, code: string | undefined, status: number, watch: ResponseWatch): ModelFailureCode {
  if (code === 'insufficient_quota' || code?.startsWith('billing_') || status === 402) return 'model_quota_exceeded'
  if (code === 'model_not_found') return 'model_not_found'
  if (code === 'context_length_exceeded' || status === 413) return 'model_prompt_too_long'
  if (code === 'content_filter' || code === 'content_policy_violation') return 'model_content_filter'
  if (status === 401 || status === 403) return 'model_unauthorized'
  if (status === 404) return 'model_not_found'
  if (status === 429) return 'model_rate_limited'
  if (status === 408 || status >= 500) return 'model_unavailable'
  if (status >= 400) return 'model_bad_request'
  if (status >= 300 || isUnreadable(error)) return 'model_bad_response'
  return watch.bytes > 0 ? 'model_stream_cut' : 'model_unavailable'
}

/** The status that the error carries (an error inside a stream has its own), else the response's; 0 for none. */
function readStatus(error: unknown, watch: ResponseWatch): number {
  const own = property(error, 'statusCode')
  if (typeof own === 'number' && own >= 300) return own
  return watch.status >= 300 ? watch.status : 0
}

/** Names of the SDK's errors for a chunk that is not JSON or not of this API, or for a response that is not a stream at all. */
const unreadable = new Set(['AI_JSONParseError', 'AI_TypeValidationError', 'AI_EmptyResponseBodyError'])

function isUnreadable(error: unknown): boolean {
  const name = property(error, 'name')
  if (typeof name === 'string' && unreadable.has(name)) return true
  // A chat completions stream read as a Responses stream: the SDK says so and hands on the chunk.
  return Array.isArray(property(property(error, 'data'), 'choices'))
}

const codeShape = /^[a-z][a-z_]{1,50}$/
const causeShape = /^[A-Z][A-Z_]{1,40}$/

/**
 * The provider's own code ("insufficient_quota"), wherever the API puts it. Letters and underscores only, so that no
 * server can slip a key or a sentence into our messages.
 */
function readErrorCode(error: unknown): string | undefined {
  const data = property(error, 'data')
  const inside = [error, data, property(data, 'error'), property(property(data, 'response'), 'error')]
  const codes = inside
    .flatMap(place => [property(place, 'code'), property(place, 'type')])
    .filter(value => typeof value === 'string')
    .filter(value => codeShape.test(value) && value !== 'error')
  return codes.find(code => decisive.has(code)) ?? codes[0]
}

/** Codes that tell more than the type that stands beside them ("invalid_request_error"). */
const decisive = new Set(['insufficient_quota', 'model_not_found', 'context_length_exceeded', 'content_filter'])

/** The system's code of a connection that failed ("ECONNREFUSED"), through the causes that wrap it. */
function readCauseCode(error: unknown): string | undefined {
  let cause: unknown = error
  for (let depth = 0; depth < 5 && cause; depth++) {
    const code = property(cause, 'code')
    if (typeof code === 'string' && causeShape.test(code)) return code
    cause = property(cause, 'cause')
  }
  return undefined
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
