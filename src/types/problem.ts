import type { ErrorBody } from './answer.ts'

/**
 * A failure that a person can do something about. `message` says what failed, `help` what to do next; neither ever
 * holds a secret or a stack, for both are shown. Surfaces turn it into `{error: {code, message, help}}`.
 */
export class Problem extends Error {
  readonly code: string
  readonly help: string
  /** HTTP status that fits. */
  readonly status: number
  /** Seconds after which a new try makes sense, where known. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: string,
    message: string,
    help: string,
    options: { status?: number; retryAfterSeconds?: number; cause?: unknown } = {}
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Problem'
    this.code = code
    this.help = help
    this.status = options.status ?? 500
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  toBody(): ErrorBody {
    return { code: this.code, message: this.message, help: this.help }
  }
}
