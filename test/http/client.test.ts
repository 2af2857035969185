import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createFootnoteClient, FootnoteError } from '../../src/client/footnote-client.ts'
import { createApp } from '../../src/http/app.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'

const indexed = indexedCorpusOf(damTexts)
const app = createApp({
  footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }),
  access: { tokens: [{ name: 'test', token: 'abc123' }] }
})
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
