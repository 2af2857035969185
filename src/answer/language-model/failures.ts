import type { ErrorBody } from '../../types/answer.ts'

interface FailureKind {
  /** HTTP status that `/ask` answers with where nothing had been verified before. */
  status: number
  message: string
  /** What to do next. */
  help: string
}

const kinds = {
  model_unauthorized: {
    status: 502,
    message: 'The model server did not accept the API key.',
    help: 'Check OPENAI_API_KEY, and that the key may use this model.'
  },
  model_not_found: {
    status: 502,
    message: 'The model server knows no such model or address.',
    help: 'Check MODEL and OPENAI_BASE_URL; most servers list their models at /models. Some only speak MODEL_API=chat.'
  },
  model_bad_request: {
    status: 502,
    message: 'The model server rejected the request.',
    help: 'Check MODEL, and whether the server speaks the API that MODEL_API names.'
  },
  model_prompt_too_long: {
    status: 502,
    message: 'The question with its sources is longer than the model can read.',
    help: 'Use a model with a larger context, or ask with fewer earlier messages.'
  },
  model_rate_limited: {
    status: 503,
    message: 'The model server has had too many requests.',
    help: 'Ask again later, or raise the limit with the provider of the model.'
  },
  model_quota_exceeded: {
    status: 502,
    message: 'The quota of the model account is spent.',
    help: 'Check plan and billing with the provider of the model.'
  },
  model_busy: {
    status: 503,
    message: 'Too many questions are being answered at this moment.',
    help: 'Ask again in a few seconds, or raise MAX_MODEL_CALLS.'
  },
  model_unavailable: {
    status: 503,
    message: 'The model server could not be reached or failed.',
    help: 'Ask again later; if it happens again, check that the server at OPENAI_BASE_URL is running.'
  },
  model_timeout: {
    status: 504,
    message: 'The model took too long.',
    help: 'Ask again, or raise MODEL_IDLE_TIMEOUT_MS or MODEL_TIMEOUT_MS for a slow model.'
  },
  model_stream_cut: {
    status: 502,
    message: 'The connection to the model ended before its answer did.',
    help: 'Ask again.'
  },
  model_bad_response: {
    status: 502,
    message: 'The model server’s response does not have the form of this API.',
    help: 'Check that OPENAI_BASE_URL is the address of the API (often it ends in /v1), and MODEL_API.'
  },
  model_empty: {
    status: 502,
    message: 'The model wrote nothing.',
    help: 'Ask again, or choose another MODEL.'
  },
  model_refused: {
    status: 502,
    message: 'The model refused to answer.',
    help: 'Put the question in other words, or choose another MODEL.'
  },
  model_content_filter: {
    status: 502,
    message: "The model provider's content filter stopped the answer.",
    help: 'Put the question in other words, or choose another MODEL.'
  },
  model_output_too_long: {
    status: 502,
    message: 'The model wrote more than an answer may hold.',
    help: 'Ask for less at once.'
  },
  model_aborted: {
    status: 499,
    message: 'The reader went away before the answer was finished.',
    help: 'Ask again.'
  }
} as const satisfies Record<string, FailureKind>

/** Every way in which a model call can fail, each with one code that stays the same on all surfaces. */
export type ModelFailureCode = keyof typeof kinds

/** A failed model call as the wire tells it. */
export interface ModelFailure {
  error: ErrorBody & { code: ModelFailureCode }
  status: number
  retryAfterSeconds?: number
}

/**
 * The failure of a code, in words for the person who asked. `detail` is a short fact such as "HTTP 500"; never pass
 * on what the model server wrote, for servers are known to echo keys.
 */
export function modelFailure(
  code: ModelFailureCode,
  options: { detail?: string | undefined; retryAfterSeconds?: number | undefined } = {}
): ModelFailure {
  const { status, message, help } = kinds[code]
  const failure: ModelFailure = {
    error: { code, message: options.detail ? `${message.slice(0, -1)} (${options.detail}).` : message, help },
    status
  }
  if (options.retryAfterSeconds !== undefined) failure.retryAfterSeconds = options.retryAfterSeconds
  return failure
}
