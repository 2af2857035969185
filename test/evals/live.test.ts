import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runLive } from '../../evals/harness/live.ts'
import { loadSuite } from '../../evals/harness/suite.ts'
import type { Generator } from '../../src/answer/generator.ts'

const whole = await loadSuite(join(import.meta.dirname, '../../evals/cases/company'))
const suites = [{ ...whole, cases: whole.cases.slice(0, 5) }]
const price = { input: 1, output: 10 }

let recordings: string
beforeEach(async () => {
  recordings = await mkdtemp(join(tmpdir(), 'evals-'))
})
afterEach(() => rm(recordings, { recursive: true }))

/** Quotes the first sentence it is given, at a cost of 0.02 dollars by the price above. */
function createModel() {
  const asked: string[] = []
  const generator: Generator = {
    modelId: 'some/model',
    quotes: false,
    async *generate({ question, passages }) {
      asked.push(question)
      yield { type: 'text', text: `${passages[0]?.sentences[0]?.text} [1.1]` }
      yield { type: 'finish', usage: { inputTokens: 10_000, outputTokens: 1_000 } }
    }
  }
  return { generator, asked }
}
const run = (generator: Generator, more: { limitUsd?: number; isReplay?: boolean } = {}) =>
  runLive(suites, { generator, recordings, isReplay: false, price, limitUsd: 1, onResult: () => {}, ...more })

test('answers are kept, and replayed without a call', async () => {
  const model = createModel()
  const first = await run(model.generator)
  expect(model.asked).toHaveLength(5)
  expect(first.summary.join()).toContain('5 of them asked now')
  expect(first.summary.join()).toContain('spent now: $0.1000')
  const second = await run(model.generator, { isReplay: true })
  expect(model.asked).toHaveLength(5)
  expect(second.results.map(({ answer }) => answer?.text)).toEqual(first.results.map(({ answer }) => answer?.text))
  expect(second.summary.join()).toContain('tokens: 50000 in, 5000 out')
})

test('a run stops at its limit, and the next one goes on from there', async () => {
  const model = createModel()
  const first = await run(model.generator, { limitUsd: 0.02 })
  const done = first.results.length
  // Calls that were under way when the limit was reached are ended.
  expect(done).toBeLessThan(5)
  expect(first.summary.join()).toContain('were not asked')
  const second = await run(model.generator)
  expect(second.results).toHaveLength(5)
  expect(model.asked).toHaveLength(5)
})

test('a fault is not kept', async () => {
  const broken: Generator = {
    modelId: 'some/model',
    quotes: false,
    async *generate() {
      const error = { code: 'model_unavailable', message: 'It is down.', help: 'Wait.' }
      yield { type: 'failure', error, status: 503, usage: { inputTokens: 0, outputTokens: 0 } }
    }
  }
  const { results } = await run(broken)
  expect(results.map(({ problem }) => problem)).toContain('model_unavailable')
  const model = createModel()
  await run(model.generator)
  expect(model.asked).toHaveLength(5)
})
