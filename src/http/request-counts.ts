import type { Store } from 'hono-rate-limiter'

interface Count {
  totalHits: number
  /** On the monotonic clock. */
  endsAtMs: number
}

/**
 * Counts each client's requests in a window of its own, on a monotonic clock: with the time of day, a clock
 * that is corrected by an hour would lock every client out for that hour. A client that is idle for a window is forgotten.
 */
export function createRequestCounts(windowMs: number, now: () => number = () => performance.now()): Store {
  let recent = new Map<string, Count>()
  let earlier = new Map<string, Count>()
  let turnsAtMs = now() + windowMs

  const countOf = (client: string): Count => {
    const time = now()
    if (time >= turnsAtMs) {
      // After two windows what was recent is over, too.
      earlier = time >= turnsAtMs + windowMs ? new Map() : recent
      recent = new Map()
      turnsAtMs = time + windowMs
    }
    const known = recent.get(client) ?? earlier.get(client)
    const count = known && known.endsAtMs > time ? known : { totalHits: 0, endsAtMs: time + windowMs }
    recent.set(client, count)
    return count
  }
  return {
    increment(client) {
      const count = countOf(client)
      count.totalHits++
      return { totalHits: count.totalHits, resetTime: new Date(Date.now() + count.endsAtMs - now()) }
    },
    decrement(client) {
      countOf(client).totalHits--
    },
    resetKey(client) {
      recent.delete(client)
      earlier.delete(client)
    }
  }
}
