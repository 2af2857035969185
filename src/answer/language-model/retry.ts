/** Attempts at the most for one question. */
export const maxAttempts = 3

const firstBackoffMs = 500

/**
 * Seconds that the server asks us to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110,
 * 10.2.3); undefined where it says nothing that can be read.
 */
export function readRetryAfterSeconds(headers: Headers, today: () => number = Date.now): number | undefined {
  const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds / 1000
  const value = headers.get('retry-after')?.trim()
  if (!value) return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds : undefined
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - today()) / 1000)
}

/**
 * Milliseconds to wait before the next attempt: what the server asks for, else doubling from 500 ms, with up to a
 * quarter more so that clients that failed together do not come back together. `random` is in [0, 1).
 */
export function backoffMs(attempt: number, retryAfterSeconds: number | undefined, random: () => number): number {
  if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1000
  return firstBackoffMs * 2 ** (attempt - 1) * (1 + random() / 4)
}
