import { figuresOf } from '../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { haveCounterparts } from './counterparts.ts'
import { compareValues } from './figures/compare-values.ts'
import { haveOtherNumbers } from './figures/exclusions.ts'
import type { Sources } from './sources.ts'
import { holdsUnknown, otherSubjects } from './subjects.ts'
import type { Surroundings } from './surroundings.ts'
import type { Weigh } from './weigh.ts'

/** A statement in words, with the words that tell what it is said of. */
export interface OfThing {
  sentence: EvidenceSentence
  around: Surroundings
  /** Stems of what tells the thing … */
  thing: readonly string[]
  /** … and those of them that are names. */
  thingNames: readonly string[]
}

/** Tells whether names, numbers or dates tell apart what two statements are said of. */
export function createThingComparison({
  wordsOf,
  mayShareSubject
}: Sources): (one: OfThing, other: OfThing) => boolean {
  // A name of a title may stand in none of the sentences.
  const isStrange = (name: string, { sentence, around }: OfThing) =>
    !wordsOf(sentence.source).has(name) && !around.frame.context.has(name)
  return (one, other) => {
    const [here, there] = [one.around, other.around]
    return (
      haveOtherNumbers(here.frame.numbers, there.frame.numbers) ||
      (holdsUnknown(here, there) && holdsUnknown(there, here)) ||
      (here.frame.names.size > 0 && there.frame.names.size > 0 && otherSubjects(here, there)) ||
      areOfOtherDates(one, other) ||
      one.thingNames.some(name => isStrange(name, other)) ||
      other.thingNames.some(name => isStrange(name, one)) ||
      !mayShareSubject(here, there) ||
      haveCounterparts(one, other, isStrange)
    )
  }
}

/** The share of the weight of what tells two things that both have, 0 to 1. */
export function sharedThing({ thing: one }: OfThing, { thing: other }: OfThing, weigh: Weigh): number {
  let shared = 0
  let total = 0
  for (const term of one) {
    total += weigh(term)
    if (other.includes(term)) shared += 2 * weigh(term)
  }
  for (const term of other) total += weigh(term)
  return total === 0 ? 0 : shared / total
}

/** Where both sentences give dates and none of them agree. */
function areOfOtherDates(one: OfThing, other: OfThing): boolean {
  const dates = datesOf(one)
  const others = dates.length > 0 ? datesOf(other) : []
  return others.length > 0 && dates.every(date => others.every(known => compareValues(date, known) === 'differ'))
}

const datesOf = ({ sentence }: OfThing) => figuresOf(sentence).filter(({ kind }) => kind === 'date')
