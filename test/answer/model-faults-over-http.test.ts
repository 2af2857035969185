import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterEach, describe, expect, test } from 'vitest'
import { createFootnote } from '../../src/answer/footnote.ts'
import { createLanguageModelGenerator } from '../../src/answer/language-model.ts'
import { limitGenerator } from '../../src/answer/limit-generator.ts'
import { createApp } from '../../src/http/app.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { type ModelExchange, type ModelServer, startModelServer } from '../support/model-server.ts'

const indexed = indexedCorpusOf(damTexts)
const apiKey = 'sk-test-0123456789abcdef'

let server: ModelServer | undefined
afterEach(() => server?.close())

/** The whole of Footnote's HTTP surface over a model that does what the test says. */
async function appWith(behave: (exchange: ModelExchange) => void | Promise<void>, maxCalls = 16) {
  server = await startModelServer(behave)
  const clock = createFakeClock(delayInMs => delayInMs < 15_000)
  const generator = createLanguageModelGenerator({ model: 'mock', baseURL: server.baseURL, apiKey, clock })
  const limited = limitGenerator(generator, { maxCalls, maxWaiting: 0 })
  return { app: createApp({ footnote: createFootnote({ indexed, generator: limited }) }), server }
}

const question = 'How high is the Arden dam?'
const init = (accept = 'application/json') => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify({ question })
})

/** The marker of the source line that holds the words, as a model reads it from its prompt. */
function markerFor({ body }: ModelExchange, words: string): string {
  const line = JSON.stringify(body)
    .split('\\n')
    .find(candidate => candidate.includes(words) && candidate.startsWith('['))
  return line?.slice(0, line.indexOf(']') + 1) ?? '[0.0]'
}

function write(exchange: ModelExchange, text: string) {
  exchange.startStream({ chunked: true })
  exchange.write(exchange.frames.start() + exchange.frames.text(text))
}

describe('a model that fails before anything was verified', () => {
  test.each([
    [401, 502, 'model_unauthorized'],
    [404, 502, 'model_not_found'],
    [429, 503, 'model_rate_limited'],
    [500, 503, 'model_unavailable']
  ])('HTTP %i becomes %i %s', async (modelStatus, status, code) => {
    const { app } = await appWith(exchange =>
      exchange.reply(modelStatus, { error: { message: `No: ${apiKey}`, code: apiKey } }, { 'retry-after': '90' })
    )
    const response = await app.request('/ask', init())
    const body = await response.text()
    expect(response.status).toBe(status)
    expect(JSON.parse(body)).toMatchObject({ error: { code, help: expect.any(String) } })
    expect(body).not.toContain(apiKey)
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '90' : null)
  })

  test('is told as an event where events were asked for', async () => {
    const { app } = await appWith(exchange => exchange.reply(200, '<html>Welcome</html>'))
    const text = await (await app.request('/ask', init('text/event-stream'))).text()
    expect(text).toMatch(/event: error\ndata: {"code":"model_bad_response"/)
    expect(text).not.toContain('event: answer')
  })
})

describe('a model that fails after', () => {
  test.each([
    ['is cut', (exchange: ModelExchange) => exchange.cut(), 'model_stream_cut'],
    [
      'writes on for ever',
      (exchange: ModelExchange) => exchange.write(exchange.frames.text('x'.repeat(40_000))),
      'model_output_too_long'
    ],
    ['breaks its JSON', (exchange: ModelExchange) => exchange.write('data: {"type":\n\n'), 'model_bad_response']
  ])('and %s leaves what had passed, marked incomplete', async (_name, fail, code) => {
    const { app } = await appWith(async exchange => {
      write(exchange, `The Arden dam is 140 metres high ${markerFor(exchange, '140')}. The reservoir holds`)
      fail(exchange)
    })
    const response = await app.request('/ask', init())
    const answer = await response.json()
    expect(response.status).toBe(200)
    expect(answer.status).toBe('partial')
    expect(answer.incomplete).toMatchObject({ code })
    expect(answer.plainText).toContain('The Arden dam is 140 metres high.')
    expect(answer.plainText).not.toContain('The reservoir holds')
    // Promise 4 holds for what a cut left as well: the other reading stands beside it.
    expect(answer.plainText).toContain('152 metres')
  })
})

test('L3: a reader who goes away ends the model call within 1 s', async () => {
  const { app, server: model } = await appWith(exchange =>
    write(exchange, `The Arden dam is 140 metres high ${markerFor(exchange, '140')}. And`)
  )
  const http = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>(resolve => http.once('listening', () => resolve()))
  try {
    const reader = new AbortController()
    const { port } = http.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/ask`, {
      ...init('text/event-stream'),
      signal: reader.signal
    })
    const decoder = new TextDecoder()
    for await (const bytes of response.body ?? new ReadableStream<Uint8Array>())
      if (decoder.decode(bytes, { stream: true }).includes('event: claim')) break
    const leftAt = performance.now()
    reader.abort()
    await model.exchanges[0]?.gone
    expect(performance.now() - leftAt).toBeLessThan(1_000)
  } finally {
    http.close()
  }
})

test('L1: one call too many is told at once to come back, and the next one is served', async () => {
  const held = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const { app } = await appWith(async exchange => {
    write(exchange, `The Arden dam is 140 metres high ${markerFor(exchange, '140')}.`)
    asked.resolve()
    await held.promise
    exchange.write(exchange.frames.finish())
    exchange.end()
  }, 1)
  const first = app.request('/ask', init())
  await asked.promise
  const second = await app.request('/ask', init())
  expect(second.status).toBe(503)
  expect(second.headers.get('retry-after')).toBe('5')
  expect(await second.json()).toMatchObject({ error: { code: 'model_busy' } })
  held.resolve()
  expect((await first).status).toBe(200)
  expect((await app.request('/ask', init())).status).toBe(200)
})
