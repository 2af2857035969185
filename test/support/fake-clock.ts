import type { Clock } from '../../src/answer/language-model/clock.ts'

export interface FakeClock extends Clock {
  /** Moves on, and runs what is due on the way. */
  advance(milliseconds: number): void
  /** Settles once something waits for exactly this delay. */
  whenWaitingFor(delayInMs: number): Promise<void>
  /** Delays that were passed over at once, in order. */
  skipped: number[]
}

/** A clock that stands still until told. Delays that `skips` names pass at once, as if the test had waited. */
export function createFakeClock(skips: (delayInMs: number) => boolean = () => false): FakeClock {
  let now = 0
  const timers = new Set<{ at: number; delayInMs: number; action: () => void }>()
  const watchers = new Set<{ delayInMs: number; resolve: () => void }>()
  const skipped: number[] = []
  const isWaitingFor = (delayInMs: number) => [...timers].some(timer => timer.delayInMs === delayInMs)
  const advance = (milliseconds: number) => {
    now += milliseconds
    for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
      if (timer.at <= now && timers.delete(timer)) timer.action()
    }
  }
  return {
    now: () => now,
    schedule(delayInMs, action) {
      const timer = { at: now + delayInMs, delayInMs, action }
      timers.add(timer)
      for (const watcher of watchers) if (watcher.delayInMs === delayInMs) watcher.resolve()
      if (skips(delayInMs)) {
        skipped.push(delayInMs)
        queueMicrotask(() => timers.has(timer) && advance(timer.at - now))
      }
      return () => timers.delete(timer)
    },
    advance,
    whenWaitingFor: delayInMs =>
      new Promise(resolve => {
        if (isWaitingFor(delayInMs)) resolve()
        else watchers.add({ delayInMs, resolve })
      }),
    skipped
  }
}
