import type { Terms } from '../text/frame.ts'
import type { Surroundings } from './surroundings.ts'

/** True where nothing says whom or what the figure is of: "Teams consisted of fifteen players". */
export const isAnonymous = (statement: Surroundings) => subjectsOf(statement).size === 0

/** A sentence without a name ("The group employs …") speaks of the names that it leans on. */
function subjectsOf({ names, frame }: Surroundings): ReadonlySet<string> {
  return frame.isExplicit ? names : new Set([...names, ...frame.leanNames])
}

/**
 * Statements are of other subjects where neither sentence has a name of the other's and at least one's names are
 * unknown to all that the other leans on.
 */
export function otherSubjects(one: Surroundings, other: Surroundings): boolean {
  const ones = subjectsOf(one)
  const others = subjectsOf(other)
  if (ones.size === 0 || others.size === 0) return false
  const knownHere = one.frame.isExplicit ? one.frame.own : one.frame.context
  const knownThere = other.frame.isExplicit ? other.frame.own : other.frame.context
  if (hasAny(knownThere, ones) || hasAny(knownHere, others)) return false
  // What the one sentence leans on in its source may be the other sentence.
  if (one.sentence.source === other.sentence.source) return true
  return !hasAny(other.frame.context, ones) || !hasAny(one.frame.context, others)
}

/** Whether any of the names is among the stems. */
export function hasAny(stems: Terms, names: Iterable<string>): boolean {
  for (const name of names) if (stems.has(name)) return true
  return false
}

/** True where a name stands beside the figure that the other does not know: "eight seats from Labour", "five from the Greens". */
export function holdsUnknown(one: Surroundings, other: Surroundings): boolean {
  const near = one.sentence.source === other.sentence.source ? other.frame.own : other.frame.context
  for (const name of one.ownNames) if (!near.has(name)) return true
  return false
}
