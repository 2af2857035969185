/**
 * Runs the evals: `npm run evals`, `npm run evals:live`; `--help` lists the switches, docs/evals.md says how to read it.
 * Exit code 0 when every threshold is kept, 1 when one is not, 2 when the cases or the switches are faulty.
 */
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { allPromises, type Promises } from '../src/answer/promises.ts'
import { readConfig } from '../src/config.ts'
import { createGenerator } from '../src/create-generator.ts'
import { compare, readBaseline, writeBaseline } from './harness/baseline.ts'
import { behaviors } from './harness/behaviors/behaviors.ts'
import { runLive } from './harness/live.ts'
import { answering, keyless, type Result } from './harness/run-cases.ts'
import { runInChild } from './harness/run-in-child.ts'
import { runWorkers } from './harness/run-workers.ts'
import { type EvalCase, loadSuite } from './harness/suite.ts'
import {
  createProgress,
  formatComparison,
  formatMeasures,
  formatMisses,
  formatTable,
  formatWorst
} from './harness/terminal.ts'
import { findMisses, readThresholds } from './harness/thresholds.ts'
import { byFamily, writeReports } from './harness/write-reports.ts'

const usage = `Asks every case of every mocked model, and judges the answers by the gold labels.

  npm run evals -- [switches]

  --filter TEXT        only cases whose id or family, and models whose name, hold the text
  --case ID            only this case (the end of its id will do)
  --without PROMISE    without one promise: pointers, citations, figures, conflicts or abstention; the run must go red
  --seeds DIR          the documents, instead of those that facts.yaml names
  --cases DIR          a folder of cases; can be given more than once. Default: all under evals/cases
  --watch              runs again when the source or a case changes
  --report DIR         where the reports go. Default: evals/report
  --update-baseline    accepts this run as the one to compare with

  npm run evals:live -- [switches]      the configured model instead of mocked ones

  --recordings DIR     answers are kept and replayed here. Default: evals/report/recordings
  --replay             recordings alone; no call is made
  --price IN/OUT       US dollars for a million tokens of input and of output
                       0/0 for a model that costs nothing
  --limit USD          no further call once this much was spent. Default 1`

const { values } = parseArgs({
  options: {
    filter: { type: 'string' },
    case: { type: 'string' },
    without: { type: 'string' },
    seeds: { type: 'string' },
    cases: { type: 'string', multiple: true },
    watch: { type: 'boolean', default: false },
    report: { type: 'string' },
    'update-baseline': { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    recordings: { type: 'string' },
    replay: { type: 'boolean', default: false },
    price: { type: 'string' },
    limit: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false }
  }
})
const here = import.meta.dirname
const ownCases = [join(here, 'cases/seeds'), join(here, 'cases/company'), join(here, 'cases/allotment')]

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (values.watch) return watchAndRun()
  const began = performance.now()
  const startedAt = new Date().toISOString()
  const promises = promisesWithout(values.without)
  const suites = (values.cases ?? ownCases).map(cases => ({ cases: resolve(cases), documents: values.seeds }))
  const loaded = await Promise.all(suites.map(({ cases, documents }) => loadSuite(cases, documents)))
  const all = loaded.flatMap(suite => suite.cases)
  const names = [keyless, ...behaviors.map(({ name }) => name)]
  const named = names.filter(name => values.filter && name.includes(values.filter))
  const models = named.length > 0 ? named : undefined
  const cases = all.filter(one => isWanted(one, models !== undefined))
  if (cases.length === 0) throw new Error(`no case fits ${values.case ?? values.filter}`)

  const report = values.report ?? join(here, 'report')
  let results: Result[]
  if (values.live) {
    const chosen = loaded.map(suite => ({ ...suite, cases: suite.cases.filter(one => cases.includes(one)) }))
    const generator = await createGenerator(readConfig(process.env))
    if (generator.quotes) throw new Error('no model is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL and MODEL')
    if (!values.price && !values.replay)
      throw new Error('say what the model costs, so that the limit holds: --price IN/OUT (0/0 where it costs nothing)')
    const live = await runLive(chosen, {
      generator,
      recordings: values.recordings ?? join(report, 'recordings'),
      isReplay: values.replay,
      price: readPrice(values.price),
      limitUsd: Number(values.limit),
      onResult: createProgress(cases.length)
    })
    results = live.results
    print(live.summary)
  } else {
    const answers = cases.reduce((sum, one) => sum + answering(behaviors, one, models).length, 0)
    results = await runWorkers(cases, { suites, promises, models }, createProgress(answers))
  }

  const isOwn = !values.cases && !values.seeds && !values.live
  const thresholds = readThresholds(join(here, 'thresholds.yaml'))
  // Without a mocked model nothing is known of what was written: what must never be is all that counts.
  const misses = findMisses(results, isOwn ? thresholds : { ...thresholds, measures: {}, models: {} })
  const baselinePath = join(here, 'baseline.json')
  const baseline = isOwn ? readBaseline(baselinePath) : null
  const comparison = baseline && compare(results, baseline)
  const title = values.without ? `without ${values.without}` : values.live ? 'live' : 'mocked models'
  const durationMs = Math.round(performance.now() - began)
  writeReports(report, { results, cases, misses, comparison, title, times: { startedAt, durationMs } })
  if (values['update-baseline'] && isOwn) writeBaseline(baselinePath, results)

  const families = new Map([...byFamily(results, cases)].flatMap(([name, of]) => of.map(one => [one, name] as const)))
  print([
    ...formatTable('family', results, result => families.get(result) ?? ''),
    '',
    ...formatTable('model', results, ({ model }) => model),
    '',
    ...formatMeasures(results)
  ])
  const byId = new Map(cases.map(one => [one.id, one]))
  printSection('The ten worst', formatWorst(results, byId))
  if (comparison) printSection('Against the baseline', formatComparison(comparison))
  printSection('Short of the thresholds', formatMisses(misses))
  const verdict = misses.length === 0 ? styleText('green', 'Green') : styleText('red', 'Red')
  console.log(
    `\n${verdict}: ${results.length} answers in ${(durationMs / 1000).toFixed(1)} s. ${report}/index.html shows them.`
  )
  return misses.length === 0 ? 0 : 1
}

function isWanted(one: EvalCase, filtersModels: boolean): boolean {
  if (values.case && one.id !== values.case && !one.id.endsWith(values.case)) return false
  if (!values.filter || filtersModels) return true
  return `${one.id} ${one.suite} ${one.family}`.toLowerCase().includes(values.filter.toLowerCase())
}

function promisesWithout(name: string | undefined): Promises {
  if (name === undefined) return allPromises
  if (!(name in allPromises)) throw new Error(`--without knows ${Object.keys(allPromises).join(', ')}, not "${name}"`)
  return { ...allPromises, [name]: false }
}

function readPrice(price: string | undefined): { input: number; output: number } | null {
  if (price === undefined) return null
  const [input = Number.NaN, output = Number.NaN] = price.split('/').map(Number)
  if (Number.isNaN(input + output)) throw new Error('--price wants two numbers: dollars for a million tokens, in/out')
  return { input, output }
}

/** Each run is a process of its own, since a module that was loaded once stays as it was. */
async function watchAndRun(): Promise<number> {
  const args = process.argv.slice(2).filter(arg => arg !== '--watch')
  const changed = new Set<() => void>()
  for (const folder of [join(here, '../src'), join(here, 'cases'), join(here, 'harness'), ...(values.cases ?? [])])
    watch(folder, { recursive: true }, () => {
      for (const wake of changed) wake()
    })
  for (;;) {
    const change = new Promise<void>(wake => changed.add(wake))
    await runInChild(import.meta.filename, args)
    console.log(styleText('dim', '\nWatching for changes …'))
    await change
    changed.clear()
  }
}

function print(lines: readonly string[]): void {
  console.log(`\n${lines.join('\n')}`)
}

function printSection(name: string, lines: readonly string[]): void {
  if (lines.length > 0) print([styleText('bold', name), ...lines])
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(styleText('red', error instanceof Error ? error.message : String(error)))
  process.exitCode = 2
}
