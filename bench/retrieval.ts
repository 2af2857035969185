import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildMiniSearchIndex, PassageMiniSearch } from '../src/search/mini-search-index.ts'
import { loadPostingsIndex } from '../src/search/postings-index.ts'
import { retrieve } from '../src/search/retrieve.ts'
import type { Corpus } from '../src/types/document.ts'
import { type Engine, hitCount } from './retrieval/engines.ts'
import { createHandWritten } from './retrieval/hand-written.ts'
import { createMaterial, type Question } from './retrieval/passages.ts'
import { createPeers } from './retrieval/peers.ts'
import { createSqlite } from './retrieval/sqlite.ts'

const defaultSizes = [1_000, 10_000, 100_000]
const rounds = 3
const warmUp = 200
const questionCount = 2_000

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Memory in use after a collection, in megabytes, typed arrays included. */
function usedMb(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** Retrieval against bare MiniSearch, the limit by hand, SQLite and other libraries, side by side: `-- retrieval 1000 10000`. */
export async function run(args: readonly string[] = []): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : defaultSizes
  for (const size of sizes) await compare(size)
}

async function compare(size: number): Promise<void> {
  const { corpus, questions, source } = createMaterial(size)
  const asked = questions.slice(0, questionCount)
  const { engines: peers, missing } = await createPeers(corpus)
  const makers: (() => Promise<Engine[]>)[] = [
    () => ours(corpus),
    async () => [createHandWritten(corpus)],
    async () => [bareMiniSearch(corpus)],
    async () => [createSqlite(corpus)],
    // The quicker peers take minutes to index a hundred thousand passages.
    ...(size > 20_000 ? [] : peers.map(create => async () => [await create()]))
  ]
  const engines: Engine[] = []
  for (const make of makers) {
    const before = usedMb()
    const start = performance.now()
    const made = await make()
    const [first] = made
    if (first) {
      first.indexMs ??= performance.now() - start
      first.heapMb ??= usedMb() - before
    }
    engines.push(...made)
  }

  const times = new Map<Engine, number[][]>(engines.map(engine => [engine, []]))
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) {
      if (round === 0) await time(engine, asked.slice(0, engine.maxQuestions ? 20 : warmUp))
      times.get(engine)?.push(await time(engine, asked.slice(0, engine.maxQuestions ?? questionCount)))
    }
  }
  console.log(
    `\n${size.toLocaleString('en')} passages (${source}), ${asked.length} questions, best ${hitCount}, medians of ${rounds} rounds; not installed in bench/: ${missing.join(', ') || 'none'}`
  )
  const limit = engines.find(engine => engine.name.includes('limit'))
  const medianOf = (engine: Engine | undefined, share: number) =>
    engine
      ? quantile(
          (times.get(engine) ?? []).map(round => quantile(round, share)),
          0.5
        )
      : Number.NaN
  const table: Record<string, Record<string, string>> = {}
  for (const engine of engines) {
    table[engine.name] = {
      'p50 ms': medianOf(engine, 0.5).toFixed(3),
      'p95 ms': medianOf(engine, 0.95).toFixed(3),
      'x limit': (medianOf(engine, 0.5) / medianOf(limit, 0.5)).toFixed(1),
      ...(await quality(engine, asked)),
      'index ms': engine.indexMs?.toFixed(0) ?? '',
      'heap MB': engine.heapMb?.toFixed(0) ?? ''
    }
    engine.close?.()
  }
  console.table(table)
}

async function time(engine: Engine, questions: readonly Question[]): Promise<number[]> {
  const durations: number[] = []
  for (const { text } of questions) {
    const start = performance.now()
    const found = engine.search(text)
    if (found instanceof Promise) await found
    durations.push(performance.now() - start)
  }
  return durations
}

async function quality(engine: Engine, questions: readonly Question[]): Promise<Record<string, string>> {
  let [count, first, ten, reciprocal] = [0, 0, 0, 0]
  // A slow engine is not asked everything, and a share of other questions would not compare.
  for (const { text, passage } of (engine.maxQuestions ?? questions.length) < questions.length ? [] : questions) {
    if (passage === undefined) continue
    count++
    const rank = (await engine.search(text)).indexOf(passage) + 1
    if (rank === 1) first++
    if (rank > 0) {
      ten++
      reciprocal += 1 / rank
    }
  }
  const share = (value: number) => (count === 0 ? '' : (value / count).toFixed(3))
  return { 'hit@1': share(first), 'hit@10': share(ten), 'MRR@10': share(reciprocal) }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function ours(corpus: Corpus): Promise<Engine[]> {
  let longestSlice = 0
  // The thread's own time: on a busy machine the clock on the wall counts what others did meanwhile.
  const threadMs = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1e3
  }
  let sliceStart = threadMs()
  const index = await buildMiniSearchIndex(corpus, {
    async pause() {
      longestSlice = Math.max(longestSlice, threadMs() - sliceStart)
      await new Promise(resolve => setTimeout(resolve, 0))
      sliceStart = threadMs()
    }
  })
  longestSlice = Math.max(longestSlice, threadMs() - sliceStart)
  const bytes = index.toBytes()
  const start = performance.now()
  loadPostingsIndex(corpus, bytes).search('to the first answer', { limit: 1 })
  const loadMs = performance.now() - start
  console.log(
    `\nFootnote's index of ${corpus.passages.length.toLocaleString('en')} passages: ${(bytes.length / 1e6).toFixed(1)} MB in the artefact, loaded in ${loadMs.toFixed(0)} ms; built in slices of ${longestSlice.toFixed(0)} ms of processor time at the longest`
  )
  return [
    {
      name: 'Footnote: search (MiniSearch, frozen)',
      search: question => index.search(question, { limit: hitCount }).map(hit => hit.passage)
    },
    {
      name: 'Footnote: retrieve (search, rescored, spread)',
      search: question => retrieve(index, { question }, { limit: hitCount }).map(passage => passage.documentIndex)
    }
  ]
}

function bareMiniSearch(corpus: Corpus): Engine {
  const miniSearch = new PassageMiniSearch(corpus)
  for (const id of corpus.passages.keys()) miniSearch.add({ id })
  return {
    name: 'MiniSearch.search, same terms',
    ...(corpus.passages.length > 20_000 ? { maxQuestions: 100 } : {}),
    search: question =>
      miniSearch
        .search(question)
        .slice(0, hitCount)
        .map(hit => hit.id)
  }
}
