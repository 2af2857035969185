import { connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createExtractiveGenerator } from '../../src/answer/extractive.ts'
import { createFootnote } from '../../src/answer/footnote.ts'
import type { Generator } from '../../src/answer/generator.ts'
import { limitGenerator } from '../../src/answer/limit-generator.ts'
import { createApp } from '../../src/http/app.ts'
import type { Answer } from '../../src/types/answer.ts'
import { damTexts, indexedCorpusOf } from '../support/corpus.ts'
import { readEvents } from '../support/read-events.ts'
import { markerFor } from '../support/scripted-generator.ts'
import { serveApp } from '../support/serve-app.ts'

const indexed = indexedCorpusOf(damTexts)
const question = 'How high is the Arden dam?'
const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers }
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
async function heapInMegabytes(): Promise<number> {
  // Twice: what hung on something weakly held is free only after that was freed.
  for (let round = 0; round < 2; round++) {
    await nextTurn()
    collect()
  }
  return process.memoryUsage().heapUsed / 1024 / 1024
}

// First, while the heap is quiet.
test('a word that is remembered does not keep the text that it came in (L6)', async () => {
  const app = createApp({ footnote: createFootnote({ indexed, generator: createExtractiveGenerator() }) })
  // White space is soon read.
  const filler = ' '.repeat(80_000)
  const verify = async (count: number) => {
    const word = `dam${count}`.replace(/\d/g, digit => String.fromCharCode(97 + Number(digit))).padEnd(24, 'x')
    const facts = [{ text: `The ${word} is ${count} metres high. ${filler}` }]
    await (await app.request('/verify', json({ answer: `The ${word} is high.`, facts }))).arrayBuffer()
  }
  const growth: number[] = []
  let before = await heapInMegabytes()
  for (let round = 0; round < 3; round++) {
    for (let count = 0; count < 15; count++) await verify(round * 15 + count)
    const after = await heapInMegabytes()
    growth.push(after - before)
    before = after
  }
  // Facts are remembered on purpose, up to a million characters, and code is compiled: not in every round.
  expect(Math.min(...growth)).toBeLessThan(0.8)
})

test('at most 16 model calls at once and 32 waiting; beyond that 503 with Retry-After, at once (L1)', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  let running = 0
  let mostRunning = 0
  const stalled: Generator = {
    modelId: 'stalled',
    quotes: false,
    async *generate(request) {
      mostRunning = Math.max(mostRunning, ++running)
      await released
      yield { type: 'text', text: `The Arden dam is 140 metres high ${markerFor(request, '140')}.` }
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
      running--
    }
  }
  const app = createApp({ footnote: createFootnote({ indexed, generator: limitGenerator(stalled) }) })
  const served = await serveApp(app)
  const ask = () => fetch(`${served.url}/ask`, json({ question }))
  const taken = Array.from({ length: 48 }, ask)
  let isReleased = false
  void Promise.all(taken).then(() => {
    isReleased = true
  })
  await expect.poll(() => running).toBe(16)
  // The waiting ones have no effect that could be seen, except on the next.
  const refusals = await expect
    .poll(async () => {
      const response = await ask()
      return { status: response.status, again: response.headers.get('retry-after'), code: await codeOf(response) }
    })
    .toEqual({ status: 503, again: '5', code: 'model_busy' })
    .then(() => Promise.all(Array.from({ length: 20 }, ask)))
  expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([503]))
  expect(isReleased).toBe(false)
  release()
  expect(new Set((await Promise.all(taken)).map(({ status }) => status))).toEqual(new Set([200]))
  expect(mostRunning).toBe(16)
  await served.close()
})
const codeOf = async (response: Response) => ((await response.json()) as { error?: { code: string } }).error?.code

test('500 slow clients leave the others served (L4)', async () => {
  const long = Array.from({ length: 300 }, (_, index) => `Basin ${index} of the valley is ${index + 10} metres deep.`)
  const chatty: Generator = {
    modelId: 'chatty',
    quotes: false,
    async *generate(request) {
      if (request.question === question)
        yield { type: 'text', text: `The Arden dam is 140 metres high ${markerFor(request, '140')}.` }
      else
        for (const { sentences, number } of request.passages)
          for (const [index, { text }] of sentences.entries())
            yield { type: 'text', text: `${text.slice(0, -1)} [${number}.${index + 1}]. ` }
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
  const corpus = indexedCorpusOf({ ...damTexts, basins: long.join(' ') })
  const served = await serveApp(createApp({ footnote: createFootnote({ indexed: corpus, generator: chatty }) }))
  const body = JSON.stringify({ question: 'How deep are the basins of the valley?' })
  const head = `POST /ask HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
  const slow = await Promise.all(
    Array.from({ length: 500 }, async (_, index) => {
      const socket = await open(served.port)
      // Half of them never read what they asked for, a quarter each stops in the body and in the head.
      socket.pause()
      socket.write(index % 2 === 0 ? head + body : index % 4 === 1 ? head + body.slice(0, 9) : head.slice(0, 40))
      return socket
    })
  )
  const times: number[] = []
  for (let count = 0; count < 40; count++) {
    const began = performance.now()
    const response = await fetch(`${served.url}/ask`, json({ question }))
    expect(((await response.json()) as Answer).plainText).toContain('140 metres')
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  expect(times[20]).toBeLessThan(500)
  for (const socket of slow) socket.destroy()
  await served.close()
})

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', reject)
  })
}

/** `FOOTNOTE_LOAD_REQUESTS=50000 npx vitest run test/http/load.test.ts` for the whole of it. */
const requests = Number(process.env.FOOTNOTE_LOAD_REQUESTS ?? 2_000)

test(`${requests} mixed requests leave the heap where it was (L6)`, async () => {
  const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
  const app = createApp({ footnote, keepFeedback: () => {}, access: { rateLimitPerMinute: 1e6 } })
  const send = async (count: number) => {
    // Numbers come again, as they do: each word that is new is remembered, up to a bound of its own.
    const number = count % 1_000
    const asked = `${question} (${number})`
    const facts = [{ text: `The dam number ${number} is ${number} metres high.` }]
    const [path, init]: [string, RequestInit] = (
      [
        ['/ask', json({ question: asked })],
        ['/ask', json({ question: asked, format: 'slack' }, { accept: 'text/event-stream' })],
        ['/verify', json({ answer: `The dam is ${number + 1} metres high.`, facts })],
        ['/conflicts', json({ facts, question: asked })],
        ['/v1/chat/completions', json({ stream: true, messages: [{ role: 'user', content: asked }] })],
        ['/documents/morning-post', {}],
        ['/ask', json({ question: 7 })],
        [`/nowhere/${count}`, {}],
        ['/conflicts', {}],
        ['/feedback', json({ answerId: `${count}`, helpful: true })]
      ] as [string, RequestInit][]
    )[count % 10] ?? ['/', {}]
    const response = await app.request(path, init)
    // Some readers go away in the middle.
    if (count % 20 === 1) await response.body?.cancel()
    else await response.arrayBuffer()
  }
  let count = 0
  const heapAfter = async (more: number) => {
    for (const end = count + more; count < end; count++) await send(count)
    return heapInMegabytes()
  }
  // What is remembered on purpose (answers that can be judged, facts that come again) is full by then; code that is
  // compiled late comes at another time in every run, so that the heap may take a while to come to rest.
  const heap = [await heapAfter(4_000)]
  const growth = () => (heap.at(-1) ?? 0) - (heap.at(-5) ?? 0)
  do heap.push(await heapAfter(requests / 4))
  while ((heap.length < 5 || growth() > 0.25) && heap.length < 32)
  // What each request left of itself would be seen from some 250 bytes on.
  expect(growth()).toBeLessThan(0.25)
}, 600_000)

test('no answer ever reaches another client (L7)', async () => {
  const count = 200
  const texts = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`n${index}`, `Valley ${name(index)} has ${index + 1_000} trails.`])
  )
  const wandering: Generator = {
    modelId: 'wandering',
    quotes: false,
    async *generate(request) {
      const wanted = /Valley (\w+)/.exec(request.question)?.[1] ?? ''
      const text = `Valley ${wanted} has ${trailsOf(wanted)} trails ${markerFor(request, `Valley ${wanted} `)}.`
      // In small pieces with turns between them, so that all the answers are under way at once.
      for (const piece of text.match(/.{1,5}/gs) ?? []) {
        yield { type: 'text', text: piece }
        for (let turns = trailsOf(wanted) % 3; turns >= 0; turns--) await nextTurn()
      }
      yield { type: 'finish', usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
  const footnote = createFootnote({ indexed: indexedCorpusOf(texts), generator: wandering })
  const served = await serveApp(createApp({ footnote }))
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, index): Promise<Answer> => {
      const asked = `How many trails has Valley ${name(index)}?`
      const isStream = index % 2 === 0
      const response = await fetch(
        `${served.url}/ask`,
        json({ question: asked }, { accept: isStream ? 'text/event-stream' : 'application/json' })
      )
      if (!isStream) return (await response.json()) as Answer
      const events = await readEvents(response)
      const claims = events.flatMap(({ event, data }) => (event === 'claim' ? [JSON.stringify(data)] : []))
      for (const claim of claims) expect(claim).toContain(`Valley ${name(index)} `)
      return events.at(-1)?.data as Answer
    })
  )
  for (const [index, { question: asked, plainText, citations }] of answers.entries()) {
    expect(asked).toBe(`How many trails has Valley ${name(index)}?`)
    expect(plainText).toBe(`Valley ${name(index)} has ${index + 1_000} trails.`)
    expect(citations.map(({ documentId }) => documentId)).toEqual([`n${index}`])
  }
  expect(new Set(answers.map(({ id }) => id)).size).toBe(count)
  await served.close()
})
/** A name of letters: every valley has its own. */
const name = (index: number) => `Q${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}zar`
const trailsOf = (wanted: string) => wanted.charCodeAt(1) - 97 + (wanted.charCodeAt(2) - 97) * 26 + 1_000

test('requests begin four at a time, in the order of their coming', async () => {
  const turns: (() => void)[] = []
  const footnote = createFootnote({ indexed, generator: createExtractiveGenerator() })
  const app = createApp({ footnote, later: begin => void turns.push(begin) })
  const answered: number[] = []
  const asked = Array.from({ length: 10 }, async (_, number) => {
    const response = await app.request('/ask', json({ question: `${question} (${number})` }))
    answered.push(number)
    return response.status
  })
  expect((await app.request('/health')).status).toBe(200)
  for (const [before, after] of [
    [0, 4],
    [4, 8],
    [8, 10]
  ] as const) {
    expect([turns.length, answered.length]).toEqual([1, before])
    turns.shift()?.()
    expect(await Promise.all(asked.slice(before, after))).toEqual(Array(after - before).fill(200))
  }
  expect(answered.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(turns).toEqual([])
})
