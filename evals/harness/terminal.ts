import { styleText } from 'node:util'
import { groupBy } from '../../src/text/group-by.ts'
import type { Comparison } from './baseline.ts'
import type { Result } from './run-cases.ts'
import { hasFault, type Measure, measures, scoresOf } from './scores.ts'
import type { EvalCase } from './suite.ts'
import type { Miss } from './thresholds.ts'

/** A bar that fills in place on a terminal; elsewhere nothing. */
export function createProgress(total: number, out: NodeJS.WriteStream = process.stderr): () => void {
  let done = 0
  let shown = -1
  return () => {
    done++
    const filled = Math.floor((30 * done) / total)
    const percent = Math.floor((100 * done) / total)
    if (!out.isTTY || percent === shown) return
    shown = percent
    out.write(
      `\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${percent}% of ${total} answers${done === total ? '\n' : ''}`
    )
  }
}

const columns: readonly (readonly [string, Measure])[] = [
  ['whole', 'conflictsWhole'],
  ['shown', 'readingsShown'],
  ['figures', 'figuresCited'],
  ['recall', 'citationRecall'],
  ['precision', 'citationPrecision'],
  ['kept', 'sentencesShown'],
  ['abstain', 'abstained']
]

/** Rows of faults and measures, one for each group, with the whole below. */
export function formatTable(title: string, results: readonly Result[], keyOf: (result: Result) => string): string[] {
  const row = (name: string, group: readonly Result[]) => {
    const scores = scoresOf(group)
    const cells = columns.map(([head, measure]) =>
      formatShare(scores.measures[measure].value).padStart(head.length + 2 > 7 ? head.length + 2 : 7)
    )
    return `${name.slice(0, 44).padEnd(45)}${String(group.length).padStart(7)}${String(scores.faulty).padStart(7)}${cells.join('')}`
  }
  const heads = columns.map(([head]) => head.padStart(head.length + 2 > 7 ? head.length + 2 : 7)).join('')
  return [
    styleText('bold', `${title.padEnd(45)}${'answers'.padStart(7)}${'faulty'.padStart(7)}${heads}`),
    ...[...groupBy(results, keyOf)].map(([name, group]) => row(name, group)),
    row('all', results)
  ]
}

export function formatShare(value: number | null): string {
  if (value === null) return '–'
  const percent = 100 * value
  // Never 100% where something is short of it.
  return `${value < 1 && percent > 99.9 ? '99.9' : percent.toFixed(percent === 100 ? 0 : 1)}%`
}

export function formatMeasures(results: readonly Result[]): string[] {
  const { measures: values } = scoresOf(results)
  return Object.entries(measures).map(([name, meaning]) => {
    const { value, right, of } = values[name as Measure]
    return `${name.padEnd(18)}${formatShare(value).padStart(7)}  ${`${right}/${of}`.padEnd(14)}${styleText('dim', meaning)}`
  })
}

/** The worst answers first: faults weigh ten times what shortfalls do. */
export function worstOf(results: readonly Result[], most = 10): Result[] {
  const weight = (result: Result) => (hasFault(result) ? 1_000 : 0) + result.findings.length
  return results
    .filter(({ findings }) => findings.length > 0)
    .toSorted((one, other) => weight(other) - weight(one))
    .slice(0, most)
}

export function formatWorst(results: readonly Result[], cases: ReadonlyMap<string, EvalCase>): string[] {
  return worstOf(results).flatMap(({ caseId, model, answer, problem, findings }, index) => [
    `${styleText('bold', `${index + 1}. ${cases.get(caseId)?.question ?? caseId}`)} ${styleText('dim', `${model}, ${caseId}`)}`,
    `   ${shorten(answer?.text || problem || '(nothing was shown)', 240)}`,
    ...findings.slice(0, 3).map(({ code, detail }) => `   ${styleText('red', code)} ${shorten(detail, 160)}`),
    ...(findings.length > 3 ? [`   … and ${findings.length - 3} more`] : [])
  ])
}

export function formatComparison({ changes, worse, better }: Comparison): string[] {
  const list = (name: string, findings: readonly string[]) =>
    findings.length === 0
      ? []
      : [`${name}: ${findings.length}`, ...findings.slice(0, 20).map(finding => `   ${finding}`)]
  const lines = changes.map(({ what, before, after }) => `${what} ${formatValue(before)} → ${formatValue(after)}`)
  return [...lines, ...list('New findings', worse), ...list('Findings that are gone', better)]
}

/** Counts are whole; a share of 1 and a count of 1 are told apart by what they measure, so both read well. */
function formatValue(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? String(value) : formatShare(value)
}

export function formatMisses(misses: readonly Miss[]): string[] {
  return misses.map(({ what, got, wanted }) => `${what}: ${got}, and the threshold is ${wanted}`)
}

export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
