import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Result } from './run-cases.ts'
import type { EvalCase } from './suite.ts'
import type { WorkerTask } from './worker.ts'

const mostWorkers = 4

/** Runs the cases on all processors; the results come in the order of the cases, however they were shared out. */
export async function runWorkers(
  cases: readonly EvalCase[],
  task: Omit<WorkerTask, 'caseIds'>,
  onResult: () => void
): Promise<Result[]> {
  const count = Math.max(1, Math.min(mostWorkers, availableParallelism(), cases.length))
  const shares = Array.from({ length: count }, (_, share) =>
    cases.filter((_, index) => index % count === share).map(({ id }) => id)
  )
  const results = (await Promise.all(shares.map(caseIds => runShare({ ...task, caseIds }, onResult)))).flat()
  const places = new Map(cases.map(({ id }, index) => [id, index]))
  return results.toSorted((one, other) => (places.get(one.caseId) ?? 0) - (places.get(other.caseId) ?? 0))
}

function runShare(workerData: WorkerTask, onResult: () => void): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData })
    worker.on('message', (message: 'result' | Result[]) => (message === 'result' ? onResult() : resolve(message)))
    worker.on('error', reject)
    worker.on('exit', code => reject(new Error(`a worker ended with code ${code} before its results`)))
  })
}
