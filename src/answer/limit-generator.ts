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

/**
 * How often who waits looks for itself. Workers end a request that has nothing of its own under way, such as this timer,
 * and a turn may be passed to a request that is gone.
 */
const lookAgainInMs = 500

/** Wraps a generator so that only so many of its calls run at once. A reader who goes away while waiting frees the place. */
export function limitGenerator(generator: Generator, limit: GeneratorLimit = {}): Generator {
  const { maxCalls = 16, maxWaiting = 32 } = limit
  let running = 0
  const waiting: { wake: () => void }[] = []
  const noUsage = { inputTokens: 0, outputTokens: 0 }

  /** True once the call may run, false if its reader went away first. */
  async function takeTurn(signal: AbortSignal): Promise<boolean> {
    const place = { wake: () => {} }
    const leave = () => place.wake()
    signal.addEventListener('abort', leave)
    if (running >= maxCalls) waiting.push(place)
    while (running >= maxCalls && !signal.aborted) {
      // Its turn had come, and a later call was quicker.
      if (!waiting.includes(place)) waiting.unshift(place)
      let timer: ReturnType<typeof setTimeout> | undefined
      await new Promise<void>(resolve => {
        place.wake = resolve
        timer = setTimeout(resolve, lookAgainInMs)
      })
      clearTimeout(timer)
    }
    signal.removeEventListener('abort', leave)
    if (waiting.includes(place)) waiting.splice(waiting.indexOf(place), 1)
    if (signal.aborted) return false
    running++
    return true
  }

  /** Who is woken takes the turn itself: on Workers its request may be gone without a word, and would keep it for good. */
  function passTurn() {
    running--
    waiting.shift()?.wake()
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
