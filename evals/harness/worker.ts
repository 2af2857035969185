import { parentPort, workerData } from 'node:worker_threads'
import type { Promises } from '../../src/answer/promises.ts'
import { runMocked } from './run-cases.ts'
import { loadSuite } from './suite.ts'

/** What one of several workers has to do: every `of`th of the cases named. */
export interface WorkerTask {
  suites: readonly { cases: string; documents?: string | undefined }[]
  caseIds: readonly string[]
  promises: Promises
  /** See `RunOptions`. */
  models?: readonly string[] | undefined
}

const { suites, caseIds, promises, models } = workerData as WorkerTask
const wanted = new Set(caseIds)
const loaded = await Promise.all(suites.map(({ cases, documents }) => loadSuite(cases, documents)))
const results = await runMocked(
  loaded.map(suite => ({ ...suite, cases: suite.cases.filter(({ id }) => wanted.has(id)) })),
  { promises, models, onResult: () => parentPort?.postMessage('result') }
)
parentPort?.postMessage(results)
