import { describe, expect, test, vi } from 'vitest'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { GenerationPart, Generator } from '../../src/answer/generator.ts'
import { createApp } from '../../src/http/app.ts'
import { createSlackRoutes } from '../../src/slack/slack-routes.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { markerFor, modelCut, scriptedGenerator } from '../support/scripted-generator.ts'

const indexed = indexedCorpusOf(damTexts)
const question = 'How high is the Arden dam?'
const turns = { messages: [{ role: 'user', content: question }] }
const uiTurns = { messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] }
const post = (path: string, body: unknown, accept = 'application/json') =>
  new Request(`http://localhost${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept }
  })
const generatorOf = (generate: Generator['generate']): Generator => ({ modelId: 'scripted', quotes: false, generate })

const surfaces: [string, () => Request][] = [
  ['/ask', () => post('/ask', { question })],
  ['/ask as a stream', () => post('/ask', { question }, 'text/event-stream')],
  ['/v1/chat/completions', () => post('/v1/chat/completions', turns)],
  ['/v1/chat/completions as a stream', () => post('/v1/chat/completions', { ...turns, stream: true })],
  ['/api/chat', () => post('/api/chat', uiTurns)]
]

describe('a fault of ours is told to the reader without its words, and to the log with them', () => {
  test.each(surfaces)('%s', async (_, request) => {
    const told: unknown[] = []
    const app = createApp({
      footnote: createFootnote({
        indexed,
        // biome-ignore lint/correctness/useYield: it fails before it yields anything
        generator: generatorOf(async function* (): AsyncGenerator<GenerationPart> {
          throw new TypeError('cannot read properties of secret')
        })
      }),
      onError: (error, { path }) => told.push([String(error), path])
    })
    const text = await (await app.request(request())).text()
    expect(text).toContain('Something went wrong inside Footnote.')
    expect(text).not.toContain('secret')
    expect(told).toEqual([['TypeError: cannot read properties of secret', new URL(request().url).pathname]])
  })
})

test.each(surfaces)('an answer that a model did not end is told as such: %s', async (_, request) => {
  const generator = scriptedGenerator(
    asked => `The Arden dam is 140 metres high ${markerFor(asked, '140')}. It was`,
    modelCut
  )
  const response = await createApp({ footnote: createFootnote({ indexed, generator }) }).request(request())
  const text = await response.text()
  expect(text).toContain('140 metres')
  expect(text).toContain('The model stopped in the middle.')
})

test.each(surfaces.filter(([name]) => name !== '/ask'))(
  'a reader who never reads does not hold up the model call: %s',
  async (_, request) => {
    let ended = false
    const generator = generatorOf(async function* (asked) {
      for (let sentence = 0; sentence < 40; sentence++)
        yield { type: 'text', text: `The Arden dam is 140 metres high ${markerFor(asked, '140 metres')}. ` }
      ended = true
      yield { type: 'finish', usage: { inputTokens: 1, outputTokens: 1 } }
    })
    const response = await createApp({ footnote: createFootnote({ indexed, generator }) }).request(request())
    await vi.waitFor(() => expect(ended).toBe(true))
    await response.body?.cancel()
  }
)

test.each(['/ask', '/verify', '/v1/chat/completions', '/mcp', '/slack/events'])(
  'a client that goes away in the middle of its request to %s is no fault of ours',
  async path => {
    const told: unknown[] = []
    const generator = generatorOf(() => {
      throw new Error('nobody asked')
    })
    const footnote = createFootnote({ indexed, generator })
    const onError = (error: unknown) => told.push(error)
    const app = createApp({ footnote, onError, slack: createSlackRoutes({ footnote, signingSecret: 's', onError }) })
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"question":'))
        controller.error(new Error('aborted'))
      }
    })
    const init = { method: 'POST', body, duplex: 'half' }
    expect((await app.request(new Request(`http://localhost${path}`, init))).status).toBe(400)
    expect(told).toEqual([])
  }
)
