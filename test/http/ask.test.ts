import { describe, expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { GenerationPart, Generator } from '../../src/answer/generator.ts'
import { createApp } from '../../src/http/app.ts'
import { answerSchema } from '../../src/types/answer.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { described } from '../support/described.ts'
import { readEvents } from '../support/read-events.ts'
import { markerFor, modelCut, scriptedGenerator } from '../support/scripted-generator.ts'

const indexed = indexedCorpusOf(damTexts)
const question = 'How high is the Arden dam?'
const appWith = (generator: Generator) => described(createApp({ footnote: createFootnote({ indexed, generator }) }))
const keyless = appWith(createExtractiveGenerator())
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/ask', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers }
  })
const ask = (body: unknown, headers?: Record<string, string>) => post(JSON.stringify(body), headers)

describe('POST /ask', () => {
  test('answers with every reading, cited', async () => {
    const response = await keyless.request(ask({ question }))
    expect(response.status).toBe(200)
    const answer = answerSchema.parse(await response.json())
    expect(answer.status).toBe('answered')
    expect(answer.text).toMatch(/140 metres.*\[\d\]/)
    expect(answer.text).toMatch(/152 metres.*\[\d\]/)
  })

  test('streams the same answer part by part', async () => {
    const response = await keyless.request(ask({ question }, { accept: 'text/event-stream' }))
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const events = await readEvents(response)
    expect(events.map(({ event }) => event)).toEqual(['passages', 'conflicts', 'claim', 'claim', 'answer'])
    const streamed = answerSchema.parse(events.at(-1)?.data)
    const whole = answerSchema.parse(await (await keyless.request(ask({ question }))).json())
    const timeless = { id: '', durationMs: 0, timings: {} }
    expect({ ...streamed, ...timeless }).toEqual({ ...whole, ...timeless })
  })

  test('streams only to those who would not rather have JSON', async () => {
    const response = await keyless.request(ask({ question }, { accept: 'application/json, text/event-stream' }))
    expect(response.headers.get('content-type')).toContain('application/json')
  })

  test('null is what a client left out', async () => {
    const left = { messages: null, documentIds: null, format: null }
    expect((await keyless.request(ask({ question, ...left }))).status).toBe(200)
    expect((await keyless.request(ask({ ...left, question: null }))).status).toBe(400)
  })

  test('answers only from the documents that are named', async () => {
    const response = await keyless.request(ask({ question, documentIds: ['evening-news'] }))
    const { citations } = answerSchema.parse(await response.json())
    expect(new Set(citations.map(({ documentId }) => documentId))).toEqual(new Set(['evening-news']))
  })

  test('explains a disagreement of some documents by nothing that the others say', async () => {
    const texts = {
      north: 'The Arden dam is 140 metres high.',
      south: 'The Arden dam is 152 metres high.',
      east: 'The Arden dam is at least 171 metres high.'
    }
    const { request } = described(
      createApp({
        footnote: createFootnote({ indexed: indexedCorpusOf(texts), generator: createExtractiveGenerator() })
      })
    )
    const explanationOf = async (documentIds: string[]) =>
      answerSchema.parse(await (await request(ask({ question, documentIds }))).json()).conflicts[0]?.explanation
    expect(await explanationOf(Object.keys(texts))).toContain('171 metres')
    expect(await explanationOf(['north', 'south'])).toBe('Documents that were not asked give readings of this, too.')
  })
})

describe('a request that does not fit gets a clear error', () => {
  let modelCalls = 0
  const counting = appWith(
    scriptedGenerator(() => {
      modelCalls++
      return ''
    })
  )
  const nested = (depth: number) => `{"question":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const chunked = (size: number) =>
    new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < size; sent += 1024) controller.enqueue(new Uint8Array(1024).fill(0x20))
        controller.close()
      }
    })
  test.each<[string, () => Request, number, string, message?: string]>([
    ['no body', () => post(''), 400, 'bad_request'],
    ['broken JSON', () => post('{"question":'), 400, 'bad_request'],
    ['an array', () => post('[]'), 400, 'bad_request'],
    ['null', () => post('null'), 400, 'bad_request'],
    ['no question', () => post('{}'), 400, 'bad_request', 'question is missing.'],
    ['an empty question', () => ask({ question: '  ' }), 400, 'bad_request'],
    ['a question of another type', () => ask({ question: 7 }), 400, 'bad_request'],
    ['a message without its content', () => ask({ question, messages: [{ role: 'user' }] }), 400, 'bad_request'],
    ['an unknown format', () => ask({ question, format: 'fax' }), 400, 'bad_request'],
    [
      'bytes that are not UTF-8 (R2)',
      () => post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
      400,
      'bad_request'
    ],
    ['nesting over 32 levels (R4)', () => post(nested(40)), 400, 'bad_request'],
    ['100,000 levels (R4)', () => post(`${'['.repeat(30_000)}`), 400, 'bad_request'],
    ['a long body (R3)', () => ask({ question: 'x'.repeat(70_000) }), 413, 'body_too_large'],
    [
      'a long body in chunks (R3)',
      () =>
        new Request('http://localhost/ask', {
          method: 'POST',
          body: chunked(80 * 1024),
          duplex: 'half'
        } as RequestInit),
      413,
      'body_too_large'
    ]
  ])('%s', async (_, request, status, code, message = '') => {
    const response = await counting.request(request())
    expect(response.status).toBe(status)
    const { error } = (await response.json()) as { error: { code: string; message: string; help: string } }
    expect(error.code).toBe(code)
    expect(error.message).toContain(message)
    expect(error.message).not.toBe('')
    expect(error.help).not.toBe('')
    expect(modelCalls).toBe(0)
  })

  test('an unknown path says where to look', async () => {
    const response = await keyless.request('/nowhere')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      error: { code: 'not_found', help: expect.stringContaining('/openapi.json') }
    })
  })
})

describe('a method that an address does not take is 405, with those that it does', () => {
  test.each([
    ['GET', '/ask', 'POST'],
    ['DELETE', '/ask/', 'POST'],
    ['PUT', '/documents', 'GET, HEAD'],
    ['POST', '/documents/morning-post', 'GET, HEAD'],
    ['PATCH', '/conflicts', 'GET, HEAD, POST'],
    ['GET', '/v1/chat/completions', 'POST'],
    ['POST', '/health', 'GET, HEAD']
  ])('%s %s', async (method, path, allow) => {
    const response = await keyless.request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
    expect(await response.json()).toMatchObject({ error: { code: 'method_not_allowed' } })
  })
})

describe('what a client accepts (RFC 9110, 12.5.1)', () => {
  test.each([
    ['text/event-stream', true],
    ['text/event-stream;q=0', false],
    ['text/event-stream; q=0.000, */*', false],
    ['application/json;q=0.4, text/event-stream; q=0.5', true],
    ['text/event-stream;q=0.4, application/json', false],
    ['TEXT/EVENT-STREAM, application/json', true],
    ['application/json, text/event-stream', false],
    ['text/event-stream;q=nonsense', false]
  ])('%s', async (accept, isStream) => {
    const response = await keyless.request(ask({ question }, { accept }))
    expect(response.headers.get('content-type')?.startsWith('text/event-stream')).toBe(isStream)
    await response.body?.cancel()
  })
})

describe('a model that fails', () => {
  const failure = (status: number, retryAfterSeconds?: number): GenerationPart => ({
    ...(modelCut as Extract<GenerationPart, { type: 'failure' }>),
    status,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds })
  })

  test('before anything passed answers with its status', async () => {
    const response = await appWith(scriptedGenerator(() => '', failure(503, 7))).request(ask({ question }))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('7')
  })

  test('before anything passed ends the stream with an error event', async () => {
    const response = await appWith(scriptedGenerator(() => '', failure(503))).request(
      ask({ question }, { accept: 'text/event-stream' })
    )
    const events = await readEvents(response)
    expect(events.at(-1)).toMatchObject({ event: 'error', data: { code: 'model_stream_cut' } })
  })

  test('afterwards leaves what had passed', async () => {
    const generator = scriptedGenerator(
      request => `The Arden dam was finished in 1962 ${markerFor(request, '1962')}. It`,
      failure(502)
    )
    const response = await appWith(generator).request(ask({ question }))
    expect(response.status).toBe(200)
    expect(answerSchema.parse(await response.json())).toMatchObject({
      status: 'partial',
      incomplete: { code: 'model_stream_cut' }
    })
  })
})

test('a reader who goes away ends the model call (L3)', async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const generator: Generator = {
    modelId: 'endless',
    quotes: false,
    async *generate({ signal }) {
      signal.addEventListener('abort', () => resolve())
      yield { type: 'text', text: 'The Arden dam' }
      await ended
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
  const response = await appWith(generator).request(ask({ question }, { accept: 'text/event-stream' }))
  const reader = response.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  await ended
})

describe('documents', () => {
  test('are listed without their text', async () => {
    const { documents, skipped } = (await (await keyless.request('/documents')).json()) as {
      documents: { id: string }[]
      skipped: unknown[]
    }
    expect(documents.map(({ id }) => id).sort()).toEqual(['evening-news', 'morning-post', 'travel-guide'])
    expect(documents.every(document => !('text' in document))).toBe(true)
    expect(skipped).toEqual([])
  })

  test('are given whole by id', async () => {
    expect(await (await keyless.request('/documents/evening-news')).json()).toMatchObject({
      text: indexed.corpus.documents.find(({ id }) => id === 'evening-news')?.text
    })
    expect((await keyless.request('/documents/none')).status).toBe(404)
  })

  test('are given whose file name holds a line break', async () => {
    const odd = createApp({
      footnote: createFootnote({
        indexed: indexedCorpusOf({ 'two\nlines': 'The ferry sails at noon.' }),
        generator: createExtractiveGenerator()
      })
    })
    expect((await odd.request('/documents/two%0Alines')).status).toBe(200)
  })
})
