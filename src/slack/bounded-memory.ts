/** The last things of a kind, so that a server that runs for months holds no more than it did on the first day. */
export interface BoundedMemory<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/** Keeps the newest `limit` values, the older ones forgotten first. */
export function createBoundedMemory<Value>(limit: number): BoundedMemory<Value> {
  const values = new Map<string, Value>()
  return {
    get: key => values.get(key),
    set(key, value) {
      values.delete(key)
      values.set(key, value)
      const [oldest] = values.keys()
      if (values.size > limit && oldest !== undefined) values.delete(oldest)
    }
  }
}
