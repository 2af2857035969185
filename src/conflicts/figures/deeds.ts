import { deedsOf } from '../../text/verb-classes.ts'
import { createStatementMemory, type Statement } from './statement.ts'

/** A word tells what happened to a figure's thing where it stands at least as near to the figure as this. */
const beside = 0.6

/** For each kind of deed told near a figure the stems that tell it. */
type Deeds = ReadonlyMap<number, readonly string[]>

/** Tells whether what is done near two figures is of one kind, though each has another word for it: "died", "lost their lives". */
export function areOfOneDeed(one: Statement, other: Statement): boolean {
  // Of one history many dates are told, of many deeds.
  if (one.figure.kind === 'date') return false
  const there = deedsNear(other)
  if (there.size === 0) return false
  for (const [deed, terms] of deedsNear(one)) {
    const others = there.get(deed)
    if (others?.some(term => !one.nearness.has(term)) && terms.some(term => !other.nearness.has(term))) return true
  }
  return false
}

const remembered = createStatementMemory<Deeds>()
const none: Deeds = new Map()

/** The deeds told near a figure. Remembered for each statement. */
function deedsNear(statement: Statement): Deeds {
  return remembered.of(statement, readDeeds)
}

function readDeeds(statement: Statement): Deeds {
  const deeds = new Map<number, string[]>()
  for (const [term, near] of statement.nearness) {
    if (near < beside) continue
    for (const deed of deedsOf(term)) {
      const terms = deeds.get(deed)
      if (terms) terms.push(term)
      else deeds.set(deed, [term])
    }
  }
  return deeds.size === 0 ? none : deeds
}
