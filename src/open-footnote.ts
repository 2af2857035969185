import { fromArtefact } from './answer/corpus-artefact.ts'
import { createFootnote, type Footnote } from './answer/footnote.ts'
import { type IndexedCorpus, indexCorpus, indexText } from './answer/indexed-corpus.ts'
import { skippedLines } from './command-line/skipped-lines.ts'
import type { Config } from './config.ts'
import { createGenerator } from './create-generator.ts'
import type { Artefact } from './documents/artefact/artefact.ts'
import { readArtefact } from './documents/artefact/artefact-file.ts'
import { buildingCorpus } from './documents/build-corpus.ts'
import { formats } from './documents/formats/file-formats.ts'
import { producer } from './documents/producer.ts'
import { type ReadFolderOptions, readFolder } from './documents/read-folder.ts'
import { refreshCorpus } from './documents/refresh-corpus.ts'
import type { BuildOptions } from './search/mini-search-index.ts'
import { finishInSlices } from './text/steps.ts'
import type { Corpus, SkippedFile } from './types/document.ts'
import { Problem } from './types/problem.ts'

export interface OpenOptions {
  /** Told how the reading of the files goes. */
  onFile?: ReadFolderOptions['onFile']
  /** Told how the indexing goes. */
  onProgress?: BuildOptions['onProgress']
  /** Told what a person should know: an artefact that is stale or damaged and was not used. */
  onNotice?: (notice: string) => void
  /**
   * Leaves the disagreements of a large corpus to the caller (`conflictIndex` is absent then): a server answers while
   * they are still being found. Default false.
   */
  mayDeferConflicts?: boolean
}

/** From this many passages on it takes seconds to find the disagreements. */
const manyPassages = 5_000

/** Indexes a corpus, with its disagreements unless they take long and may wait. */
export function indexForServer(corpus: Corpus, options: BuildOptions = {}): Promise<IndexedCorpus> {
  return corpus.passages.length > manyPassages ? indexText(corpus, options) : indexCorpus(corpus, options)
}

/** Reads and indexes a folder, or takes its artefact where that is fresh, with the configured generator. */
export async function openFootnote(
  config: Config,
  folder = config.SEEDS_DIR,
  options: OpenOptions = {}
): Promise<Footnote> {
  const indexed = await openCorpus(config, folder, options)
  return createFootnote({ indexed, generator: await createGenerator(config) })
}

async function openCorpus({ ARTEFACT: path }: Config, folder: string, options: OpenOptions): Promise<IndexedCorpus> {
  const { onProgress, onNotice = () => {} } = options
  const artefact = await readUsableArtefact(path, onNotice)
  const corpus = artefact ? await refreshCorpus(folder, artefact.corpus) : await readCorpus(folder, options)
  if (corpus.documents.length === 0) throw noDocuments(folder, corpus.skipped)
  if (artefact) {
    if (corpus === artefact.corpus) return fromArtefact(artefact)
    if (sharesDocument(corpus, artefact.corpus))
      onNotice(
        `${path} does not match ${folder} as it is now: the folder was indexed again (npm run build refreshes it)`
      )
  }
  const index = options.mayDeferConflicts ? indexForServer : indexCorpus
  return index(corpus, onProgress ? { onProgress } : {})
}

/** An artefact without any of a folder's documents was made of another folder: nobody expects it to be used. */
function sharesDocument(corpus: Corpus, other: Corpus): boolean {
  const ids = new Set(other.documents.map(({ id }) => id))
  return corpus.documents.some(({ id }) => ids.has(id))
}

/** A damaged or outdated artefact is never answered from: it is named, and the folder is indexed. */
async function readUsableArtefact(path: string, onNotice: (notice: string) => void): Promise<Artefact | undefined> {
  try {
    return await readArtefact(path, { producer })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    onNotice(`${path} is not used: ${error.message} ${error.help}`)
    return undefined
  }
}

async function readCorpus(folder: string, { onFile }: OpenOptions): Promise<Corpus> {
  const { documents, skipped } = await readFolder(folder, onFile ? { onFile } : {})
  return finishInSlices(buildingCorpus(documents, skipped))
}

function noDocuments(folder: string, skipped: readonly SkippedFile[]): Problem {
  const reasons = skippedLines(skipped).map(line => `\n  ${line}`)
  return new Problem(
    'no_documents',
    `There are no documents in ${folder}.${reasons.join('')}`,
    `Put files of these formats there: ${[...formats.keys()].join(', ')}; or name another folder with --folder or SEEDS_DIR.`
  )
}
