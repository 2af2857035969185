import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { toArtefact } from '../src/answer/corpus-artefact.ts'
import { encodeArtefact } from '../src/documents/artefact/artefact.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { bundleWorker, type StartedWorkerd, startWorkerd, type WorkerBundle } from '../test/support/start-workerd.ts'
import { createMaterial } from './retrieval/passages.ts'
import { connectInspector } from './worker/inspector.ts'
import { processorTime } from './worker/processor-time.ts'

const largeCorpus = 20_000
const starts = 7
const warmUp = 300
const requests = 1_000
const requestsPerSample = 10
const questions = [
  'How large is the 401(k) market?',
  'How many 401(k) plans are there?',
  'When will the order be signed?',
  'Who would sign the order?',
  'What is the price of Bitcoin?'
]
const variables = { LOG_LEVEL: 'silent' }
/**
 * Cloudflare lets an isolate have 128 MB, heap and what lies outside together. V8 puts off collecting as long as it has
 * room: with as much heap as the artefact leaves, it collects as it would there.
 */
const heapLimitMb = 64
const emptyWorker = 'export default { fetch: () => new Response() }'
const collectingWorker = `import worker from './worker.js'
export default {
  async fetch(request, bindings, context) {
    if (!request.url.endsWith('/collect')) return worker.fetch(request, bindings, context)
    gc()
    return new Response()
  }
}`

/** The Worker in workerd, keyless: its size, its start, its processor time and its memory, on the seeds and on a large corpus. */
export async function run(args: readonly string[] = []): Promise<void> {
  if (!existsSync('dist/corpus.footnote')) {
    console.log('dist/corpus.footnote is not here: npm run build makes it')
    return
  }
  const seeds = await bundleWorker()
  const { corpus, questions: asked } = createMaterial(Number(args[0] ?? largeCorpus))
  const bytes = encodeArtefact(toArtefact(await buildMiniSearchIndex(corpus), [], 'bench'))
  const large = await bundleWorker(bytes)
  const name = `${corpus.passages.length.toLocaleString('en')} passages, ${inMegabytes(bytes.length)} MB`
  const texts = asked.slice(0, warmUp + requests).map(({ text }) => text)
  try {
    const size = (gzipSync(seeds.script).length / 1024).toFixed(0)
    console.log(
      `\nscript ${size} KiB gzipped, ${(seeds.script.length / 1024).toFixed(0)} KiB as it is (aim: 1,024 gzipped)`
    )
    console.log('Milliseconds of processor time, and MB of 10^6 bytes (heap, and outside it)')
    await measureStart(seeds)
    const time = {
      'dist/corpus.footnote': await measureTime(seeds, questions),
      [name]: await measureTime(large, texts)
    }
    console.log(
      'A request, on the thread that runs JavaScript (aim: 10 at p99 on the seeds); in brackets with its helpers'
    )
    console.table(time)
    const memory = {
      'dist/corpus.footnote': await measureMemory(seeds, questions),
      [name]: await measureMemory(large, texts)
    }
    console.log(`An isolate whose heap V8 may let grow to ${heapLimitMb} MB (aim: 128 in all)`)
    console.table(memory)
  } finally {
    await seeds.remove()
    await large.remove()
  }
}

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
const ascending = (values: number[]): number[] => values.sort((one, other) => one - other)
const quantile = (values: readonly number[], share: number): number => values[Math.floor(values.length * share)] ?? NaN

/** What compiling the script and evaluating its global scope costs: against a Worker of one line, in turns. */
async function measureStart(bundle: WorkerBundle): Promise<void> {
  const ours: number[] = []
  const empty: number[] = []
  for (let round = 0; round < starts; round++) {
    for (const [times, entry] of [
      [empty, emptyWorker],
      [ours, undefined]
    ] as const) {
      const worker = await startWorkerd({ bundle, variables, ...(entry !== undefined && { entry }) })
      times.push(processorTime(worker.pid).thread)
      await worker.stop()
    }
  }
  ascending(ours)
  ascending(empty)
  // Other work on the machine only ever adds: the least is nearest to what the script itself costs.
  const [least, middle] = [0, 0.5].map(share => quantile(ours, share) - quantile(empty, share))
  console.log(
    `start-up ${least?.toFixed(0)} ms at the least, ${middle?.toFixed(0)} in the median of ${starts} (aim: 100), beside an empty Worker, whose workerd listens after ${quantile(empty, 0.5).toFixed(0)}`
  )
}

async function ask({ url }: StartedWorkerd, question: string | undefined): Promise<void> {
  const response = await fetch(`${url}/ask`, { method: 'POST', body: JSON.stringify({ question }) })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`/ask answered with HTTP ${response.status}`)
}

async function measureTime(bundle: WorkerBundle, asked: readonly string[]): Promise<object> {
  const worker = await startWorkerd({ bundle, variables })
  try {
    const measured = async (index: number) => {
      const before = processorTime(worker.pid)
      await ask(worker, asked[index % asked.length])
      const after = processorTime(worker.pid)
      return { thread: after.thread - before.thread, all: after.all - before.all }
    }
    const first = await measured(0)
    for (let index = 1; index < warmUp; index++) await ask(worker, asked[index % asked.length])
    const times: { thread: number; all: number }[] = []
    for (let index = 0; index < requests; index++) times.push(await measured(warmUp + index))
    const thread = ascending(times.map(time => time.thread))
    const mean = (part: 'thread' | 'all') => times.reduce((sum, time) => sum + time[part], 0) / times.length
    return {
      'very first': `${first.thread.toFixed(0)} (${first.all.toFixed(0)})`,
      mean: `${mean('thread').toFixed(2)} (${mean('all').toFixed(2)})`,
      p50: quantile(thread, 0.5).toFixed(2),
      p99: quantile(thread, 0.99).toFixed(2)
    }
  } finally {
    await worker.stop()
  }
}

async function measureMemory(bundle: WorkerBundle, asked: readonly string[]): Promise<object> {
  const v8Flags = ['--expose-gc', `--max-old-space-size=${heapLimitMb}`]
  const worker = await startWorkerd({ bundle, variables, entry: collectingWorker, v8Flags, isInspected: true })
  const inspector = await connectInspector(worker.inspectorUrl ?? '')
  const collected = async () => {
    await fetch(`${worker.url}/collect`)
    const { usedSize, backingStorageSize } = await inspector.heapUsage()
    return `${inMegabytes(usedSize + backingStorageSize)} (${inMegabytes(usedSize)} + ${inMegabytes(backingStorageSize)})`
  }
  try {
    await ask(worker, asked[0])
    const loaded = await collected()
    let most = 0
    for (let index = 1; index < warmUp + requests; index++) {
      await ask(worker, asked[index % asked.length])
      if (index % requestsPerSample > 0) continue
      const { usedSize, backingStorageSize } = await inspector.heapUsage()
      most = Math.max(most, usedSize + backingStorageSize)
    }
    return {
      'loaded, one answer': loaded,
      [`after ${warmUp + requests} answers`]: await collected(),
      'at the most, garbage too': inMegabytes(most)
    }
  } finally {
    inspector.close()
    await worker.stop()
  }
}
