import type { Clock } from './clock.ts'
import { modelFailure } from './failures.ts'
import type { ModelCall } from './model-call.ts'

/** What was seen of the latest response, kept beside the SDK because it hides bytes and headers. */
export interface ResponseWatch {
  /** HTTP status, 0 until there is one. */
  status: number
  headers: Headers
  /** Bytes of the body that were read. */
  bytes: number
}

/** What a watched fetch reports to and keeps to. */
export interface WatchedFetchOptions {
  fetch: typeof fetch
  call: ModelCall
  watch: ResponseWatch
  clock: Clock
  idleTimeoutMs: number
  /** Whether the Authorization header is meant: servers without keys get none. */
  authorized: boolean
}

/** A body of this size is no answer whatever it holds: 32 KiB of text in one-letter chunks comes to about 8 MB. */
const maxAnswerBytes = 16 * 1024 * 1024
const maxErrorBytes = 64 * 1024

/**
 * A fetch that counts time and bytes where they arrive, below the SDK's parsers: a server that sends comments to keep
 * the line open is not idle, and one that sends bytes without a line end is stopped all the same. It ends at once when
 * the call does, even where the runtime's fetch is slow to notice.
 */
export function watchFetch(options: WatchedFetchOptions): typeof fetch {
  // Taken out of its object: Workers refuse a fetch that is called as a method.
  const { fetch: send, call, watch, clock, idleTimeoutMs } = options
  const startIdleTimer = () =>
    clock.schedule(idleTimeoutMs, () =>
      call.end(modelFailure('model_timeout', { detail: `${idleTimeoutMs / 1000} s without a byte` }))
    )
  return async (input, init) => {
    watch.status = 0
    watch.bytes = 0
    const headers = new Headers(init?.headers)
    if (!options.authorized) headers.delete('authorization')
    const cancelIdleTimer = startIdleTimer()
    let response: Response
    try {
      // A redirect would turn the POST into a GET, or carry the prompt to another host.
      const pending = send(input, { ...init, headers, redirect: 'manual', signal: call.signal })
      response = await orEnd(pending, call.signal)
    } finally {
      cancelIdleTimer()
    }
    watch.status = response.status
    watch.headers = response.headers
    if (!response.body) return response
    const body = watchBody(response.body, response.ok)
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers })
  }

  function watchBody(source: ReadableStream<Uint8Array>, isAnswer: boolean): ReadableStream<Uint8Array> {
    const reader = source.getReader()
    const stop = () => {
      reader.cancel().catch(() => {})
    }
    return new ReadableStream<Uint8Array>(
      {
        start(controller) {
          call.signal.addEventListener(
            'abort',
            () => {
              controller.error(call.signal.reason)
              stop()
            },
            { once: true }
          )
        },
        // The timer runs only while a read is pending: a reader of ours that is slow is no fault of the model.
        async pull(controller) {
          const cancelIdleTimer = startIdleTimer()
          try {
            const { done, value } = await reader.read()
            if (call.signal.aborted) return
            if (done) return controller.close()
            watch.bytes += value.byteLength
            if (isAnswer && watch.bytes > maxAnswerBytes) return call.end(modelFailure('model_output_too_long'))
            controller.enqueue(value)
            if (!isAnswer && watch.bytes > maxErrorBytes) {
              controller.close()
              stop()
            }
          } finally {
            cancelIdleTimer()
          }
        },
        cancel: reason => reader.cancel(reason)
      },
      { highWaterMark: 0 }
    )
  }
}

/** The promise, or the signal's reason as soon as it is aborted. */
function orEnd<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })
}
