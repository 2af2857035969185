import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createFootnote } from '../src/answer/footnote.ts'
import { indexCorpus } from '../src/answer/indexed-corpus.ts'
import { createLanguageModelGenerator } from '../src/answer/language-model.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { createApp } from '../src/http/app.ts'
import { median, startPlayer } from './streaming/start-player.ts'

const question = 'How large is the 401(k) market, and who would sign the order?'
const pacedRounds = 5
const fullSpeedRounds = 20

/** What one stream of the model looked like as it came in. */
interface Tap {
  body: string
  chunks: number
  /** Milliseconds on performance.now's scale; when the last byte of the first sentence was in. */
  firstSentenceAt: number
}

/** The whole of /ask over HTTP with a model at a real pace, beside bare fetch on the same stream; then at full speed. */
export async function run(): Promise<void> {
  const player = await startPlayer()
  try {
    await measurePace(player.baseURL)
    await measureFullSpeed(player.baseURL)
  } finally {
    player.stop()
  }
}

async function measurePace(baseURL: string): Promise<void> {
  const { tap, ask, close } = await openServer('paced', baseURL)
  const lags: number[] = []
  const ratios: number[] = []
  const totals: number[] = []
  // The first round warms up.
  for (let round = 0; round <= pacedRounds; round++) {
    const asked = await ask()
    const bareMs = await readBare(`${baseURL}/responses`, tap.body)
    if (round === 0) continue
    lags.push(asked.firstClaimAt - tap.firstSentenceAt)
    totals.push(asked.totalMs)
    ratios.push(asked.totalMs / bareMs)
  }
  close()
  console.log(`\n/ask, ${tap.chunks} chunks at 100 a second, median of ${pacedRounds} rounds`)
  console.table({
    'first verified sentence, ms after its last byte': { measured: median(lags), aim: 5 },
    'total, times bare fetch of the same stream': { measured: median(ratios), aim: 1.05 },
    'total, ms': { measured: median(totals) }
  })
}

async function measureFullSpeed(baseURL: string): Promise<void> {
  const { tap, ask, close } = await openServer('citing', baseURL)
  await ask()
  const costs = { bare: [] as number[], ask: [] as number[] }
  for (let round = 0; round < fullSpeedRounds; round++) {
    costs.ask.push(await processorMs(ask))
    costs.bare.push(await processorMs(() => readBare(`${baseURL}/responses`, tap.body)))
  }
  close()
  const perThousand = (values: number[]) => median(values.map(value => (value / tap.chunks) * 1000))
  console.log(`\n/ask, ${tap.chunks} chunks at full speed, median of ${fullSpeedRounds} rounds`)
  console.table({
    '/ask: retrieval, conflicts, reading, verification, HTTP': {
      'ms of processor time per 1,000 chunks': perThousand(costs.ask)
    },
    'bare fetch': { 'ms of processor time per 1,000 chunks': perThousand(costs.bare) }
  })
}

/** A Footnote server on the seeds whose model is the player; what comes from the model is watched on its way. */
async function openServer(model: string, baseURL: string) {
  const tap: Tap = { body: '', chunks: 0, firstSentenceAt: 0 }
  const folder = existsSync('../shared/seeds') ? '../shared/seeds' : 'seeds'
  const { documents, skipped } = await readFolder(folder)
  const generator = createLanguageModelGenerator({
    model,
    baseURL,
    fetch: async (input, init) => {
      tap.body = String(init?.body)
      const response = await fetch(input, init)
      return new Response(response.body?.pipeThrough(watch(tap)), response)
    }
  })
  const footnote = createFootnote({ indexed: await indexCorpus(buildCorpus(documents, skipped)), generator })
  const app = createApp({ footnote })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>(resolve => server.once('listening', () => resolve()))
  const { port } = server.address() as AddressInfo
  return { tap, ask: () => readAnswer(`http://127.0.0.1:${port}/ask`), close: () => server.close() }
}

/** Notes when the closing marker and full stop of the first sentence are in, and counts the chunks. */
function watch(tap: Tap): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder()
  let text = ''
  tap.firstSentenceAt = 0
  return new TransformStream({
    transform(bytes, controller) {
      text += decoder.decode(bytes, { stream: true })
      if (tap.firstSentenceAt === 0 && /\[\d+\.\d+\]\./.test(text)) tap.firstSentenceAt = performance.now()
      controller.enqueue(bytes)
    },
    flush() {
      tap.chunks = text.split('"response.output_text.delta"').length - 1
    }
  })
}

async function readAnswer(url: string): Promise<{ firstClaimAt: number; totalMs: number }> {
  const startedAt = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ question })
  })
  let firstClaimAt = 0
  let last = ''
  for await (const text of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    if (firstClaimAt === 0 && text.includes('event: claim')) firstClaimAt = performance.now()
    last = text.length > 200 ? text : last + text
  }
  if (firstClaimAt === 0) throw new Error(`no claim was shown: ${last.slice(0, 500)}`)
  return { firstClaimAt, totalMs: performance.now() - startedAt }
}

/** Milliseconds to the end of the same stream, each event parsed and nothing more. */
async function readBare(url: string, body: string): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(url, { method: 'POST', body })
  let pending = ''
  for await (const text of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const lines = (pending + text).split('\n')
    pending = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: {')) JSON.parse(line.slice(6))
  }
  return performance.now() - startedAt
}

async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
