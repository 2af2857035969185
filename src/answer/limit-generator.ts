import type { GenerationPart, Generator } from './generator.ts'
import { modelFailure } from './language-model/failures.ts'

/** How many calls of a generator run and wait. */
export interface GeneratorLimit {
  /** Calls at once. Default 16. */
  maxCalls?: number
  /** Calls that wait for their turn, first come, first served; beyond them a call fails at once. Default 32. */
  maxWaiting?: number
}

/** Seconds after which one of the running calls has likely ended. */
const retryAfterSeconds = 5

/** Wraps a generator so that only so many of its calls run at once. A reader who goes away while waiting frees the place. */
export function limitGenerator(generator: Generator, limit: GeneratorLimit = {}): Generator {
  const { maxCalls = 16, maxWaiting = 32 } = limit
  let running = 0
  const waiting: { start: () => void }[] = []
  const noUsage = { inputTokens: 0, outputTokens: 0 }

  /** True once the call may run, false if its reader went away first. */
  function takeTurn(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false)
    if (running < maxCalls) {
      running++
      return Promise.resolve(true)
    }
    return new Promise(resolve => {
      const place = {
        start() {
          signal.removeEventListener('abort', leave)
          resolve(true)
        }
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(place), 1)
        resolve(false)
      }
      signal.addEventListener('abort', leave, { once: true })
      waiting.push(place)
    })
  }

  /** The turn passes straight to the next in line, so that no later call slips in between. */
  function passTurn() {
    const next = waiting.shift()
    if (next) next.start()
    else running--
  }

  return {
    modelId: generator.modelId,
    quotes: generator.quotes,
    async *generate(request): AsyncGenerator<GenerationPart> {
      if (running >= maxCalls && waiting.length >= maxWaiting) {
        yield { type: 'failure', ...modelFailure('model_busy', { retryAfterSeconds }), usage: noUsage }
        return
      }
      if (!(await takeTurn(request.signal))) {
        yield { type: 'failure', ...modelFailure('model_aborted'), usage: noUsage }
        return
      }
      try {
        yield* generator.generate(request)
      } finally {
        passTurn()
      }
    }
  }
}
