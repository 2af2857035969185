import { deedsOf } from '../../text/verb-classes.ts'
import type { Statement } from './statement.ts'

/** A word tells what happened to a figure's thing where it stands at least as near to the figure as this. */
const beside = 0.6

/** For each kind of deed told near a figure the stems that tell it. */
type Deeds = ReadonlyMap<number, readonly string[]>

/** Tells whether what is done near two figures is of one kind, though each has another word for it: "died", "lost their lives". */
export function createDeedComparison(): (one: Statement, other: Statement) => boolean {
  const known = new Map<Statement, Deeds>()
  function deedsNear(statement: Statement): Deeds {
    const found = known.get(statement)
    if (found) return found
    const deeds = new Map<number, string[]>()
    for (const [term, near] of statement.nearness) {
      if (near < beside) continue
      for (const deed of deedsOf(term)) {
        const terms = deeds.get(deed)
        if (terms) terms.push(term)
        else deeds.set(deed, [term])
      }
    }
    known.set(statement, deeds)
    return deeds
  }
  return (one, other) => {
    // Of one history many dates are told, of many deeds.
    if (one.figure.kind === 'date') return false
    const there = deedsNear(other)
    for (const [deed, terms] of deedsNear(one)) {
      const others = there.get(deed)
      if (others?.some(term => !one.nearness.has(term)) && terms.some(term => !other.nearness.has(term))) return true
    }
    return false
  }
}
