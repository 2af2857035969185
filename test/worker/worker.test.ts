import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestHarness } from 'wrangler'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { IndexedCorpus } from '../../src/answer/indexed-corpus.ts'
import { createLanguageModelGenerator } from '../../src/answer/language-model.ts'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { openFootnote } from '../../src/open-footnote.ts'
import { type ModelServer, startModelServer } from '../support/model-server.ts'
import { runNode } from '../support/start-server.ts'
import { bundleWorker, type StartedWorkerd, startWorkerd, type WorkerBundle } from '../support/start-workerd.ts'
import { type Fetch, surfaces, whole } from '../support/surfaces.ts'

// Before anything starts: workerd runs offline, and wrangler tells nobody.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
process.env.WRANGLER_SEND_METRICS = 'false'

const questions = [
  'How large is the 401(k) market?',
  'How many 401(k) plans are there?',
  'When did Fidelity launch its product?',
  'What is the price of Bitcoin?',
  'How many people work in the moon mines, and how large is the 401(k) market?'
]
const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers }
})

/** What differs from one answer to the next: its id and the clock. */
function withoutTimes(text: string): string {
  return text
    .replace(/"id":"[\w-]{36}"/g, '"id":""')
    .replace(/"durationMs":[\d.e-]+/g, '"durationMs":0')
    .replace(/"timings":\{[^}]*\}/g, '"timings":{}')
}

let indexed: IndexedCorpus
/** For the tests that need a Worker with variables of their own: wrangler's takes seconds to start. */
let bundle: WorkerBundle
beforeAll(async () => {
  const built = await runNode(['src/cli.ts', 'build'], { ARTEFACT: 'dist/corpus.footnote' })
  expect(built.code, built.output).toBe(0)
  indexed = (await openFootnote(readConfig({}))).indexed()
  bundle = await bundleWorker()
}, 60_000)
afterAll(() => bundle?.remove())

describe('keyless in workerd', () => {
  const worker = createTestHarness({ workers: [{ configPath: 'wrangler.toml', vars: { LOG_LEVEL: 'silent' } }] })
  const fetch = worker.fetch.bind(worker) as unknown as Fetch
  beforeAll(async () => {
    await worker.listen()
  }, 60_000)
  afterAll(() => worker.close())

  test.each(questions)('the answer is that of Node, byte for byte: %s', async question => {
    const node = createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) })
    for (const accept of ['application/json', 'text/event-stream']) {
      const request = json({ question }, { accept })
      const there = await fetch('http://localhost/ask', request)
      const here = await node.request('http://localhost/ask', request)
      expect(there.status).toBe(here.status)
      expect(withoutTimes(await there.text())).toBe(withoutTimes(await here.text()))
    }
  })

  test.each(Object.entries(surfaces))('%s tells what POST /ask tells', async (_name, surface) => {
    const question = questions[0] ?? ''
    expect(await surface(fetch, question)).toEqual(await whole(fetch, question))
  })

  test('the other addresses answer as on Node', async () => {
    const node = createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) })
    const verify = json({ answer: 'The market holds $8 trillion.', facts: [{ text: 'The market holds $9 trillion.' }] })
    for (const [path, request] of [
      ['/documents', {}],
      ['/documents/none', {}],
      ['/conflicts', {}],
      ['/health', {}],
      ['/openapi.json', {}],
      ['/verify', verify],
      ['/ask', { method: 'POST', body: '{' }],
      ['/ask', { method: 'POST', body: 'x'.repeat(70_000) }]
    ] as const) {
      const [there, here] = [
        await fetch(`http://localhost${path}`, request),
        await node.request(`http://localhost${path}`, request)
      ]
      expect(there.status, path).toBe(here.status)
      expect(await there.text(), path).toBe(await here.text())
    }
  })

  test('the page is served with its policy, the artefact is not', async () => {
    const page = await fetch('http://localhost/', { headers: { accept: 'text/html' } })
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await fetch('http://localhost/corpus.footnote')).status).toBe(404)
  })
})

describe('with a model in workerd', () => {
  let model: ModelServer
  let workerd: StartedWorkerd
  let node: ReturnType<typeof createApp>
  const asked = 'How many 401(k) plans are there?'
  beforeAll(async () => {
    model = await startModelServer(async exchange => {
      const prompt = JSON.stringify(exchange.body)
      if (prompt.includes('endless')) {
        // Something is sent now and then: that a reader is gone shows at the next write.
        exchange.startStream()
        exchange.write(exchange.frames.start())
        // Another one each time: what was said before is not said again.
        let moons = 9
        const timer = setInterval(() => exchange.write(exchange.frames.text(`It has ${moons++} moons [1.1]. `)), 20)
        await exchange.gone
        clearInterval(timer)
      } else if (prompt.includes('reset')) exchange.reset()
      else if (prompt.includes('forbid')) exchange.reply(401, { error: { message: 'no such key' } })
      else {
        const marker = /\[\d+\.\d+\](?= [^"]*715,000)/.exec(prompt)?.[0] ?? '[1.1]'
        exchange.startStream()
        exchange.write(exchange.frames.start())
        await exchange.drip(
          exchange.frames.text(`The market comprised more than 715,000 plans ${marker}. It has 9 moons ${marker}.`)
        )
        if (prompt.includes('cut')) return exchange.cut()
        exchange.write(exchange.frames.finish())
        exchange.end()
      }
    })
    const variables = { OPENAI_BASE_URL: model.baseURL, MODEL: 'mocked', MAX_MODEL_CALLS: '1', LOG_LEVEL: 'error' }
    workerd = await startWorkerd({ bundle, variables })
    const generator = createLanguageModelGenerator({ model: 'mocked', api: 'chat', baseURL: model.baseURL })
    node = createApp({ footnote: createFootnote({ indexed, generator }) })
  }, 60_000)
  afterAll(async () => {
    await workerd?.stop()
    await model.close()
  })

  test.each([asked, `${asked} (cut)`, `${asked} (forbid)`])('the answer is that of Node: %s', async question => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const request = json({ question }, { accept })
      const there = await fetch(new URL('/ask', workerd.url), request)
      const here = await node.request('http://localhost/ask', request)
      expect(there.status).toBe(here.status)
      expect(withoutTimes(await there.text())).toBe(withoutTimes(await here.text()))
    }
  })

  test('a question that waits for its turn is answered, and so is the next one (L1)', async () => {
    for (let round = 0; round < 2; round++) {
      const answers = [0, 1, 2].map(() => fetch(new URL('/ask', workerd.url), json({ question: asked })))
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200])
    }
  })

  test('a model that is gone has the same code, whatever the runtime calls it', async () => {
    const request = json({ question: `${asked} (reset)` })
    const [there, here] = await Promise.all([
      fetch(new URL('/ask', workerd.url), request),
      node.request('http://localhost/ask', request)
    ])
    expect(there.status).toBe(here.status)
    const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code
    const code = await codeOf(there)
    expect(code).toBe(await codeOf(here))
    const requestId = there.headers.get('x-request-id')
    const logged = { message: 'failure', requestId, path: '/ask', code }
    await expect
      .poll(() =>
        workerd
          .output()
          .split('\n')
          .map(line => line && JSON.parse(line))
      )
      .toContainEqual(expect.objectContaining(logged))
  })

  test('a reader who goes away ends the model call (L3)', async () => {
    const before = model.exchanges.length
    const controller = new AbortController()
    const request = json({ question: `${asked} (endless)` }, { accept: 'text/event-stream' })
    const response = await fetch(new URL('/ask', workerd.url), { ...request, signal: controller.signal })
    await response.body?.getReader().read()
    await expect.poll(() => model.exchanges.length, { timeout: 10_000 }).toBe(before + 1)
    controller.abort()
    await model.exchanges.at(-1)?.gone
  }, 60_000)
})

test('a Worker whose configuration is wrong says so to everyone', async () => {
  const workerd = await startWorkerd({ bundle, variables: { MODEL_API: 'soap', LOG_LEVEL: 'silent' } })
  const response = await fetch(new URL('/health', workerd.url))
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({
    error: { code: 'bad_configuration', message: expect.stringContaining('MODEL_API') }
  })
  await workerd.stop()
}, 30_000)
