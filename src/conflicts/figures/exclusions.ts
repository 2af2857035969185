import type { Frame } from '../../text/frame.ts'
import { nounKindsOf } from '../../text/noun-kinds.ts'
import type { Numbers } from '../../text/numbers.ts'
import { isForPeople } from '../../text/people.ts'
import { shareKind } from '../../text/word-kinds.ts'
import type { Figure } from '../../types/figure.ts'
import { segmentOf } from '../circumstances.ts'
import { hasAny, holdsUnknown } from '../subjects.ts'
import { compareValues } from './compare-values.ts'
import { areFarApart } from './distance.ts'
import { areOfExclusiveKinds } from './exclusive-words.ts'
import { createStatementMemory, type Statement } from './statement.ts'
import { areOfOtherVersions } from './versions.ts'

/** Kind, unit and counted noun only: whether two figures could be compared at all. */
export function sameMeasureOfUnits(one: Statement, other: Statement): boolean {
  const a = one.figure
  const b = other.figure
  if (a.kind !== b.kind) return false
  if (a.kind !== 'count') return a.unit === b.unit
  // "Doubled" and "four times a year": by how much, and how often.
  if (isFactor(a) !== isFactor(b)) return false
  if (one.phrase.length === 0 || other.phrase.length === 0) return true
  return one.phrase.some(term => other.phrase.includes(term)) || countByOtherNouns(one, other)
}

const isFactor = ({ unit, text }: Figure) => unit === 'time' && /(?:ed|ing|fold)$/i.test(text)

/** Whether two nouns that are counted may stand for one: people by any word for them, others by nouns of one kind. */
function countByOtherNouns(one: Statement, other: Statement): boolean {
  const here = countedKindsOf(one)
  return here.size > 0 && shareKind(here, countedKindsOf(other))
}

const remembered = createStatementMemory<ReadonlySet<number>>()
const countedKindsOf = (statement: Statement) => remembered.of(statement, readCountedKinds)
const ofPeople = -1
const none: ReadonlySet<number> = new Set()

function readCountedKinds({ phrase, phraseText, figure }: Statement): ReadonlySet<number> {
  const kinds = phrase.flatMap(noun => [...nounKindsOf(noun)])
  const nouns = [...phrase, figure.unit ?? '', phraseText.replace(/s$/, '')]
  if (nouns.some(isForPeople)) kinds.push(ofPeople)
  return kinds.length === 0 ? none : new Set(kinds)
}

/** Whether something stated tells that two figures are not of one thing, however alike what stands around them. */
export function ruledOut(one: Statement, other: Statement): boolean {
  return (
    areFarApart(one, other) ||
    statedApart(one.time, other.time) ||
    statedApart(one.condition, other.condition) ||
    namedApart(one, other) ||
    areOfOtherVersions(one, other) ||
    areOfExclusiveKinds(one, other) ||
    areOfOtherSections(one, other) ||
    areToldFromOtherDays(one, other) ||
    // The first day and the last, "395 of our 510"
    areTwoOf(one.spanEnd, other.spanEnd) ||
    areTwoOf(one.share, other.share) ||
    // "eight seats from Labour", "five from the Greens"
    (holdsUnknown(one, other) && holdsUnknown(other, one))
  )
}

/** "Group: 6 to 14 people." under each tour of one brochure: a sentence that comes again with another figure under another heading. */
function areOfOtherSections({ sentence: one, ...here }: Statement, { sentence: other, ...there }: Statement): boolean {
  if (one.source !== other.source || one.heading === undefined || one.heading === other.heading) return false
  return (
    one.text.slice(0, here.figure.startCharIndex) === other.text.slice(0, there.figure.startCharIndex) &&
    one.text.slice(here.figure.endCharIndex) === other.text.slice(there.figure.endCharIndex)
  )
}

/** "Next meeting: 11 March" in minutes of January and "20 May" in those of March: each is told from the day over its text. */
function areToldFromOtherDays(one: Statement, other: Statement): boolean {
  if (one.sentence.source === other.sentence.source || !isToldFromItsDay(one) || !isToldFromItsDay(other)) return false
  const dates = one.frame.contextDates
  const others = other.frame.contextDates
  return others.length > 0 && dates.every(date => others.every(known => compareValues(date, known) === 'differ'))
}

function isToldFromItsDay({ frame, figure }: Statement): boolean {
  if (frame.contextDates.length === 0) return false
  const own = segmentOf(frame.tokens, figure)
  return frame.tokens.some(
    ({ segment, endCharIndex, lower }) => (segment === own || endCharIndex <= frame.labelEnd) && fromItsDay.has(lower)
  )
}
const fromItsDay: ReadonlySet<string> = new Set(['next', 'last', 'previous', 'coming', 'upcoming', 'current'])

const areTwoOf = <Kind>(one: Kind | null, other: Kind | null): boolean =>
  one !== null && other !== null && one !== other

/** Whether numbers, names of one class or lives tell two figures' things apart. */
export const namedApart = (one: Statement, other: Statement): boolean =>
  haveOtherNumbers(one.frame.numbers, other.frame.numbers) ||
  areNamesakes(one.frame, other.frame) ||
  haveOtherLives(one, other)

/** Values of two different times are a series; so are those of two other conditions ("at 1 m", "at 3 m"). */
export const statedApart = (one: Statement['time'], other: Statement['time']): boolean =>
  one !== null && other !== null && compareValues(one, other) === 'differ'

/** "line 4" and "line 7", "HORIZON-1" and "HORIZON-2". */
export function haveOtherNumbers(one: Numbers, other: Numbers): boolean {
  for (const [noun, numbers] of one) {
    const others = other.get(noun)
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
  return life !== null && other !== null && statedApart(life[0], other[0]) && statedApart(life[1], other[1])
}

/**
 * A value of a period ("in 2022") beside one that gives no time and whose surroundings do not name the period either;
 * a value as of some day is of no period.
 */
export function ofUnknownPeriod(one: Statement, other: Statement): boolean {
  const { time } = one
  if (!time || other.time || one.isAsOf || !/^(?:\d{4}|XXXX)(?:-Q\d)?$/.test(String(time.value))) return false
  const { contextDates } = other.frame
  return contextDates.length > 0
    ? contextDates.every(date => compareValues(time, date) === 'differ')
    : one.figure.kind !== 'date'
}
