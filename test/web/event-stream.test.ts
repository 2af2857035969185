import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readEventStream, type ServerSentEvent } from '../../web/server/event-stream.ts'

async function readAll(pieces: readonly Uint8Array[]): Promise<ServerSentEvent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    }
  })
  const events: ServerSentEvent[] = []
  for await (const some of readEventStream(body)) events.push(...some)
  return events
}
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('readEventStream', () => {
  test('reads names, data of several lines, comments and unknown fields', async () => {
    const text = ': hello\n\nevent: claim\nid: 7\ndata: {"a":1}\n\ndata:one\ndata: two\n\nevent: none\n\ndata: lost'
    expect(await readAll([bytesOf(text)])).toEqual([
      { event: 'claim', data: '{"a":1}' },
      { event: 'message', data: 'one\ntwo' }
    ])
  })

  property.prop([fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat({ max: 60 }), { maxLength: 12 })])(
    'gives the same events wherever the bytes are split',
    async (newline, cuts) => {
      const bytes = bytesOf(['event: claim', 'data: €9 “trillion” 𝟗', '', 'data: x', '', ''].join(newline))
      const ends = [...new Set([...cuts, bytes.length])].sort((a, b) => a - b)
      let at = 0
      const pieces = ends.map(end => {
        const piece = bytes.slice(at, end)
        at = Math.max(at, end)
        return piece
      })
      // A lone carriage return may still become a pair: the last line ends with the next byte.
      const closed = newline === '\r' ? [...pieces, bytesOf(':\n')] : pieces
      expect(await readAll(closed)).toEqual([
        { event: 'claim', data: '€9 “trillion” 𝟗' },
        { event: 'message', data: 'x' }
      ])
    }
  )
})
