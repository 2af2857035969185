import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArtefact } from '../src/answer/corpus-artefact.ts'
import { writeArtefact } from '../src/documents/artefact/artefact-file.ts'
import { buildCorpus } from '../src/documents/build-corpus.ts'
import { producer } from '../src/documents/producer.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { buildMiniSearchIndex } from '../src/search/mini-search-index.ts'
import { createMaterial } from './retrieval/passages.ts'
import { startServer } from './start-server.ts'

const paragraphsPerFile = 10
/** A paragraph of 60 to 120 words is one passage or two. */
const paragraphsPerPassage = 0.735
const rounds = 3

/**
 * From the start of the process to the first answer over HTTP: a folder of 100,000 passages with its artefact, beside
 * reading and indexing it again. The artefact is made without disagreements: finding those takes minutes, once.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const wanted = Number(args[0] ?? 100_000)
  const root = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
  try {
    await measure(root, wanted)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function measure(root: string, wanted: number): Promise<void> {
  const folder = join(root, 'documents')
  await writeFolder(folder, Math.round(wanted * paragraphsPerPassage))
  const startedAt = performance.now()
  const { documents, skipped } = await readFolder(folder)
  const corpus = buildCorpus(documents, skipped)
  const readMs = performance.now() - startedAt
  const index = await buildMiniSearchIndex(corpus)
  const indexedMs = performance.now() - startedAt
  const path = join(root, 'corpus.footnote')
  const size = await writeArtefact(path, toArtefact(index, [], producer()))

  const rows: Record<string, object> = {
    'anew: read and indexed, in process': {
      'ms to listening': '',
      'ms to the first answer': Math.round(indexedMs),
      'heap MB': Math.round(process.memoryUsage().heapUsed / 1e6)
    }
  }
  for (let round = 1; round <= rounds; round++) rows[`from the artefact, ${round}`] = await startFrom(folder, path)
  console.log(
    `\n${documents.length} files, ${corpus.passages.length} passages: read in ${Math.round(readMs)} ms; artefact ${(size / 1e6).toFixed(0)} MB; aim: first answer within 2,000 ms, heap under 700 MB`
  )
  console.table(rows)
}

async function writeFolder(folder: string, paragraphs: number): Promise<void> {
  await mkdir(folder)
  const { corpus } = createMaterial(paragraphs)
  for (let first = 0; first < corpus.documents.length; first += paragraphsPerFile) {
    const texts = corpus.documents.slice(first, first + paragraphsPerFile).map(({ text }) => text)
    await writeFile(join(folder, `${first}.md`), texts.map((text, part) => `# Part ${part}\n\n${text}`).join('\n\n'))
  }
}

async function startFrom(folder: string, artefact: string): Promise<object> {
  const startedAt = performance.now()
  const server = await startServer('../src/node.ts', { SEEDS_DIR: folder, ARTEFACT: artefact })
  try {
    const listeningMs = performance.now() - startedAt
    const response = await fetch(new URL('/ask', server.url), {
      method: 'POST',
      body: JSON.stringify({ question: 'When was the first stone of the cathedral laid?' })
    })
    await response.json()
    if (!response.ok) throw new Error(`/ask answered with HTTP ${response.status}`)
    const answeredMs = performance.now() - startedAt
    const metrics = await (await fetch(new URL('/metrics', server.url))).text()
    const bytesOf = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1])
    return {
      'ms to listening': Math.round(listeningMs),
      'ms to the first answer': Math.round(answeredMs),
      'heap MB': Math.round(bytesOf('nodejs_heap_size_used_bytes') / 1e6),
      'outside the heap MB': Math.round(bytesOf('nodejs_external_memory_bytes') / 1e6),
      'resident MB': Math.round(bytesOf('process_resident_memory_bytes') / 1e6)
    }
  } finally {
    await server.stop()
  }
}
