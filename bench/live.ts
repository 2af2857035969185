import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findDisagreements, indexText } from '../src/answer/indexed-corpus.ts'
import { buildingCorpus } from '../src/documents/build-corpus.ts'
import { readFolder } from '../src/documents/read-folder.ts'
import { findInWorker } from '../src/find-in-worker.ts'
import { finishInSlices } from '../src/text/steps.ts'
import { createMaterial } from './retrieval/passages.ts'

const passagesPerFile = 10
/** Code units; just below what is read at all. */
const largestFile = 14e6
/** From here on a server leaves them to the thread. */
const mostInSlices = 5_000

/**
 * How long reading, cutting, indexing and comparing a large folder block the event loop at most:
 * `-- live 20000`. A timer that is always due looks how much time of its own the thread spent since it last ran, so
 * that what else runs on the machine does not count.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const count = Number(args[0] ?? 20_000)
  const folder = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
  try {
    await writeFolder(folder, count)
    await measure(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await measureLargeFiles()
}

/** The largest files that are read, one of each format, and one that is a single line. */
async function measureLargeFiles(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
  try {
    const paragraphs: string[] = []
    for (let length = 0; length < largestFile; ) {
      const next = createMaterial(5_000).corpus.documents.map(({ text }) => text)
      for (const text of next) length += text.length + 10
      paragraphs.push(...next)
    }
    const write = (name: string, text: string) => writeFile(join(folder, name), text.slice(0, largestFile))
    await write('lines.txt', paragraphs.join('\n\n'))
    await write('line.txt', paragraphs.join(' '))
    await write('marked.md', paragraphs.map(text => `- **${text}**`).join('\n'))
    await write('page.html', paragraphs.map(text => `<p>${text.replaceAll(/[&<>]/g, ' ')}</p>`).join('\n'))
    const freshMs = [1, 2, 3].map(() => msOfFreshMemory())
    const stop = watchBlocks()
    const { documents, skipped } = await readFolder(folder)
    const corpus = await finishInSlices(buildingCorpus(documents, skipped))
    const { longestMs, longerThan50, ownMs } = stop()
    console.log(
      `\n${documents.length} files of ${largestFile / 1e6} MB each (${corpus.passages.length} passages) read and cut: ` +
        `longest block ${longestMs.toFixed(1)} ms, ${longerThan50} over 50 ms; without the system's own time ` +
        `${ownMs.toFixed(1)} ms (the system gives a fresh buffer of ${(2 * largestFile) / 1e6} MB, the text of one ` +
        `file, in ${freshMs.map(ms => ms.toFixed(1)).join(', ')} ms)`
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeFolder(folder: string, count: number): Promise<void> {
  const { corpus } = createMaterial(count)
  for (let first = 0; first < corpus.documents.length; first += passagesPerFile) {
    const texts = corpus.documents.slice(first, first + passagesPerFile).map(({ text }) => text)
    // Headings keep the paragraphs apart: each is a passage or two.
    await writeFile(join(folder, `${first}.md`), texts.map((text, index) => `# Part ${index}\n\n${text}`).join('\n\n'))
  }
}

async function measure(folder: string): Promise<void> {
  const rows: Record<string, object> = {}
  const stage = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const stop = watchBlocks()
    const startedAt = performance.now()
    const result = await work()
    const { longestMs, longerThan50 } = stop()
    rows[name] = {
      'wall ms': Math.round(performance.now() - startedAt),
      'longest block, ms': longestMs.toFixed(1),
      'blocks over 50 ms': longerThan50,
      'heap MB': Math.round(process.memoryUsage().heapUsed / 1e6)
    }
    return result
  }
  const { documents, skipped } = await stage('read the files', () => readFolder(folder))
  const corpus = await stage('cut into passages', () => finishInSlices(buildingCorpus(documents, skipped)))
  const indexed = await stage('index', () => indexText(corpus))
  const found = await stage('find disagreements, on a thread of its own', () =>
    findInWorker(folder, indexed, new AbortController().signal)
  )
  if (corpus.passages.length <= mostInSlices)
    await stage('find disagreements, in slices', () => findDisagreements(indexed))
  console.log(
    `\n${documents.length} files, ${corpus.passages.length} passages, ${found?.conflicts.length} disagreements; aim: no block over 50 ms`
  )
  console.table(rows)
}

/** What the system takes to hand out as much memory as the text of one of the largest files, in milliseconds. */
function msOfFreshMemory(): number {
  const before = process.threadCpuUsage()
  Buffer.alloc(2 * largestFile).fill(1)
  return process.threadCpuUsage(before).system / 1_000
}

interface Blocks {
  /** The longest time between two turns of the event loop, and how many were longer than 50 ms. */
  longestMs: number
  longerThan50: number
  /** The longest of what the thread worked itself, without what the system did for it, as handing out memory. */
  ownMs: number
}

/** Notes the processor time of this thread between two turns of the event loop. */
function watchBlocks(): () => Blocks {
  const blocks: Blocks = { longestMs: 0, longerThan50: 0, ownMs: 0 }
  let last = process.threadCpuUsage()
  const look = () => {
    const now = process.threadCpuUsage()
    const ownMs = (now.user - last.user) / 1_000
    const ms = ownMs + (now.system - last.system) / 1_000
    blocks.longestMs = Math.max(blocks.longestMs, ms)
    blocks.ownMs = Math.max(blocks.ownMs, ownMs)
    if (ms > 50) blocks.longerThan50++
    last = now
  }
  const timer = setInterval(look, 1)
  return () => {
    look()
    clearInterval(timer)
    return blocks
  }
}
