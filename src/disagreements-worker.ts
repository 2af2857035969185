import { parentPort, workerData } from 'node:worker_threads'
import { createIndexedCorpus } from './answer/indexed-corpus.ts'
import { writeConflicts } from './conflicts/conflict-bytes.ts'
import { buildCorpus } from './documents/build-corpus.ts'
import { readFolder } from './documents/read-folder.ts'
import { createMiniSearchIndex } from './search/mini-search-index.ts'

/** What `findInWorker` is told: of which corpus the conflicts are, and they as bytes. */
export interface FoundInWorker {
  version: string
  bytes: Uint8Array<ArrayBuffer>
}

// It reads the folder itself: to hand over a large corpus would stop the one that answers for longer than to wait.
const { documents, skipped } = await readFolder((workerData as { folder: string }).folder)
const corpus = buildCorpus(documents, skipped)
const { conflicts } = createIndexedCorpus(corpus, createMiniSearchIndex(corpus))
const found: FoundInWorker = { version: corpus.version, bytes: writeConflicts(corpus, conflicts) }
parentPort?.postMessage(found, [found.bytes.buffer])
