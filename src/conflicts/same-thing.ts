import type { Frame, Terms } from '../text/frame.ts'
import { compareValues } from './compare-values.ts'
import type { Statement } from './statement.ts'

/** A term's weight: see `createWeights`. */
export type Weigh = (term: string) => number

/**
 * Turns the rarity of terms (their inverse document frequency) into weights, each reckoned once. Only the root counts:
 * in a small corpus the rarity of a word is mostly chance.
 */
export function createWeights(rarity: (term: string) => number): Weigh {
  const known = new Map<string, number>()
  return term => {
    let weight = known.get(term)
    if (weight === undefined) {
      weight = Math.sqrt(0.5 + rarity(term))
      known.set(term, weight)
    }
    return weight
  }
}

/** How alike two statements must be, from 0 to 1, to be taken for statements of one thing. */
export const sameThingThreshold = 0.55
/** In one source, figures mostly differ because they are of different things. */
export const sameSourceThreshold = 0.82
/** How alike two statements of the *same* value must be to count as one reading. */
export const repeatThreshold = 0.2

const sameTimeBonus = 0.12
const unknownNameFactor = 0.8
const extendedNameFactor = 0.65

/** Names tell things apart better than other words of the same rarity. */
export const nameWeight = 1.6

/** What the measured noun counts beside all the other words. */
const sayOfPhrase = 0.35
const sayOfPeople = 0.1
const isOnlyPeople = ({ phrase }: Statement) => phrase.length === 1 && (phrase[0] === 'peopl' || phrase[0] === 'person')

/** How far two statements are of the same thing: 0 (ruled out, or nothing shared) to 1. Symmetric. */
export function compareStatements(one: Statement, other: Statement, weigh: Weigh): number {
  if (!sameMeasureOfUnits(one, other) || ruledOut(one, other)) return 0
  // A stated time that both share says as much as several words; a name beside one figure that the other does not know, the opposite.
  const unknown =
    extendsName(one, other) || extendsName(other, one)
      ? extendedNameFactor
      : holdsUnknown(one, other) || holdsUnknown(other, one)
        ? unknownNameFactor
        : 1
  const shared = unknown * saturate(overlap(one, other, weigh) + (one.time && other.time ? sameTimeBonus : 0))
  const phrases = phraseOverlap(one.phrase, other.phrase, weigh)
  // "the $8.9 trillion 401(k) market" describes the one thing that it qualifies: the phrase says it all.
  if (
    one.attributive &&
    other.attributive &&
    one.figure.kind !== 'count' &&
    phrases > 0.6 &&
    sharedTerms(one, other) > 1
  )
    return Math.max(shared, phrases)
  if (one.phrase.length > 0 && other.phrase.length > 0) {
    if (phrases === 0) return 0
    // "people" are counted everywhere: that both count them brings nothing together.
    const says = isOnlyPeople(one) && isOnlyPeople(other) ? sayOfPeople : sayOfPhrase
    return says * phrases + (1 - says) * shared
  }
  // What grammar calls the measured thing says more than the words around it.
  const measured = sameHead(one, other) ? phraseOverlap(one.measured, other.measured, weigh) : 0
  return Math.max(shared, sayOfPhrase * measured + (1 - sayOfPhrase) * shared)
}

/** Hardly more than 1, though more of more: of two columns the one whose head both know is the counterpart. */
const saturate = (score: number) => (score <= 1 ? score : 1 + (score - 1) / 100)

/** Kind and unit only: whether two figures could be compared at all. */
export function sameMeasureOfUnits(one: Statement, other: Statement): boolean {
  const a = one.figure
  const b = other.figure
  if (a.kind !== b.kind) return false
  if (a.kind !== 'count') return a.unit === b.unit
  const headA = one.phrase.at(-1)
  const headB = other.phrase.at(-1)
  if (!headA || !headB) return a.unit === b.unit
  return one.phrase.includes(headB) || other.phrase.includes(headA)
}

/** Names that differ, modifiers that exclude each other, and dates of different times rule a pair out. */
export function ruledOut(one: Statement, other: Statement): boolean {
  if (contradictInTime(one, other)) return true
  if (one.condition && other.condition && compareValues(one.condition, other.condition) === 'differ') return true
  if (otherSubjects(one, other)) return true
  if (holdsUnknown(one, other) && holdsUnknown(other, one)) return true
  // "equity funds" and "mutual funds": each is narrowed by a word that the other's surroundings do not know.
  const narrow = (a: readonly string[], b: readonly string[]) =>
    a.length > 0 &&
    b.length > 0 &&
    a.some(term => !other.frame.context.has(term)) &&
    b.some(term => !one.frame.context.has(term))
  return narrow(one.phrase, other.phrase) || (sameHead(one, other) && narrow(one.measured, other.measured))
}

/**
 * Statements are of other subjects where neither sentence has a name of the other's and at least one's names are
 * unknown to all that the other leans on. A sentence without a name ("The group employs …") speaks of the names that
 * it leans on.
 */
export function otherSubjects(one: Statement, other: Statement): boolean {
  if (haveOtherNumbers(one.frame, other.frame)) return true
  if (areNamesakes(one.frame, other.frame) || haveOtherLives(one, other)) return true
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

/** "line 4" and "line 7", "HORIZON-1" and "HORIZON-2". */
function haveOtherNumbers(one: Frame, other: Frame): boolean {
  for (const [noun, numbers] of one.numbers) {
    const others = other.numbers.get(noun)
    if (others && !hasAny(others, numbers)) return true
  }
  return false
}

/** "Licking Township" and "Vermillion Township": one class of name, told apart by words that the other does not know. */
function areNamesakes(one: Frame, other: Frame): boolean {
  for (const [name, last] of one.extensions) {
    if (other.context.has(name)) continue
    for (const [otherName, otherLast] of other.extensions)
      if (last === otherLast && !one.context.has(otherName)) return true
  }
  return false
}

/** Sources may disagree on when somebody was born or on when they died; who differs in both is somebody else. */
function haveOtherLives({ life }: Statement, { life: other }: Statement): boolean {
  return (
    life !== null &&
    other !== null &&
    compareValues(life[0], other[0]) === 'differ' &&
    compareValues(life[1], other[1]) === 'differ'
  )
}

/** True where nothing says whom or what the figure is of: "Teams consisted of fifteen players". */
export const isAnonymous = (statement: Statement) => subjectsOf(statement).size === 0

function subjectsOf({ names, frame }: Statement): ReadonlySet<string> {
  return frame.isExplicit ? names : new Set([...names, ...frame.leanNames])
}

/** Whether any of the names is among the stems. */
export function hasAny(stems: Terms, names: ReadonlySet<string>): boolean {
  for (const name of names) if (stems.has(name)) return true
  return false
}

/** "Velorapin XR" is mostly not "Velorapin": a name goes on with a word that the other's surroundings do not know. */
function extendsName(one: Statement, other: Statement): boolean {
  for (const [name, extension] of one.frame.extensions)
    if (one.ownNames.has(name) && other.frame.context.has(name) && !other.frame.context.has(extension)) return true
  return false
}

/** True where a name stands beside the figure that the other does not know: "eight seats from Labour", "five from the Greens". */
function holdsUnknown(one: Statement, other: Statement): boolean {
  const near = one.sentence.source === other.sentence.source ? other.frame.own : other.frame.context
  for (const name of one.ownNames) if (!near.has(name)) return true
  return false
}

/**
 * Values of two different times are a series. A value of a period ("in 2022") and one that gives no time are not
 * compared either, unless the other's surroundings name the period; a value as of some day is.
 */
export function contradictInTime(one: Statement, other: Statement): boolean {
  if (one.time && other.time) return compareValues(one.time, other.time) === 'differ'
  return ofUnknownPeriod(one, other) || ofUnknownPeriod(other, one)
}

function ofUnknownPeriod(one: Statement, other: Statement): boolean {
  const { time } = one
  if (!time || other.time || one.isAsOf || !/^(?:\d{4}|XXXX)(?:-Q\d)?$/.test(String(time.value))) return false
  const { contextDates } = other.frame
  return contextDates.length > 0
    ? contextDates.every(date => compareValues(time, date) === 'differ')
    : one.figure.kind !== 'date'
}

/** Without a word in common beside the noun, sentences are of one thing only by what they lean on. */
const nothingInCommon = 0.5
/** How much a detail that one sentence has beyond the other counts against it, next to what both have. */
const brevity = 0.6

/**
 * Weighted overlap of the terms around two figures, each counted by how near it stands and how rare it is. What a
 * sentence leans on helps a match and does not hinder it; what one sentence tells beyond the other hinders a little.
 */
export function overlap(one: Statement, other: Statement, weigh: Weigh): number {
  // What a sentence of the same source leans on may be the other sentence itself.
  const sameSource = one.sentence.source === other.sentence.source
  const weightOf = (term: string) => weigh(term) * (one.names.has(term) || other.names.has(term) ? nameWeight : 1)
  let common = 0
  let shared = 0
  let total = 0
  let otherTotal = 0
  // Run for every pair: `forEach` makes no entry for each term.
  one.nearness.forEach((near, term) => {
    const isOwn = tells(one, term)
    if (sameSource && !(isOwn && tells(other, term))) {
      if (isOwn) total += weightOf(term) * near
      return
    }
    const weight = weightOf(term)
    const there = other.nearness.get(term) ?? 0
    if (there > 0 && isOwn && tells(other, term) && (one.valued || !one.phrase.includes(term))) common++
    // What heads a column in one source may be what the other is about as a whole.
    const isHead = there > 0 && (one.column.has(term) || other.column.has(term))
    shared += weight * (isHead ? Math.max(near, there) : Math.min(near, there))
    if (isOwn) total += weight * near
  })
  other.nearness.forEach((near, term) => {
    if (tells(other, term)) otherTotal += weightOf(term) * near
  })
  const against = brevity * Math.min(total, otherTotal) + (1 - brevity) * Math.max(total, otherTotal)
  return against === 0 ? 0 : saturate((common === 0 ? nothingInCommon : 1) * (shared / against))
}

/** Whether a term stands in the sentence, or at the head of the figure's column. */
const tells = ({ frame, column }: Statement, term: string) => frame.own.has(term) || column.has(term)

function sameHead(one: Statement, other: Statement): boolean {
  const head = one.measured.at(-1)
  return head !== undefined && head === other.measured.at(-1)
}

function phraseOverlap(one: readonly string[], other: readonly string[], weigh: Weigh): number {
  const head = one.at(-1)
  const otherHead = other.at(-1)
  if (!head || !otherHead || !(one.includes(otherHead) || other.includes(head))) return 0
  let shared = 0
  let total = 0
  for (const term of one) {
    total += weigh(term)
    if (other.includes(term)) shared += 2 * weigh(term)
  }
  for (const term of other) total += weigh(term)
  return total === 0 ? 0 : shared / total
}

function sharedTerms(one: Statement, other: Statement): number {
  return one.phrase.filter(term => other.phrase.includes(term)).length
}
