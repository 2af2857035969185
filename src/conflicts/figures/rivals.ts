import type { Statement } from './statement.ts'

/** Weighs how many statements match another as well as its counterpart does: a series, a table, a word that all use. */
export function createRivals() {
  /** For each statement the sum of the odds of its matches, by the source that they are in … */
  const inSource = new Map<Statement, Map<number, number>>()
  /** … and in all. */
  const inAll = new Map<Statement, number>()

  function add(statement: Statement, { sentence: { source } }: Statement, odds: number): void {
    let known = inSource.get(statement)
    if (!known) {
      known = new Map()
      inSource.set(statement, known)
    }
    known.set(source, (known.get(source) ?? 0) + odds)
    inAll.set(statement, (inAll.get(statement) ?? 0) + odds)
  }
  return {
    /** Notes a match, with the logarithm of the odds that it is one. */
    note(one: Statement, other: Statement, match: number): void {
      const odds = Math.exp(match)
      add(one, other, odds)
      add(other, one, odds)
    },
    /** By how much the matches of both together exceed this one, as logarithms: in each other's source, and in all. */
    of(one: Statement, other: Statement, match: number): [inSource: number, inAll: number] {
      const beyond = (sum = 0) => Math.max(0, Math.log(sum) - match)
      return [
        beyond(inSource.get(one)?.get(other.sentence.source)) + beyond(inSource.get(other)?.get(one.sentence.source)),
        beyond(inAll.get(one)) + beyond(inAll.get(other))
      ]
    }
  }
}
