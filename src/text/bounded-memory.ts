/** The last things of a kind, so that a server that runs for months holds no more than it did on the first day. */
export interface BoundedMemory<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
}

/**
 * Keeps the newest `limit` values, the older ones forgotten first. A function where the limit is known only later
 * (memory-share.ts).
 */
export function createBoundedMemory<Key, Value>(limit: number | (() => number)): BoundedMemory<Key, Value> {
  const values = new Map<Key, Value>()
  return {
    get: key => values.get(key),
    set(key, value) {
      values.delete(key)
      values.set(key, value)
      if (values.size <= (typeof limit === 'number' ? limit : limit())) return
      const [oldest] = values.keys()
      if (oldest !== undefined) values.delete(oldest)
    }
  }
}
