import { join } from 'node:path'
import { expect, test } from 'vitest'
import { behaviors } from '../../evals/harness/behaviors/behaviors.ts'
import type { FindingCode } from '../../evals/harness/findings.ts'
import { type Result, runMocked } from '../../evals/harness/run-cases.ts'
import { scoresOf } from '../../evals/harness/scores.ts'
import { loadSuite } from '../../evals/harness/suite.ts'
import { allPromises, type Promises } from '../../src/answer/promises.ts'

const cases = join(import.meta.dirname, '../../evals/cases')
/** A few of each kind: conflicts, a plain figure, a name, unanswerable ones. */
const asked = [
  'how-large-is-the-401-k-market',
  'when-did-fidelity-launch-its-crypto-retirement-account',
  'what-are-fidelity-s-assets-under-management',
  'who-is-the-chairman-of-the-sec',
  'how-much-does-vanguard-manage',
  'what-is-the-capital-of-mongolia',
  'what-did-harrow-pike-pay-for-brightwater-freight'
]
const suites = await Promise.all(
  ['seeds', 'company'].map(async name => {
    const suite = await loadSuite(join(cases, name))
    return {
      ...suite,
      cases: suite.cases.filter(({ id }) => !id.includes('injections') && asked.some(slug => id.endsWith(slug)))
    }
  })
)
const run = (promises: Promises = allPromises) => runMocked(suites, { promises })
const faultsOf = (results: readonly Result[]) => scoresOf(results).faults
const countOf = (results: readonly Result[], code: FindingCode) => faultsOf(results)[code] ?? 0

const whole = await run()

test('every model meets the cases that make sense for it', () => {
  expect(suites.flatMap(suite => suite.cases)).toHaveLength(asked.length)
  const usual = behaviors.filter(({ name }) => !['plan-as-fact', 'agreeing', 'obeying-injection'].includes(name))
  expect(new Set(whole.map(({ model }) => model))).toEqual(new Set(['keyless', ...usual.map(({ name }) => name)]))
})

test('nothing false, uncited or half is shown, whatever the model writes', () => {
  expect(faultsOf(whole)).toEqual(Object.fromEntries(Object.keys(faultsOf(whole)).map(code => [code, 0])))
})

test('truthful models are heard: nothing of theirs is withheld, and every reading is shown', () => {
  const truthful = scoresOf(whole.filter(({ model }) => model === 'faithful' || model === 'paraphrasing'))
  expect(truthful.measures.sentencesShown).toMatchObject({ value: 1 })
  expect(truthful.measures.readingsShown).toMatchObject({ value: 1 })
  expect(truthful.measures.readingsShown.of).toBeGreaterThan(10)
})

test('a cut or empty stream and a refusal end as what they are', () => {
  const endings = (model: string) =>
    new Set(whole.filter(one => one.model === model).map(one => one.problem ?? one.status))
  expect(endings('refusing')).toEqual(new Set(['model_refused']))
  expect(endings('empty')).toEqual(new Set(['model_empty']))
  expect(whole.filter(one => one.model === 'cut-off' && one.answer).every(one => one.answer?.incomplete)).toBe(true)
})

test('two runs judge alike', async () => {
  const plain = (results: readonly Result[]) =>
    JSON.stringify(
      results.map(({ caseId, model, findings, tallies, ranks, answer }) => [
        caseId,
        model,
        findings,
        tallies,
        ranks,
        answer?.text
      ])
    )
  expect(plain(await run())).toBe(plain(whole))
})

test.each([
  ['pointers', 'pointer_mismatch'],
  ['citations', 'uncited'],
  ['figures', 'figure_not_cited'],
  ['conflicts', 'half_conflict'],
  ['abstention', 'untruth_shown']
] as const)('without %s the run goes red', async (promise, code) => {
  expect(countOf(whole, code)).toBe(0)
  expect(countOf(await run({ ...allPromises, [promise]: false }), code)).toBeGreaterThan(0)
})
