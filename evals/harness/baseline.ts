import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Result } from './run-cases.ts'
import { type Measure, type Scores, scoresOf } from './scores.ts'

/** The last run that was accepted, as it is committed. */
export interface Baseline {
  answers: number
  faults: Record<string, number>
  measures: Record<string, number | null>
  /** "code model case", sorted: what was known to be short. */
  findings: string[]
}
export interface Change {
  what: string
  before: number | null
  after: number | null
}
export interface Comparison {
  changes: Change[]
  /** Findings that the baseline does not know, and those of it that are gone. */
  worse: string[]
  better: string[]
}

export function toBaseline(results: readonly Result[]): Baseline {
  const scores = scoresOf(results)
  const findings = results.flatMap(({ findings, model, caseId }) =>
    findings.map(({ code }) => `${code} ${model} ${caseId}`)
  )
  return {
    answers: scores.answers,
    faults: scores.faults,
    measures: valuesOf(scores),
    findings: [...new Set(findings)].sort()
  }
}

/** Compares with the baseline; of a run of some cases or models, only what it ran. */
export function compare(results: readonly Result[], baseline: Baseline): Comparison {
  const now = toBaseline(results)
  const ran = new Set(results.map(({ model, caseId }) => `${model} ${caseId}`))
  const before = baseline.findings.filter(finding => ran.has(finding.slice(finding.indexOf(' ') + 1)))
  const isWhole = now.answers === baseline.answers
  const changes = isWhole
    ? [...changesOf(baseline.measures, now.measures), ...changesOf(baseline.faults, now.faults)]
    : []
  return {
    changes,
    worse: now.findings.filter(finding => !before.includes(finding)),
    better: before.filter(finding => !now.findings.includes(finding))
  }
}

export function readBaseline(path: string): Baseline | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baseline) : null
}

export function writeBaseline(path: string, results: readonly Result[]): void {
  writeFileSync(path, `${JSON.stringify(toBaseline(results), null, 2)}\n`)
}

function valuesOf({ measures }: Scores): Record<string, number | null> {
  return Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name as Measure, value]))
}

function changesOf(before: Record<string, number | null>, after: Record<string, number | null>): Change[] {
  return Object.keys({ ...before, ...after })
    .map(what => ({ what, before: before[what] ?? null, after: after[what] ?? null }))
    .filter(change => change.before !== change.after)
}
