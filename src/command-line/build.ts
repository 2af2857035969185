import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { gzipSync } from 'node:zlib'
import { toArtefact } from '../answer/corpus-artefact.ts'
import { createIndexedCorpus } from '../answer/indexed-corpus.ts'
import { readArtefact, writeArtefact } from '../documents/artefact/artefact-file.ts'
import { buildCorpus } from '../documents/build-corpus.ts'
import { producer } from '../documents/producer.ts'
import { readFolder } from '../documents/read-folder.ts'
import { buildMiniSearchIndex } from '../search/mini-search-index.ts'
import { Problem } from '../types/problem.ts'
import type { Command } from './command.ts'
import { countOf } from './count-of.ts'
import { skippedLines } from './skipped-lines.ts'

const usage = `Turns a folder of documents into one file, the artefact, from which Node and Workers start.

  npm run build [-- --folder DIR] [--out FILE] [--check]

  --folder DIR  the documents (default: the configured folder)
  --out FILE    where the artefact goes (default: dist/corpus.footnote)
  --check       only checks that there is an artefact, made by this version of the code (before a Worker is bundled)`

/** What a Worker may weigh, gzipped, with everything in it: on the free plan and on the paid one; and what its script takes of that. */
const freeWorkerBytes = 3 * 1024 * 1024
const largestWorkerBytes = 10 * 1024 * 1024
const scriptBytes = 0.5 * 1024 * 1024
/**
 * What an isolate may hold, and what it holds beside the artefact: its script, what it remembers, and the garbage of
 * the answers under way (`npm run bench -- worker`: 45 MB live with 50,000 passages, and up to 30 MB of garbage).
 */
const isolateBytes = 128 * 1000 * 1000
const besideArtefactBytes = 75 * 1000 * 1000

/** `npm run build`, after the web chat is built. */
export const run: Command = async (args, { config }) => {
  const { values } = parseArgs({
    args,
    options: {
      folder: { type: 'string' },
      out: { type: 'string' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false }
    }
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const folder = values.folder ?? config.SEEDS_DIR
  const out = values.out ?? join('dist', 'corpus.footnote')
  if (values.check) return check(out)
  const { documents, skipped } = await readFolder(folder)
  for (const line of skippedLines(skipped)) console.log(styleText('yellow', line))
  if (documents.length === 0)
    throw new Problem('no_documents', `There are no documents in ${folder}.`, 'Name another folder with --folder.')
  const corpus = buildCorpus(documents, skipped)
  const index = await buildMiniSearchIndex(corpus)
  const { conflicts } = createIndexedCorpus(corpus, index)
  const artefact = toArtefact(index, conflicts, producer())
  const bytes = await writeArtefact(out, artefact)
  const gzipped = gzipSync(await readFile(out)).length
  console.log(
    `${out}: ${countOf(documents.length, 'document')}, ${countOf(corpus.passages.length, 'passage')}, ${countOf(conflicts.length, 'disagreement')}; ${inMegabytes(bytes)}, ${inMegabytes(gzipped)} gzipped`
  )
  for (const warning of tellLimits(bytes, gzipped)) console.log(styleText('yellow', warning))
  return 0
}

/** Throws the Problem of an artefact that is missing, damaged or of other code. */
async function check(path: string): Promise<number> {
  if (await readArtefact(path, { producer })) return 0
  throw new Problem('no_artefact', `There is no ${path}.`, 'Run npm run build to make it.')
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`
}

/** Where this corpus outgrows Workers, and what to do. */
function tellLimits(bytes: number, gzipped: number): string[] {
  const size = gzipped + scriptBytes
  const memory = bytes + besideArtefactBytes
  const outgrown = [
    ...(size > largestWorkerBytes ? [`${inMegabytes(size)} gzipped of ${inMegabytes(largestWorkerBytes)}`] : []),
    ...(memory > isolateBytes ? [`up to ${inMegabytes(memory)} of memory of ${inMegabytes(isolateBytes)}`] : [])
  ]
  if (outgrown.length > 0)
    return [
      `This corpus is too large for a Worker (${outgrown.join('; ')}): serve it from Node or a container (docs/deploy.md), or split the folder over several Workers.`
    ]
  if (size > freeWorkerBytes)
    return [
      `With this corpus a Worker needs the paid plan: it takes ${inMegabytes(size)} gzipped, the free one ${inMegabytes(freeWorkerBytes)} in all.`
    ]
  return []
}
