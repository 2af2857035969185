import { groupBy } from '../../text/group-by.ts'
import type { Steps } from '../../text/steps.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { otherSubjects } from '../subjects.ts'
import { toConflict } from '../to-conflict.ts'
import { ruledOut } from './exclusions.ts'
import { areOfOneThing } from './find-clashes.ts'
import type { LikenessOf } from './likeness.ts'
import { type Clash, components, maxReadings, mergeShared, readingsOf } from './merge-readings.ts'
import type { Statement } from './statement.ts'

/** Whether two statements cannot be of one thing. */
type Excludes = (one: Statement, other: Statement) => boolean

/** Joins clashes that share a statement into conflicts, with every statement that repeats one of the readings. */
export function* groupReadings(
  clashes: readonly Clash[],
  all: readonly Statement[],
  likenessOf: LikenessOf,
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
          if (members.has(statement) || !reading.some(member => repeats(statement, member, likenessOf))) continue
          members.add(statement)
          reading.push(statement)
        }
    const kept = withoutAsides(withoutCompanions(withoutStrangers(readings, excludes)), likenessOf)
    if (kept.length > 1) found.push(kept)
  }
  const conflicts: FoundConflict[] = []
  for (const readings of mergeShared(found)) {
    conflicts.push(toConflict(readings, surest(readings, clashes)))
    yield
  }
  return conflicts
}

/** The odds of the surest clash between statements of the readings. */
function surest(readings: readonly (readonly Statement[])[], clashes: readonly Clash[]): number | undefined {
  const members = new Set(readings.flat())
  let best: number | undefined
  for (const { one, other, odds } of clashes)
    if (odds !== undefined && members.has(one) && members.has(other) && !(odds <= (best ?? odds - 1))) best = odds
  return best
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

/**
 * A source that gives two of the readings contradicts itself only where it says both of what is alike in nearly all
 * words; else the one that is less like what other sources say is of another thing, unless nothing but it contradicts.
 */
function withoutAsides(readings: readonly Statement[][], likenessOf: LikenessOf): Statement[][] {
  const all = readings.flat()
  const support = (statement: Statement, reading: readonly Statement[]) =>
    Math.max(
      ...all
        .filter(other => other.sentence.source !== statement.sentence.source && !reading.includes(other))
        .map(other => likenessOf(statement, other)?.thing ?? Number.NEGATIVE_INFINITY)
    )
  const dropped = new Set<Statement>()
  for (const [index, reading] of readings.entries())
    for (const other of readings.slice(index + 1))
      for (const one of reading)
        for (const another of other) {
          if (one.sentence.source !== another.sentence.source) continue
          const likeness = likenessOf(one, another)
          if (likeness && areOfOneThing(one, another, likeness)) continue
          dropped.add(support(one, reading) < support(another, other) ? one : another)
        }
  const kept = readings
    .map(reading => reading.filter(statement => !dropped.has(statement)))
    .filter(reading => reading.length > 0)
  return kept.length > 1 ? kept : [...readings]
}

const valueKey = ({ figure }: Statement) => `${figure.kind} ${figure.value}`

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

/** How alike two statements of the same value must be to count as one reading, in nats … */
const repeatThreshold = -1.4
/** … with so much in common around them: that the values are the same says nothing of what they are of … */
const repeatedContext = 0.25
/** … and around a value with many digits, which is seldom met by chance. */
const repeatedWords = 0.1

/** Whether a statement gives the same value of the same thing. */
function repeats(statement: Statement, member: Statement, likenessOf: LikenessOf): boolean {
  if (statement.figure.value !== member.figure.value || statement.isFormer !== member.isFormer) return false
  const likeness = likenessOf(statement, member)
  if (likeness === null) return false
  if (!isDistinctive(statement)) return likeness.score >= repeatThreshold && likeness.overlap >= repeatedContext
  return likeness.overlap >= repeatedWords && !otherSubjects(statement, member)
}

function isDistinctive({ figure: { value, precision } }: Statement): boolean {
  if (typeof value === 'string') return fullDate.test(value)
  const digits = Math.abs(value) / precision
  return digits > manyValues || (digits > someValues && Math.abs(value) >= 1000)
}

/** A value told so finely is one of so many … */
const manyValues = 100
/** … and a large one need not be told as finely. */
const someValues = 10
const fullDate = /^.{4}-\d\d-\d\d/
