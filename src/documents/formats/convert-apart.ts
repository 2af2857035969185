import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Converted, HeavyFormat } from './convert-file.ts'
import type { Reply } from './converting-worker.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What one file may take: 50 KB can unpack to a day's work and to more memory than there is. */
export interface ConvertingBounds {
  /** Memory of the thread. Default 1,024. */
  mostMebibytes?: number
  /** Processor time; where the runtime does not tell it (Node before 24.6), time. Default 60,000. */
  longestInMs?: number
}

/** How long the thread is kept for the next file: its libraries take a second to load. */
const idleMs = 2_000
/** Beside the sources stands the compiled library. */
const extension = import.meta.url.endsWith('.js') ? 'js' : 'ts'

/**
 * Makes a converter that does as `convertFile`, on a thread of its own, one file after the other: whatever a file does
 * to its library, the server goes on answering, and only that file is lost. The thread begins with the first file.
 */
export function createConverterApart({ mostMebibytes = 1024, longestInMs = 60_000 }: ConvertingBounds = {}) {
  let thread: Worker | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    const worker = new Worker(new URL(`./converting-worker.${extension}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMebibytes }
    })
    return worker.on('error', leave)
  }

  function leave(): void {
    void thread?.terminate()
    thread = undefined
  }

  async function convert<Format extends HeavyFormat>(format: Format, bytes: Uint8Array): Promise<Converted[Format]> {
    clearTimeout(leaving)
    thread ??= start()
    const current = thread
    const over = new AbortController()
    const { signal } = over
    current.ref()
    try {
      current.postMessage({ format, bytes })
      const [reply] = (await Promise.race([
        once(current, 'message', { signal }),
        once(current, 'exit', { signal }).then(() =>
          Promise.reject(new Error('The thread that converts it has ended.'))
        ),
        untilOver(current, longestInMs, signal)
      ])) as [Reply<Format>]
      leaving = setTimeout(leave, idleMs).unref()
      if ('code' in reply) throw new UnreadableFile(reply.code, reply.reason)
      return reply.converted
    } catch (error) {
      if (error instanceof UnreadableFile && error.code !== tooMuchCode) throw error
      leave()
      const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      throw isOutOfMemory ? tooMuch(`${mostMebibytes} MiB of memory`) : error
    } finally {
      over.abort()
      current.unref()
    }
  }

  return <Format extends HeavyFormat>(format: Format, bytes: Uint8Array): Promise<Converted[Format]> => {
    const turn = last.then(() => convert(format, bytes))
    last = turn.catch(() => {})
    return turn
  }
}

const oftenestLookMs = 1_000
/** A thread that waits for its turn on a busy machine is given this many times its processor time, no more. */
const mostWaiting = 10

/** Rejects once a thread has worked for so long since now. */
async function untilOver(thread: Worker, longestInMs: number, signal: AbortSignal): Promise<never> {
  const start = performance.now()
  const before = (await workOf(thread)) ?? 0
  for (;;) {
    await sleep(Math.min(longestInMs, oftenestLookMs), undefined, { signal })
    const work = await workOf(thread)
    const passed = performance.now() - start
    const spent = work === undefined ? passed : Math.max(work - before, passed / mostWaiting)
    if (spent >= longestInMs) throw tooMuch(`${longestInMs / 1000} s`)
  }
}

/** Processor time of a thread in ms; undefined while it begins, and where the runtime does not tell. */
async function workOf(thread: Worker): Promise<number | undefined> {
  try {
    const { user, system } = await thread.cpuUsage()
    return (user + system) / 1_000
  } catch {
    return undefined
  }
}

const tooMuchCode = 'too_much_work'

function tooMuch(bound: string): UnreadableFile {
  return new UnreadableFile(tooMuchCode, `It takes more than ${bound} to read: split it, or save it as text.`)
}
