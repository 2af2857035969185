import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Problem } from '../types/problem.ts'
import type { CompletionError } from './chat-completion-schemas.ts'

/** The Problem behind anything thrown. What was not meant for a reader becomes a plain internal error. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException)
    return new Problem('bad_request', error.message || 'The request could not be read.', 'See /openapi.json.', {
      status: error.status
    })
  return new Problem(
    'internal_error',
    'Something went wrong inside Footnote.',
    'Try again; if it happens again, report it with the request id.',
    { status: 500, cause: error }
  )
}

/** A Problem as `{error: {code, message, help}}` with its status; below /v1 in the form of OpenAI's API. */
export function problemResponse(context: Context, problem: Problem): Response {
  if (problem.retryAfterSeconds !== undefined)
    context.header('retry-after', String(Math.ceil(problem.retryAfterSeconds)))
  const isOfOpenAI = context.req.path.startsWith('/v1/')
  const error = isOfOpenAI ? toCompletionError(problem) : problem.toBody()
  return context.json({ error }, problem.status as ContentfulStatusCode)
}

/** A Problem as OpenAI's clients read it, who know no `help`. */
export function toCompletionError(problem: Problem): CompletionError {
  const { code, message, help } = problem.toBody()
  const type = problem.status < 500 ? 'invalid_request_error' : 'server_error'
  return { message: `${message} ${help}`, type, code, param: null }
}

/** Called with a failure that was not the client's, and with what finds it in the log. */
export type OnError = (error: unknown, context: { requestId: string; path: string }) => void

/** Passes a failure on to who keeps the log, unless it is the client's. */
export function reportFailure(error: unknown, context: Context, onError: OnError): void {
  if (toProblem(error).status >= 500) onError(error, { requestId: context.get('requestId'), path: context.req.path })
}
