import { createCue } from '../../text/cues.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createPace, type Steps } from '../../text/steps.ts'
import type { Word } from '../../text/words.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { createCommonWords } from '../common-words.ts'
import { conflictInWords, inOrderOfText, readingInWords, writtenIn } from '../in-words.ts'
import { type Relation, rivalReadings } from '../rival-readings.ts'
import type { Sources } from '../sources.ts'
import type { Surroundings } from '../surroundings.ts'
import { createThingComparison, sharedThing } from '../things.ts'
import type { Weigh } from '../weigh.ts'
import type { Assertion } from './assertion.ts'
import { affirmationsOf, denialsOf } from './assertions.ts'
import { hasOpposites, type Pole, poleOf } from './axes.ts'
import { permissionsOf } from './permitted.ts'
import { switchedOf } from './switched.ts'

/**
 * What is told of the thing must be shared to this part, and so must what stands around: in a library more than among a few
 * texts, for a manual says and denies much of one thing, each under conditions of its own.
 */
const alike = { chosen: { thing: 0.35, overlap: 0.3 }, library: { thing: 0.6, overlap: 0.5 } }

const none: readonly Assertion[] = []
const isOfTwoPoles = createCue(({ meaning }) => hasOpposites(meaning))

/** On which axes anything can be contradicted: where a pole is denied, or both are told. On most one alone is, and nothing more is read of them. */
class Axes {
  readonly #denied = new Set<string>()
  readonly #first = new Set<string>()
  readonly #second = new Set<string>()

  deny({ axis }: Pole): void {
    this.#denied.add(axis)
  }

  note({ axis, isFirst }: Pole): void {
    ;(isFirst ? this.#first : this.#second).add(axis)
  }

  /** Notes the axes of all words of a sentence, whether or not it affirms them. */
  noteWords(reading: Reading): void {
    if (!isOfTwoPoles(reading)) return
    for (const { form, stem } of reading.tokens) if (isOfTwoPoles(form)) this.note(poleOf(stem))
  }

  /** A word without opposites is an axis of its own. */
  areContested({ form, stem }: Word): boolean {
    if (!isOfTwoPoles(form)) return this.#denied.has(stem)
    const { axis } = poleOf(stem)
    return this.#denied.has(axis) || (this.#first.has(axis) && this.#second.has(axis))
  }
}

/** What one source says and another denies, or says the opposite of: "is permitted" and "does not allow", "closed" and "open". */
export function* findConflictingAssertions(
  evidence: readonly EvidenceSentence[],
  sources: Sources,
  areOfOthers: (one: Surroundings, other: Surroundings) => boolean,
  weigh: Weigh
): Steps<FoundConflict[]> {
  const isDue = createPace()
  const denials: Assertion[] = []
  const affirmations: Assertion[] = []
  const axes = new Axes()
  const switched: (readonly Assertion[])[] = []
  for (const sentence of evidence) {
    const ofSettings = switchedOf(sentence)
    switched.push(ofSettings)
    for (const denial of denialsOf(sentence)) denials.push(denial)
    for (const permission of permissionsOf(sentence)) (permission.isDenied ? denials : affirmations).push(permission)
    axes.noteWords(readEvidence(sentence))
    for (const { pole } of ofSettings) axes.note(pole)
    if (isDue(sentence.text.length)) yield
  }
  for (const { pole } of denials) axes.deny(pole)
  for (const { pole } of affirmations) axes.note(pole)
  const isWanted = (word: Word) => axes.areContested(word)
  for (const [index, sentence] of evidence.entries()) {
    affirmations.push(...affirmationsOf(sentence, isWanted), ...(switched[index] ?? none))
    if (isDue(sentence.text.length)) yield
  }
  const bar = sources.isLibrary() ? alike.library : alike.chosen
  const areApart = createThingComparison(sources)
  const commonWordsOf = createCommonWords(weigh)
  const relationOf = (one: Assertion, other: Assertion): Relation => {
    const relation = relationOfWords(one, other)
    if (relation === null || sharedThing(one, other, weigh) < bar.thing) return null
    if (relation === 'differ' && !isAsWide(one, other)) return null
    if (commonWordsOf(one.around, other.around).overlap < bar.overlap) return null
    return areApart(one, other) || areOfOthers(one.around, other.around) ? null : relation
  }
  const keysOf = ({ pole, thing }: Assertion) => thing.map(term => `${pole.axis} ${term}`)
  const isSameReading = (one: Assertion, other: Assertion) => sideOf(one) === sideOf(other)
  const mayDiffer = (one: Assertion, other: Assertion) => !isSameReading(one, other)
  const rivals = yield* rivalReadings([...denials, ...affirmations], { keysOf, mayDiffer, relationOf, isSameReading })
  return rivals.filter(createOnce()).map(toStateConflict)
}

/** Passes each set of sentences once: "cannot be removed" contradicts "may be removed" as what is done and as what is allowed. */
function createOnce(): (readings: readonly (readonly Assertion[])[]) => boolean {
  const known = new Set<string>()
  return readings => {
    const places = readings.flat().map(({ sentence }) => `${sentence.source} ${sentence.startCharIndex}`)
    const key = [...new Set(places)].sort().join()
    return !known.has(key) && known.add(key) !== undefined
  }
}

const isCondition = createCue(({ plain }) => plain === 'if' || plain === 'unless')
const isConditional = (sentence: EvidenceSentence): boolean => isCondition(readEvidence(sentence))

/** What is forbidden in a case that the leave does not name ("in a thunderstorm") may be allowed otherwise. */
function isAsWide(one: Assertion, other: Assertion): boolean {
  const [refused, granted] = one.isDenied ? [one, other] : [other, one]
  return !refused.isByModal || refused.thing.every(term => granted.around.frame.context.has(term))
}

/** On which of two sides of its axis an assertion stands: "is open" and "is not closed" stand on one. */
export const sideOf = ({ pole, isDenied }: Assertion) => pole.isFirst !== isDenied

/** Whether both can hold, as far as the words of mode and denial tell. */
export function relationOfWords(one: Assertion, other: Assertion): Relation {
  if (sideOf(one) === sideOf(other)) return 'same'
  // "Reminders were sent on holidays" tells of what was.
  if (one.isPast !== undefined && other.isPast !== undefined && one.isPast !== other.isPast) return null
  if (one.isDenied === other.isDenied) return areOfOneTime(one, other) ? 'differ' : null
  const [denied, said] = one.isDenied ? [one, other] : [other, one]
  // "If it rains, the market is not held" is an exception.
  if (isConditional(denied.sentence) && !isConditional(said.sentence)) return null
  if (denied.isOfNoun) return said.mode === 'possible' ? null : 'differ'
  switch (denied.mode) {
    case 'possible':
      return 'differ'
    // "must not be taken" forbids; "need not be taken" leaves it open.
    case 'required':
      return isDemanded(said) || said.mode === 'possible' ? 'differ' : null
    case 'needed':
      return isDemanded(said) ? 'differ' : null
    case 'perfect':
      return said.mode === 'plain' || said.mode === 'perfect' ? 'differ' : null
    case 'future':
      // What will be and will not be is compared as a state of affairs.
      return said.mode === 'plain' || isDemanded(said) ? 'differ' : null
    default:
      return said.mode === 'possible' ? null : 'differ'
  }
}

const isDemanded = ({ mode }: Assertion): boolean => mode === 'required' || mode === 'needed'

const areOfOneTime = ({ mode: one }: Assertion, { mode: other }: Assertion) =>
  one !== 'possible' && other !== 'possible' && (one === 'future') === (other === 'future')

/** A conflict from its readings, each the assertions of one side. */
export function toStateConflict(groups: readonly (readonly Assertion[])[]): FoundConflict {
  const readings = groups.map(group => readingInWords(group, group[0] ? writtenIn(group[0]) : ''))
  return conflictInWords('state', describe(groups), readings.sort(inOrderOfText))
}

/** What both sides speak of, in the words of the first. */
function describe(groups: readonly (readonly Assertion[])[]): string {
  const [first, ...others] = groups.flat()
  if (!first) return ''
  const shared = first.around.frame.tokens.filter(
    ({ stem }) => first.thing.includes(stem) && others.some(({ around }) => around.frame.context.has(stem))
  )
  const from = shared[0]
  const until = shared.at(-1)
  const [words = ''] = (from && until ? first.sentence.text.slice(from.startCharIndex, until.endCharIndex) : '').split(
    ' | '
  )
  return words.length > 0 && words.length < 60 ? words : shared.map(({ text }) => text).join(' ')
}
