/** One server-sent event: its name and its data, as sent. */
export interface ServerSentEvent {
  event: string
  data: string
}

/**
 * Reads server-sent events off a body, as WHATWG HTML 9.2.6 defines them, however the bytes are split. The events of
 * one chunk come together, so that the page renders once a chunk; a chunk with none (a comment) yields an empty list.
 */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent[]> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let name = ''
  let data: string[] = []
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      const events: ServerSentEvent[] = []
      for (const line of lines) {
        if (line === '') {
          // An event without data is none, and the last one is lost if the stream ends before its empty line.
          if (data.length > 0) events.push({ event: name || 'message', data: data.join('\n') })
          name = ''
          data = []
          continue
        }
        const colon = line.indexOf(':')
        const field = colon < 0 ? line : line.slice(0, colon)
        const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
        if (field === 'event') name = value
        else if (field === 'data') data.push(value)
      }
      yield events
    }
  } finally {
    // Also when the consumer stops early: the server then ends the model call.
    await reader.cancel().catch(() => {})
  }
}
