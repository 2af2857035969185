import { compareStated } from './limits.ts'
import type { Statement } from './statement.ts'

/** Two statements of one thing that cannot both be right. */
export interface Clash {
  one: Statement
  other: Statement
  /** Logarithm of the odds that they are; absent where it was not judged. */
  odds?: number
}

/** More values than this are a series or a table, not a disagreement. */
export const maxReadings = 6

/** Conflicts that have a statement in common are one. */
export function mergeShared(found: readonly Statement[][][]): Statement[][][] {
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

/** A value joins others, in nats, only where it is about as surely of their thing as they are of one: three readings are rare. */
const nearSurest = 1.1

/**
 * Statements that clashes join, directly or through others, surest first. What clashes far less surely with one of
 * several and gives none of their values is of another thing.
 */
export function components(clashes: readonly Clash[]): Statement[][] {
  const groupOf = new Map<Statement, Group>()
  for (const { one, other, odds = 0 } of [...clashes].sort((a, b) => (b.odds ?? 0) - (a.odds ?? 0))) {
    const a = groupOf.get(one) ?? { statements: [one], surest: odds }
    const b = groupOf.get(other) ?? { statements: [other], surest: odds }
    const isFarLess = odds < Math.max(a.surest, b.surest) - nearSurest
    if (a === b || (isFarLess && !repeatsAll(a, b) && !repeatsAll(b, a))) continue
    groupOf.set(one, a)
    for (const statement of b.statements) {
      a.statements.push(statement)
      groupOf.set(statement, a)
    }
    a.surest = Math.max(a.surest, b.surest)
  }
  return [...new Set(groupOf.values())].map(({ statements }) => statements)
}

interface Group {
  statements: Statement[]
  /** The odds of the surest clash between them. */
  surest: number
}

/** Whether each value of the one is also one of the other. */
const repeatsAll = ({ statements: ones }: Group, { statements: others }: Group) =>
  ones.every(one => others.some(other => compareStated(one, other) === 'agree'))

/** Statements by what they say: each reading those that agree. */
export function readingsOf(component: readonly Statement[]): Statement[][] {
  const readings: Statement[][] = []
  // Most precise first: it speaks for those that round it.
  for (const statement of [...component].sort(
    (a, b) => a.figure.precision - b.figure.precision || inOrderOfPlace(a, b)
  )) {
    const agreeing = readings.find(reading => reading[0] && compareStated(statement, reading[0]) === 'agree')
    if (agreeing) agreeing.push(statement)
    else readings.push([statement])
  }
  return readings
}

/** Statements by source, then by place. */
export const inOrderOfPlace = (a: Statement, b: Statement) =>
  a.sentence.source - b.sentence.source || a.sentence.startCharIndex - b.sentence.startCharIndex
