import { groupBy } from '../text/group-by.ts'
import type { Steps } from '../text/steps.ts'
import type { FoundConflict, Reading } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { compareValues } from './compare-values.ts'
import { describeSubject } from './describe-subject.ts'
import { explain } from './explain.ts'
import {
  compareStatements,
  otherSubjects,
  overlap,
  repeatThreshold,
  ruledOut,
  sameMeasureOfUnits,
  type Weigh
} from './same-thing.ts'
import type { Statement } from './statement.ts'
import { lowestThresholdOf, type ThresholdOf } from './stories.ts'

/** Two statements of one thing that cannot both be right. */
export interface Clash {
  one: Statement
  other: Statement
  score: number
}

/** More values than this are a series or a table, not a disagreement. */
const maxReadings = 6

/** Whether two statements cannot be of one thing. */
type Excludes = (one: Statement, other: Statement) => boolean

/** Joins clashes that share a statement into conflicts, with every statement that repeats one of the readings. */
export function* groupReadings(
  clashes: readonly Clash[],
  all: readonly Statement[],
  thresholdOf: ThresholdOf,
  weigh: Weigh,
  excludes: Excludes = ruledOut
): Steps<FoundConflict[]> {
  const byValue = groupBy(all, valueKey)
  const found: Statement[][][] = []
  for (const component of components(clashes)) {
    yield
    const readings = readingsOf(component)
    if (readings.length < 2 || readings.length > maxReadings) continue
    const members = new Set(component)
    for (const reading of readings)
      for (const key of new Set(reading.map(valueKey)))
        for (const statement of byValue.get(key) ?? []) {
          yield
          if (members.has(statement) || !reading.some(member => repeats(statement, member, thresholdOf, weigh)))
            continue
          members.add(statement)
          reading.push(statement)
        }
    const kept = withoutCompanions(withoutStrangers(readings, excludes))
    if (kept.length > 1) found.push(kept)
  }
  const conflicts: FoundConflict[] = []
  for (const readings of mergeShared(found)) {
    conflicts.push(toConflict(readings))
    yield
  }
  return conflicts
}

/** A sentence does not contradict itself: of two values that one gives ("from 1898 to 1905"), the less attested is of another thing. */
function withoutCompanions(readings: readonly Statement[][]): Statement[][] {
  const kept = new Set(readings)
  const speakers = new Map<EvidenceSentence, Statement[]>()
  for (const reading of [...readings].sort((a, b) => b.length - a.length))
    for (const { sentence } of reading) {
      const speaker = speakers.get(sentence)
      if (speaker === undefined) speakers.set(sentence, reading)
      else if (speaker !== reading) kept.delete(reading)
    }
  return readings.filter(reading => kept.has(reading))
}

const valueKey = ({ figure }: Statement) => `${figure.kind} ${figure.value}`

/** Conflicts that have a statement in common are one. */
function mergeShared(found: readonly Statement[][][]): Statement[][][] {
  const merged: Statement[][][] = []
  /** For each statement the first conflict that has it. */
  const holder = new Map<Statement, number>()
  const note = (readings: readonly Statement[][], index: number) => {
    for (const statement of readings.flat())
      holder.set(statement, Math.min(index, holder.get(statement) ?? Number.POSITIVE_INFINITY))
  }
  for (const readings of found) {
    const statements = new Set(readings.flat())
    let first = Number.POSITIVE_INFINITY
    for (const statement of statements) first = Math.min(first, holder.get(statement) ?? Number.POSITIVE_INFINITY)
    const same = merged[first]
    if (!same) {
      note(readings, merged.push(readings) - 1)
      continue
    }
    const joined = readingsOf([...new Set([...same.flat(), ...statements])])
    if (joined.length > maxReadings) continue
    same.splice(0, same.length, ...joined)
    note(same, first)
  }
  return merged
}

/** Where two readings' statements mostly rule each other out, the one that more statements rule out is of another thing. */
function withoutStrangers(readings: readonly Statement[][], excludes: Excludes): Statement[][] {
  const kept = [...readings]
  const exclusion = (one: readonly Statement[], others: readonly Statement[]) =>
    one.filter(here => others.filter(there => excludes(here, there)).length > others.length / 2).length / one.length
  const isExcluded = (one: readonly Statement[]) => kept.some(other => other !== one && exclusion(one, other) > 0.5)
  for (let strangers = kept.filter(isExcluded); strangers.length > 0; strangers = kept.filter(isExcluded)) {
    const ruledOutBy = (one: readonly Statement[]) => {
      const others = kept.filter(other => other !== one).flat()
      return (
        one.reduce((sum, here) => sum + others.filter(there => excludes(here, there)).length, 0) /
        (one.length * others.length)
      )
    }
    const worst = strangers.reduce((most, one) => (ruledOutBy(one) > ruledOutBy(most) ? one : most))
    kept.splice(kept.indexOf(worst), 1)
  }
  return kept
}

/** Whether a statement gives the same value of the same thing; a value with many digits is seldom met by chance. */
function repeats(statement: Statement, member: Statement, thresholdOf: ThresholdOf, weigh: Weigh): boolean {
  if (statement.figure.value !== member.figure.value || !sameUnits(statement, member)) return false
  if (!isDistinctive(statement)) {
    const score = compareStatements(statement, member, weigh)
    return score >= lowestThresholdOf(statement) && score >= thresholdOf(statement, member)
  }
  return !otherSubjects(statement, member) && overlap(statement, member, weigh) >= repeatThreshold
}

const isDistinctive = ({ figure }: Statement) =>
  typeof figure.value === 'number' && Math.abs(figure.value) >= 1000 && Math.abs(figure.value) / figure.precision > 10

const sameUnits = (one: Statement, other: Statement) =>
  one.figure.kind === other.figure.kind && (one.figure.unit === other.figure.unit || sameMeasureOfUnits(one, other))

function components(clashes: readonly Clash[]): Statement[][] {
  const groupOf = new Map<Statement, Statement[]>()
  for (const { one, other } of clashes) {
    const a = groupOf.get(one) ?? [one]
    const b = groupOf.get(other) ?? [other]
    groupOf.set(one, a)
    groupOf.set(other, b)
    if (a === b) continue
    for (const statement of b) {
      a.push(statement)
      groupOf.set(statement, a)
    }
  }
  return [...new Set(groupOf.values())]
}

function readingsOf(component: readonly Statement[]): Statement[][] {
  const readings: Statement[][] = []
  // Most precise first: it speaks for those that round it.
  for (const statement of [...component].sort((a, b) => a.figure.precision - b.figure.precision || order(a, b))) {
    const agreeing = readings.find(
      reading => reading[0] && compareValues(statement.figure, reading[0].figure) === 'agree'
    )
    if (agreeing) agreeing.push(statement)
    else readings.push([statement])
  }
  return readings
}

const order = (a: Statement, b: Statement) =>
  a.sentence.source - b.sentence.source || a.sentence.startCharIndex - b.sentence.startCharIndex

/** A conflict from its readings, each a list of statements that agree. */
export function toConflict(groups: readonly (readonly Statement[])[]): FoundConflict {
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
    explanation: explain(readings, sorted)
  }
}

function toReading(group: readonly Statement[]): Reading {
  const statements = [...group].sort(order)
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
