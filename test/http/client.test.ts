import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createFootnoteClient, FootnoteError } from '../../src/client/footnote-client.ts'
import { createApp } from '../../src/http/app.ts'
import type { AnswerPart } from '../../src/types/answer.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { described } from '../support/described.ts'

const indexed = indexedCorpusOf(damTexts)
const app = described(
  createApp({
    footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }),
    access: { tokens: [{ name: 'test', token: 'abc123' }] }
  })
)
/** The body in odd pieces, as networks deliver it. */
const inPieces: typeof fetch = async (input, init) => {
  const response = await app.request(new Request(new URL(String(input), 'http://localhost'), init))
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + 37))
      at += 37
    }
  })
  return new Response(body, response)
}
const client = createFootnoteClient({ fetch: inPieces, token: 'abc123' })

describe('the client', () => {
  test('yields the parts in order, the whole Answer last', async () => {
    const types: string[] = []
    for await (const part of client.ask({ question: 'How high is the Arden dam?' })) types.push(part.type)
    expect(types).toEqual(['passages', 'conflicts', 'claim', 'claim', 'answer'])
  })

  test('asks for the whole, verifies, lists', async () => {
    expect((await client.answer({ question: 'How high is the Arden dam?' })).status).toBe('answered')
    const verification = await client.verify({
      answer: 'The dam is 140 metres high.',
      facts: [{ text: 'The dam is 152 metres high.' }]
    })
    expect(verification.supportScore).toBe(0)
    expect(await client.conflicts()).toHaveLength(1)
    const { documents } = await client.documents()
    expect((await client.document(documents[0]?.id ?? '')).text).toContain('Arden')
  })

  test('throws what the server refused, in its words', async () => {
    const stranger = createFootnoteClient({ fetch: inPieces, token: 'wrong' })
    const refused = await stranger.documents().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FootnoteError)
    expect(refused).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    await expect(client.document('none')).rejects.toMatchObject({ status: 404, body: { code: 'document_not_found' } })
  })
})

test.each([200, 204])('tells what is not Footnote from an answer: a page with status %d', async status => {
  const page = status === 204 ? null : '<title>Sign in</title>'
  const client = createFootnoteClient({ fetch: async () => new Response(page, { status }) })
  const refusal = { status, body: { code: 'not_footnote' } }
  await expect(client.answer({ question: 'x' })).rejects.toMatchObject(refusal)
  await expect(client.documents()).rejects.toMatchObject(refusal)
  await expect(client.ask({ question: 'x' }).next()).rejects.toMatchObject(refusal)
})

describe('its reading of server-sent events', () => {
  /** The parts of a stream of these bytes, cut at these places. */
  async function readParts(bytes: Uint8Array, cuts: readonly number[] = []): Promise<AnswerPart[]> {
    const ends = [...new Set([...cuts.filter(cut => cut < bytes.length), bytes.length])].sort((a, b) => a - b)
    let at = 0
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const end of ends) {
          controller.enqueue(bytes.subarray(at, end))
          at = end
        }
        controller.close()
      }
    })
    const streaming = createFootnoteClient({
      fetch: async () => new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    })
    const parts: AnswerPart[] = []
    const reading = (async () => {
      for await (const part of streaming.ask({ question: 'x' })) parts.push(part)
    })()
    // None of these streams brings an answer.
    await expect(reading).rejects.toThrow(new TypeError('The connection ended before the answer did.'))
    return parts
  }
  const withheld = { type: 'withheld', data: { text: '€9 “trillion” 𝟗', issues: [] } }
  const bytesOf = (text: string) => new TextEncoder().encode(text)

  test('reads data of several lines, leaves out comments, unknown fields, unknown events and what was cut', async () => {
    const text =
      ': hello\n\nevent: withheld\nid: 7\ndata: {"text":"€9 “trillion” 𝟗",\ndata:"issues":[]}\n\ndata:{}\n\nevent: later\ndata: {}\n\nevent: withheld\ndata: {"te'
    expect(await readParts(bytesOf(text))).toEqual([withheld])
  })

  property.prop([fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat({ max: 90 }), { maxLength: 12 })])(
    'gives the same parts wherever the bytes are split',
    async (newline, cuts) => {
      const data = `data: ${JSON.stringify(withheld.data)}`
      // A lone carriage return may still become a pair: the last line ends with the next byte.
      const bytes = bytesOf(['event: withheld', data, '', 'event: withheld', data, '', ': end', ''].join(newline))
      expect(await readParts(bytes, cuts)).toEqual([withheld, withheld])
    }
  )
})
