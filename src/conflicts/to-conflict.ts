import type { FoundConflict, Reading } from '../types/conflict.ts'
import { explain } from './explain.ts'
import { inOrderOfPlace } from './figures/merge-readings.ts'
import type { Statement } from './figures/statement.ts'
import { describeSubject } from './subject/describe-subject.ts'

/** A conflict from its readings, each a list of statements that agree. `odds`: see `FoundConflict`. */
export function toConflict(groups: readonly (readonly Statement[])[], odds?: number): FoundConflict {
  const read = groups
    .map(group => ({ group, reading: toReading(group) }))
    .sort((a, b) => inOrderOfValue(a.reading, b.reading))
  const readings = read.map(({ reading }) => reading)
  const sorted = read.map(({ group }) => group)
  const figure = sorted[0]?.[0]?.figure
  return {
    subject: describeSubject(sorted),
    kind: figure?.kind ?? 'count',
    unit: figure?.unit ?? null,
    readings,
    explanation: explain(readings, sorted),
    ...(odds !== undefined && { odds })
  }
}

function toReading(group: readonly Statement[]): Reading {
  const statements = [...group].sort(inOrderOfPlace)
  const first = statements[0]
  const asOf = statements.map(({ time }) => time?.value).find(value => /^\d{4}/.test(String(value)))
  return {
    text: first?.figure.text ?? '',
    value: first?.figure.value ?? '',
    asOf: asOf === undefined ? null : String(asOf),
    evidence: statements.map(({ sentence, figure }) => ({
      sentence,
      startCharIndex: figure.startCharIndex,
      endCharIndex: figure.endCharIndex,
      figure
    }))
  }
}

function inOrderOfValue(one: Reading, other: Reading): number {
  if (typeof one.value === 'number' && typeof other.value === 'number') return one.value - other.value
  return String(one.value) < String(other.value) ? -1 : 1
}
