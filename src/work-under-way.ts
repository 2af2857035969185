import type { KeepAlive } from './slack/slack-routes.ts'

/** Work that goes on after its request was answered: a reply in Slack. */
export interface WorkUnderWay {
  keepAlive: KeepAlive
  /** Resolves once nothing is under way. */
  finished(): Promise<void>
}

/** What `waitUntil` is on Workers: a server that is told to stop knows what it has still promised. */
export function trackWork(): WorkUnderWay {
  const underWay = new Set<Promise<void>>()
  return {
    keepAlive(work) {
      underWay.add(work)
      void work.finally(() => underWay.delete(work))
    },
    async finished() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    }
  }
}
