import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { producer } from '../src/answer/corpus-artefact.ts'
import { writeConflicts } from '../src/conflicts/conflict-bytes.ts'
import { encodeArtefact } from '../src/documents/artefact.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { type StartedWorkerd, startWorkerd } from '../test/support/start-workerd.ts'
import { createMaterial } from './retrieval/passages.ts'
import { processorSeconds } from './start-server.ts'

const largeCorpus = 20_000
const warmUp = 300
const requests = 1_000
const questions = [
  'How large is the 401(k) market?',
  'How many 401(k) plans are there?',
  'When will the order be signed?',
  'Who would sign the order?',
  'What is the price of Bitcoin?'
]

/** The Worker in workerd, keyless: its size, its start, its processor time and its memory, on the seeds and on a large corpus. */
export async function run(): Promise<void> {
  if (!existsSync('dist/corpus.footnote')) {
    console.log('dist/corpus.footnote is not here: npm run build makes it')
    return
  }
  const rows: Record<string, object> = {}
  const seeds = await startWorkerd({ LOG_LEVEL: 'silent' })
  rows['dist/corpus.footnote'] = await measure(seeds, questions)
  const { corpus, questions: asked } = createMaterial(largeCorpus)
  const index = await buildMiniSearchIndex(corpus)
  const sections = [
    { name: 'index', bytes: index.toBytes() },
    { name: 'conflicts', bytes: writeConflicts(corpus, []) }
  ]
  const bytes = encodeArtefact({ corpus, sections, producer })
  const texts = asked.slice(0, 1_000).map(({ text }) => text)
  const name = `${largeCorpus.toLocaleString('en')} passages, ${(bytes.length / 1e6).toFixed(0)} MB`
  rows[name] = await measure(await startWorkerd({ LOG_LEVEL: 'silent' }, bytes), texts)
  console.log(
    `\nscript ${(gzipSync(seeds.script).length / 1024).toFixed(0)} KiB gzipped (aim: under 1,024); aims: processor time 10 ms a request, start 100 ms, 128 MB`
  )
  console.table(rows)
}

async function measure(worker: StartedWorkerd, asked: readonly string[]): Promise<object> {
  try {
    const ask = async (index: number) => {
      const startedAt = performance.now()
      const response = await fetch(`${worker.url}/ask`, {
        method: 'POST',
        body: JSON.stringify({ question: asked[index % asked.length] })
      })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`/ask answered with HTTP ${response.status}`)
      return performance.now() - startedAt
    }
    const firstMs = await ask(0)
    for (let index = 1; index < warmUp; index++) await ask(index)
    const before = processorSeconds(worker.pid)
    const times: number[] = []
    for (let index = 0; index < requests; index++) times.push(await ask(index))
    const processorMs = ((processorSeconds(worker.pid) - before) * 1_000) / requests
    times.sort((one, other) => one - other)
    return {
      'ms to listening': worker.listeningMs.toFixed(0),
      'ms for the first answer': firstMs.toFixed(0),
      'processor ms a request': processorMs.toFixed(2),
      'p99 wall ms': times[Math.floor(times.length * 0.99)]?.toFixed(1),
      'resident MB of workerd': residentMb(worker.pid)
    }
  } finally {
    await worker.stop()
  }
}

function residentMb(pid: number): string {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return (Number(kilobytes) / 1_024).toFixed(0)
}
