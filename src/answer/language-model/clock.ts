/** Time as the model call sees it, passed in so that tests never wait. */
export interface Clock {
  /** Milliseconds on a monotonic scale. */
  now(): number
  /** Runs an action once after a delay; what it returns takes it back. */
  schedule(delayInMs: number, action: () => void): () => void
}

/** The clock of the runtime. */
export const systemClock: Clock = {
  now: () => performance.now(),
  schedule(delayInMs, action) {
    const timer = setTimeout(action, delayInMs)
    return () => clearTimeout(timer)
  }
}
