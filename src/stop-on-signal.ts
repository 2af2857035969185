import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerType } from '@hono/node-server'

/** How long answers under way may take to end once the server is told to stop. */
const drainMs = 30_000
/** How soon connections are closed whose answer has ended meanwhile. */
const idleCheckMs = 100
/** How long the last steps may take after that. */
const lastStepsMs = 2_000

/** What is done on the way out. */
export interface OnStop {
  /** At once: ends what runs beside the answers. */
  first(): void
  /** Resolves once what was promised to others has been done. */
  finished(): Promise<void>
  /** What is sent off at the very end, for two seconds at most: a collector that is away must not keep the server. */
  last(): Promise<void> | undefined
}

/** On SIGTERM or SIGINT takes no more requests, lets the answers under way end, for 30 seconds at most, and leaves. */
export function stopOnSignal(server: ServerType, { first, finished, last }: OnStop): void {
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)

  function stop(signal: NodeJS.Signals): void {
    console.log(`${signal}: finishing the answers under way`)
    first()
    const leave = async () => {
      await Promise.race([last(), sleep(lastStepsMs)])
      process.exit(0)
    }
    setTimeout(leave, drainMs).unref()
    server.close(() => void finished().then(leave))
    // Again and again: a connection that was busy is idle, and kept for seconds, once its answer has ended.
    const closeIdle = () => 'closeIdleConnections' in server && server.closeIdleConnections()
    closeIdle()
    setInterval(closeIdle, idleCheckMs).unref()
  }
}
