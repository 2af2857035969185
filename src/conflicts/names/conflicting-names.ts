import type { Steps } from '../../text/steps.ts'
import type { FoundConflict, Reading } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { conflictInWords, inOrderOfText, readingInWords, writtenIn } from '../in-words.ts'
import { rivalReadings } from '../rival-readings.ts'
import type { Sources } from '../sources.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Weigh } from '../weigh.ts'
import { findMisspeltNames } from './misspelt-names.ts'
import { compareNames, createPartComparison } from './name-likeness.ts'
import { type NameStatement, nameStatementsOf } from './name-statements.ts'
import { withRepeats } from './repeated-names.ts'

/** Different names in one part that one alone can have, in different sources, and names that are not spelt alike. */
export function* findConflictingNames(
  evidence: readonly EvidenceSentence[],
  sources: Sources,
  areOfOthers: (one: Surroundings, other: Surroundings) => boolean,
  weigh: Weigh
): Steps<FoundConflict[]> {
  const haveOnePart = createPartComparison(sources, weigh)
  const relationOf = (one: NameStatement, other: NameStatement) =>
    haveOnePart(one, other) && !areOfOthers(one.around, other.around) ? compareNames(one, other) : null
  const isSameReading = (one: NameStatement, other: NameStatement) => compareNames(one, other) === 'same'
  const rivals = yield* rivalReadings(evidence.flatMap(nameStatementsOf), {
    keysOf,
    mayDiffer: () => true,
    relationOf,
    isSameReading
  })
  // In a library a name is met by chance.
  const whole = sources.isLibrary() ? rivals : rivals.map(readings => withRepeats(readings, evidence, weigh))
  const ofParts = whole.map(toNameConflict)
  const misspelt = findMisspeltNames(evidence, sources).filter(
    ({ readings }) => !ofParts.some(known => tellsAll(known, readings))
  )
  return [...ofParts, ...misspelt]
}

/** Whether a conflict gives each of the names. */
const tellsAll = ({ readings }: FoundConflict, names: readonly Reading[]) =>
  names.every(({ text }) => readings.some(known => known.text.includes(text)))

/** Names meet that have one head or verb, or, as places, something in the thing in common. */
const keysOf = ({ governor, deed, thing }: NameStatement) => [
  governor,
  ...thing.flatMap(term => (deed === '' ? `${governor} ${term}` : [`${governor} ${term}`, `${deed} ${term}`]))
]

/** A conflict from its readings, each a list of statements with one name. */
export function toNameConflict(groups: readonly (readonly NameStatement[])[]): FoundConflict {
  const readings = groups.map(group => readingInWords(group, fullest(group.map(writtenIn))))
  return conflictInWords('name', describePart(groups.flat()), readings.sort(inOrderOfText))
}

/** "data protection officer", "by whom the bridge over the Tarn was designed", "who won the race", "where the Glide 3 is built". */
function describePart(statements: readonly NameStatement[]): string {
  return fullest(statements.filter(({ part }) => part === statements[0]?.part).map(({ told }) => told))
}

function fullest(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}
