import type { Surroundings } from './surroundings.ts'
import { nameWeight, type Weigh } from './weigh.ts'

/** What stands around two figures alike, beside what does not. */
export interface CommonWords {
  /** Weighted overlap of their surroundings, 0 to about 1. */
  overlap: number
  /** How many content words both sentences have, beside the counted noun. */
  count: number
  /** Weight of the rarest word that stands near both figures. */
  best: number
}

/** Without a word in common beside the noun, sentences are of one thing only by what they lean on. */
const nothingInCommon = 0.5
/** How much a detail that one sentence has beyond the other counts against it, next to what both have. */
const brevity = 0.6

/** Reads what two statements have in common, with the weight of all that each tells reckoned once. */
export function createCommonWords(weigh: Weigh): (one: Surroundings, other: Surroundings) => CommonWords {
  const totals = new Map<Surroundings, number>()

  function totalOf(statement: Surroundings): number {
    let total = totals.get(statement)
    if (total === undefined) {
      total = 0
      for (const [term, near] of statement.nearness)
        if (tells(statement, term)) total += weigh(term) * near * (holds(statement.names, term) ? nameWeight : 1)
      totals.set(statement, total)
    }
    return total
  }

  /**
   * Each word counts by how near it stands and how rare it is. What a sentence leans on helps a match and does not
   * hinder it; what one sentence tells beyond the other hinders a little.
   */
  return (one, other) => {
    const [few, many] = one.nearness.size < other.nearness.size ? [one, other] : [other, one]
    // What a sentence of the same source leans on may be the other sentence itself.
    const isSameSource = one.sentence.source === other.sentence.source
    let shared = 0
    let count = 0
    let best = 0
    // Run for every pair: `forEach` makes no entry for each term.
    few.nearness.forEach((near, term) => {
      const there = many.nearness.get(term)
      if (there === undefined) return
      const isToldHere = tells(few, term)
      const isToldThere = tells(many, term)
      if (isSameSource && !(isToldHere && isToldThere)) return
      // What heads a column in one source, or is asked there, may be what the other is about as a whole.
      const isHead = isBeside(few, term) || isBeside(many, term)
      const weight = weigh(term) * (isHead ? Math.max(near, there) : Math.min(near, there))
      shared += weight * (holds(few.names, term) || holds(many.names, term) ? nameWeight : 1)
      if (isToldHere && isToldThere && !few.phrase.includes(term)) count++
      if (weight > best && (isToldHere || isToldThere)) best = weight
    })
    if (shared === 0) return { overlap: 0, count, best }
    const here = totalOf(few)
    const there = totalOf(many)
    const against = brevity * Math.min(here, there) + (1 - brevity) * Math.max(here, there)
    const overlap = against === 0 ? 0 : ((count === 0 ? nothingInCommon : 1) * shared) / against
    return { overlap: saturate(overlap), count, best }
  }
}

/** Whether a term stands in the sentence, at the head of the figure's column or in the question that the sentence answers. */
export const tells = (statement: Surroundings, term: string) =>
  statement.frame.own.has(term) || isBeside(statement, term)

const isBeside = ({ column, asked }: Surroundings, term: string) => holds(column, term) || holds(asked, term)

/** Most have no names beside them and stand in no column: a look-up costs even where there is nothing. */
const holds = (terms: ReadonlySet<string>, term: string) => terms.size > 0 && terms.has(term)

/** Hardly more than 1, though more of more: of two columns the one whose head both know is the counterpart. */
const saturate = (score: number) => (score <= 1 ? score : 1 + (score - 1) / 100)
