import { compareValues } from '../src/conflicts/figures/compare-values.ts'
import { sameMeasureOfUnits } from '../src/conflicts/figures/exclusions.ts'
import type { Statement } from '../src/conflicts/figures/statement.ts'
import type { Gold, GoldConflict } from './measure-conflicts.ts'

/** For each labelled conflict and each of its readings the statements that give it. */
export type LabelledFigures = readonly (readonly ReadonlySet<Statement>[])[]

/** Finds the figures of the labelled conflicts among the statements of a folder. */
export function labelledFigures(
  { conflicts }: Gold,
  statements: readonly Statement[],
  idOf: (statement: Statement) => string
): LabelledFigures {
  return conflicts.map(conflict =>
    conflict.readings.map((_, reading) => membersOf(statements, conflict, reading, idOf))
  )
}

/** Of which labelled conflict two statements give different readings, as its place; -1 for none. */
export function conflictOf(one: Statement, other: Statement, labelled: LabelledFigures): number {
  return labelled.findIndex(readings => {
    const here = readings.findIndex(members => members.has(one))
    const there = readings.findIndex(members => members.has(other))
    return here >= 0 && there >= 0 && here !== there
  })
}

/** The statements of a labelled reading: its words, or in a document that has them otherwise ("3" for "three") their value. */
function membersOf(
  statements: readonly Statement[],
  { kind, readings }: GoldConflict,
  index: number,
  idOf: (statement: Statement) => string
): ReadonlySet<Statement> {
  const { says = '', documents = [] } = readings[index] ?? {}
  const sought = says.toLowerCase()
  const own = statements.filter(statement => statement.figure.kind === kind && documents.includes(idOf(statement)))
  const literal = own.filter(({ figure, sentence }) => {
    const text = figure.text.toLowerCase()
    return text === sought || (sentence.text.includes(says) && (text.includes(sought) || sought.includes(text)))
  })
  const covered = new Set(literal.map(idOf))
  const otherwise = own.filter(
    statement =>
      !covered.has(idOf(statement)) &&
      literal.some(
        known => sameMeasureOfUnits(known, statement) && compareValues(known.figure, statement.figure) === 'agree'
      )
  )
  return new Set([...literal, ...otherwise])
}
