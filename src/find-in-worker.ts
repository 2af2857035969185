import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { IndexedCorpus } from './answer/indexed-corpus.ts'
import { readConflicts } from './conflicts/conflict-bytes.ts'
import { indexConflicts } from './conflicts/conflicts-for-question.ts'
import type { FoundInWorker } from './disagreements-worker.ts'

/** The most that a thread may use: the report of a large corpus reads every sentence, and must not take the server's. */
const memoryShare = 0.5

/**
 * The same generation of a folder with all its disagreements, found on a thread of its own: in slices it would still
 * stop answers while its memory is collected. Undefined where the folder has changed since, or the signal came. Throws
 * where the thread fails, for example because memory runs out.
 */
export function findInWorker(
  folder: string,
  indexed: IndexedCorpus,
  signal: AbortSignal
): Promise<IndexedCorpus | undefined> {
  const worker = new Worker(new URL('./disagreements-worker.ts', import.meta.url), {
    workerData: { folder },
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((totalmem() * memoryShare) / 1024 / 1024) }
  })
  // A server that is told to stop does not wait for it.
  worker.unref()
  signal.addEventListener('abort', () => void worker.terminate(), { once: true })
  return new Promise((resolve, reject) => {
    worker.once('message', ({ version, bytes }: FoundInWorker) => {
      if (signal.aborted || version !== indexed.corpus.version) return resolve(undefined)
      const conflicts = readConflicts(indexed.corpus, bytes)
      resolve({ ...indexed, conflicts, conflictIndex: indexConflicts(conflicts) })
    })
    worker.once('error', reject)
    worker.once('exit', () => resolve(undefined))
  })
}
