import type { Clock } from './clock.ts'
import { type ModelFailure, modelFailure } from './failures.ts'

/** One question's use of the model, over all attempts: it ends once, and the first reason stands. */
export interface ModelCall {
  readonly signal: AbortSignal
  /** Why the call was ended from our side; undefined while it runs. */
  failure(): ModelFailure | undefined
  end(failure: ModelFailure): void
  remainingMs(): number
  /** Waits, or until the call is ended. */
  sleep(delayInMs: number): Promise<void>
  /** Frees the timer and the listener, and ends what still runs. */
  close(): void
}

/** Opens a call that ends by itself after `timeoutMs`, or when the reader's signal says so. */
export function openModelCall(reader: AbortSignal, timeoutMs: number, clock: Clock): ModelCall {
  const controller = new AbortController()
  const endsAt = clock.now() + timeoutMs
  let failure: ModelFailure | undefined
  const end = (reason: ModelFailure) => {
    if (failure || controller.signal.aborted) return
    failure = reason
    controller.abort(new DOMException(reason.error.message, 'AbortError'))
  }
  const leave = () => end(modelFailure('model_aborted'))
  reader.addEventListener('abort', leave, { once: true })
  if (reader.aborted) leave()
  const cancelDeadline = clock.schedule(timeoutMs, () =>
    end(modelFailure('model_timeout', { detail: `${timeoutMs / 1000} s in all` }))
  )
  return {
    signal: controller.signal,
    failure: () => failure,
    end,
    remainingMs: () => endsAt - clock.now(),
    sleep: delayInMs =>
      new Promise(resolve => {
        if (failure) return resolve()
        const wake = () => {
          cancel()
          controller.signal.removeEventListener('abort', wake)
          resolve()
        }
        const cancel = clock.schedule(delayInMs, wake)
        controller.signal.addEventListener('abort', wake, { once: true })
      }),
    close() {
      cancelDeadline()
      reader.removeEventListener('abort', leave)
      if (!controller.signal.aborted) controller.abort(new DOMException('The model call is over.', 'AbortError'))
    }
  }
}
