/** The most attempts for one question. */
export const maxAttempts = 3

const firstBackoffMs = 500

/** Nobody waits longer, and what a server of nonsense asks for is not passed on. */
const longestSeconds = 86_400
const number = /^\d{1,15}(?:\.\d{1,15})?$/
/** As RFC 9110, 5.6.7 writes a date, in its present form and its old ones; without it "1, 2" is a day in 2001. */
const date = /^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/

/**
 * Seconds that the server asks us to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110,
 * 10.2.3), at most a day; undefined where it says nothing that can be read.
 */
export function readRetryAfterSeconds(headers: Headers, today: () => number = Date.now): number | undefined {
  const milliseconds = headers.get('retry-after-ms')?.trim() ?? ''
  if (number.test(milliseconds)) return Math.min(Number(milliseconds) / 1000, longestSeconds)
  const value = headers.get('retry-after')?.trim() ?? ''
  if (number.test(value)) return Math.min(Number(value), longestSeconds)
  const at = date.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, (at - today()) / 1000), longestSeconds)
}

/**
 * Milliseconds to wait before the next attempt: what the server asks for, else doubling from 500 ms, with up to a
 * quarter more so that clients that failed together do not come back together. `random` is in [0, 1).
 */
export function backoffMs(attempt: number, retryAfterSeconds: number | undefined, random: () => number): number {
  if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1000
  return firstBackoffMs * 2 ** (attempt - 1) * (1 + random() / 4)
}
