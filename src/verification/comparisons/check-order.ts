import { createReadingMemory, type Reading, readEvidence } from '../../text/reading.ts'
import { createFormMemory } from '../../text/word-form.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'
import { isPlain } from '../wording/statements.ts'

/** A place in an order: "his third title", "came fourth", "the second-largest port". */
interface Place {
  /** 1 to 10; Infinity for the last. */
  number: number
  /** Index of its word. */
  at: number
  /** Stems of the words behind it, by which is told what is in order; none for one that stands alone. */
  of: readonly string[]
  /** Whether it is one that somebody reached: "finished third". */
  isReached: boolean
}

const names = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const places = new Map<string, number>([['last', Number.POSITIVE_INFINITY]])
for (const [index, name] of names.entries()) {
  places.set(name, index + 1)
  places.set(`${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'}`, index + 1)
}
const placeOf = createFormMemory(({ plain }) => places.get(plain) ?? 0)
const reaching = /^(?:c[ao]me|comes|finish(?:es|ed)?|rank(?:s|ed)?|placed)$/u
const determining = /^(?:the|an?|his|her|its|their|our|my|your|whose|this|that|and|or)$|['’]s?$/u
const isSuperlative = createFormMemory(({ lower }) => /^\p{Ll}{2,}est$/u.test(lower))
/** By these a source tells of more than it gives a place: the first retry, and every further one. */
const goesOn = /^(?:further|next|subsequent|others?|another|later|each|every|previous|following|then|so)$/u
/** Words behind a place in which it is told of what it is. */
const reach = 3

/**
 * A short claim does not give another place in an order than its sources: neither "first title" of "third title" nor "the
 * largest" of "the second-largest", nor the second what they say of the first: "the first launch failed; the second succeeded".
 */
export function checkOrder(claim: Reading, cited: readonly EvidenceSentence[], context = cited): Issue[] {
  // What comes to an amount may be another: the fourth quarter is the year less its first three.
  if (!isPlain(claim) || tellsAmount(claim)) return []
  return otherPlace(claim, cited, context) ?? otherRank(claim, cited) ?? []
}

function otherPlace(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Issue[] | null {
  for (const own of placesOf(claim)) {
    // "Petrov won the final. It is his third title."
    const following = context.filter(({ previous }) => previous !== undefined && cited.includes(previous))
    const readings = [...cited, ...following].map(readEvidence)
    const exchanged = readings.map(stated => exchangedIn(own, claim, stated)).find(found => found !== null)
    if (exchanged) return issue(own, claim, exchanged.other, exchanged.stated)
    if (context.some(sentence => placesOf(readEvidence(sentence)).some(({ number }) => number === own.number))) continue
    for (const stated of readings) {
      if (stated.tokens.some(({ lower }) => goesOn.test(lower))) continue
      const other = placesOf(stated).find(told => isOfSame(own, told) && areTwo(own.number, told.number))
      if (other) return issue(own, claim, other, stated)
    }
  }
  return null
}

const tellsAmount = ({ figures }: Reading): boolean => figures.some(({ kind }) => kind !== 'ordinal' && kind !== 'date')

function isOfSame(own: Place, told: Place): boolean {
  return (own.isReached && told.isReached) || own.of.some(stem => told.of.includes(stem))
}

/** The third may be the last. */
function areTwo(one: number, other: number): boolean {
  return one !== other && (Number.isFinite(one + other) || one === 1 || other === 1)
}

/** Where a sentence has the verb of a claim under other places alone, and the claimed place under another verb. */
function exchangedIn(own: Place, claim: Reading, stated: Reading): { other: Place; stated: Reading } | null {
  const told = placesOf(stated)
  const same = told.filter(({ number }) => number === own.number)
  if (told.length < 2 || same.length === 0) return null
  const verb = claim.predicates.find(({ at }) => at > own.at)
  const base = verb && claim.tokens[verb.at]?.form.base
  const index = stated.predicates.findIndex(({ at }) => stated.tokens[at]?.form.base === base)
  if (base === undefined || index < 0) return null
  // "The first cost $5 million, the second $7 million": the verb is said once for both.
  if (same.some(place => !stated.predicates.some(({ at }) => at > place.at))) return null
  const from = stated.predicates[index - 1]?.at ?? -1
  const until = stated.predicates[index]?.at ?? 0
  const bearing = told.filter(({ at }) => at > from && at < until)
  const [other] = bearing
  return !other || bearing.some(({ number }) => number === own.number) ? null : { other, stated }
}

/** "The largest" of "the second-largest", and the other way round. */
function otherRank(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] | null {
  for (const [at, word] of claim.tokens.entries()) {
    if (!isSuperlative(word.form)) continue
    const isSecond = isRanked(claim, at)
    const subject = claim.tokens.slice(0, at).filter(({ content }) => content)
    const told = cited.flatMap(sentence => {
      const reading = readEvidence(sentence)
      if (subject.length > 0 && !subject.some(({ term }) => reading.termSet.has(term))) return []
      return reading.tokens.flatMap((other, index) => (other.lower === word.lower ? [{ reading, index }] : []))
    })
    const [first] = told
    if (!first || told.some(({ reading, index }) => isRanked(reading, index) === isSecond)) continue
    const write = ({ text, tokens }: Reading, index: number): string =>
      text.slice(tokens[index - 1]?.startCharIndex, tokens[index]?.endCharIndex)
    return [mismatch('figure_mismatch', write(claim, at), write(first.reading, first.index))]
  }
  return null
}

function isRanked({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && placeOf(before.form) > 1
}

function issue(own: Place, claim: Reading, other: Place, stated: Reading): Issue[] {
  const write = ({ at }: Place, { text, tokens }: Reading): string =>
    text.slice(tokens[at]?.startCharIndex, (tokens[at + 1] ?? tokens[at])?.endCharIndex)
  return [mismatch('figure_mismatch', write(own, claim), write(other, stated))]
}

const remembered = createReadingMemory<readonly Place[]>()

function placesOf(reading: Reading): readonly Place[] {
  return remembered.of(reading, readPlaces)
}

function readPlaces(reading: Reading): Place[] {
  return reading.tokens.flatMap((word, at) => placeAt(reading, word, at) ?? [])
}

function placeAt({ tokens, predicates }: Reading, word: Word, at: number): Place | null {
  const number = placeOf(word.form)
  if (number === 0) return null
  const before = tokens[at - 1]?.lower ?? ''
  const isReached = reaching.test(before)
  if (!isReached && !determining.test(before)) return null
  const of: string[] = []
  for (const next of tokens.slice(at + 1, at + 1 + reach)) {
    if (next.segment !== word.segment || !next.content || predicates.some(verb => tokens[verb.at] === next)) break
    of.push(next.stem)
  }
  return { number, at, of, isReached }
}
