import { toProblem } from './problem-response.ts'

const keepAliveMs = 15_000

export interface EventStreamOptions {
  /** Called when the reader goes away. */
  onCancel: () => void
  /** Called with what ended the events early. */
  onError: (error: unknown) => void
}

/** A piece of JSON, which stands on one line, so that no text can add a field; its name, where the protocol has names. */
export interface StreamEvent {
  event?: string
  json: string
}

/**
 * Pieces of JSON as server-sent events. A failure becomes an `error` event. An answer is bounded, so it is queued for a
 * slow reader rather than holding up the model call that others wait for.
 */
export function eventStream(events: AsyncIterable<StreamEvent>, { onCancel, onError }: EventStreamOptions): Response {
  const encoder = new TextEncoder()
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        if (!cancelled) controller.enqueue(encoder.encode(text))
      }
      const keepAlive = setInterval(() => send(': keep-alive\n\n'), keepAliveMs)
      // Not awaited: the stream is readable from the first part on, and every failure ends inside.
      void (async () => {
        try {
          for await (const { event, json } of events) {
            if (cancelled) return
            send(`${event === undefined ? '' : `event: ${event}\n`}data: ${json}\n\n`)
          }
        } catch (error) {
          if (cancelled) return
          onError(error)
          send(`event: error\ndata: ${JSON.stringify(toProblem(error).toBody())}\n\n`)
        } finally {
          clearInterval(keepAlive)
          if (!cancelled) controller.close()
        }
      })()
    },
    cancel() {
      cancelled = true
      onCancel()
    }
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no'
    }
  })
}
