import type { Generator } from '../../src/answer/generator.ts'
import { allPromises } from '../../src/answer/promises.ts'
import { createRecorder, type Price } from './recordings.ts'
import { ask, inParallel, type Result, rememberIndexes, toResult } from './run-cases.ts'
import type { Suite } from './suite.ts'

export interface LiveOptions {
  generator: Generator
  /** Folder of the recordings. */
  recordings: string
  /** Only what was recorded is answered. */
  isReplay: boolean
  price: Price | null
  limitUsd: number
  onResult: () => void
}

const callsAtOnce = 4

/** Asks a model. What was answered before is replayed, so that a run that was stopped goes on. */
export async function runLive(
  suites: readonly Suite[],
  options: LiveOptions
): Promise<{ results: Result[]; summary: string[] }> {
  const { generator } = options
  const recorder = createRecorder(generator, options)
  const indexOf = rememberIndexes()
  const jobs = suites.flatMap(({ facts, cases }) => cases.map(evalCase => ({ facts, evalCase })))
  const results: (Result | undefined)[] = []
  let skipped = 0
  await inParallel(jobs, callsAtOnce, async ({ facts, evalCase }, index) => {
    const outcome = await ask(evalCase, indexOf(evalCase.corpus), recorder.generatorFor(evalCase.id), allPromises)
    options.onResult()
    if (outcome.problem && recorder.isOwnCode(outcome.problem.code)) skipped++
    else
      results[index] = toResult(evalCase, facts, generator.modelId, outcome, {
        sentences: [],
        isTruthful: true,
        wasCut: false
      })
  })
  const notAsked = `${skipped} cases were not asked: no recording, or the limit was reached. Run again to go on.`
  return {
    results: results.filter(result => result !== undefined),
    summary: skipped > 0 ? [recorder.summary(), notAsked] : [recorder.summary()]
  }
}
