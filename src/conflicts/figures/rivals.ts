import type { Statement } from './statement.ts'

/** Weighs how many statements of a source match another as well as its counterpart does: a series, a table. */
export function createRivals() {
  /** For each statement the sum of the odds of its matches, by the source that they are in. */
  const sums = new Map<Statement, Map<number, number>>()

  function add(statement: Statement, { sentence: { source } }: Statement, odds: number): void {
    let known = sums.get(statement)
    if (!known) {
      known = new Map()
      sums.set(statement, known)
    }
    known.set(source, (known.get(source) ?? 0) + odds)
  }
  /** By how much the matches of a statement in the source of another exceed that one, as a logarithm. */
  const beyond = (statement: Statement, { sentence: { source } }: Statement, match: number) =>
    Math.max(0, Math.log(sums.get(statement)?.get(source) ?? 0) - match)
  return {
    /** Notes a match, with the logarithm of the odds that it is one. */
    note(one: Statement, other: Statement, match: number): void {
      const odds = Math.exp(match)
      add(one, other, odds)
      add(other, one, odds)
    },
    /** By how much the matches of both in each other's source exceed this one together. */
    of: (one: Statement, other: Statement, match: number): number =>
      beyond(one, other, match) + beyond(other, one, match)
  }
}
