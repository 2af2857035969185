import { isFormOfAddress } from '../../text/names.ts'
import { createCommonWords } from '../common-words.ts'
import type { Relation } from '../rival-readings.ts'
import type { Sources } from '../sources.ts'
import { createThingComparison, sharedThing } from '../things.ts'
import type { Weigh } from '../weigh.ts'
import type { NameStatement } from './name-statements.ts'
import { isMisspelt } from './spelling.ts'

/** What stands around two names must overlap by this much. */
const enoughOverlap = 0.3
/** Where both tell what the part is in, they must share this much of it. */
const likeThing = 0.3

/** Tells whether two names have one part in one thing: the same role, or the same deed on the same thing. */
export function createPartComparison(
  sources: Sources,
  weigh: Weigh
): (one: NameStatement, other: NameStatement) => boolean {
  const areApart = createThingComparison(sources)
  const commonWordsOf = createCommonWords(weigh)
  return (one, other) => {
    if (!areOfOneGovernor(one, other)) return false
    if (one.isFormer !== other.isFormer || (!one.isDefinite && !other.isDefinite)) return false
    if (areOfOtherNouns(one, other)) return false
    const isTold = one.thing.length > 0 && other.thing.length > 0
    if (isTold && sharedThing(one, other, weigh) < likeThing) return false
    return commonWordsOf(one.around, other.around).overlap >= enoughOverlap && !areApart(one, other)
  }
}

/** Whether both have one head or verb, or one is called by what the other does: "the designer of the bridge", "designed the bridge". */
function areOfOneGovernor(one: NameStatement, other: NameStatement): boolean {
  if (one.part === other.part && one.governor === other.governor) return true
  return one.deed !== '' && one.deed === other.deed && one.thing.length > 0 && other.thing.length > 0
}

/** "The safety officer of Kell" and "the press officer of Kell", the bridge and the station of Kell: both tell a noun, and share none. */
function areOfOtherNouns(one: NameStatement, other: NameStatement): boolean {
  const nouns = one.thing.filter(term => !one.thingNames.includes(term))
  const others = other.thing.filter(term => !other.thingNames.includes(term))
  return nouns.length > 0 && others.length > 0 && !nouns.some(term => others.includes(term))
}

/** How two statements' names relate: null where one sentence has the other's name too. */
export function compareNames(one: NameStatement, other: NameStatement): Relation {
  const isHeard = (name: readonly string[], { around }: NameStatement) =>
    name.every(word => around.frame.tokens.some(({ lower }) => lower === word))
  if (one.value.some(name => other.value.some(words => isSameName(name, words)))) return 'same'
  if (one.value.some(name => isHeard(name, other)) || other.value.some(name => isHeard(name, one))) return null
  return 'differ'
}

/** "Tarrow" is "Captain Edmund Tarrow", "Linden Bank" is "Linden Bank plc", "UIState" is "UI State", "NIA" is "National Indian Association". */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  if (one.every(word => other.includes(word)) || other.every(word => one.includes(word))) return true
  if (one.at(-1) === other.at(-1)) return mayBeCalled(one, other)
  return one.join('') === other.join('') || isAcronym(one, other) || isAcronym(other, one)
}

/** Whether of two with one last name the first names may be forms of one: "J. Aske", "Tom" and "Thomas", but not "Moira" and "Maura". */
function mayBeCalled(one: readonly string[], other: readonly string[]): boolean {
  const [ones, others] = [one.slice(0, -1).filter(isGiven), other.slice(0, -1).filter(isGiven)]
  if (ones.length === 0 || others.length === 0) return true
  return ones.some(here =>
    others.some(there => here[0] === there[0] && (isStart(here, there) || !isMisspelt(here, there)))
  )
}
const isStart = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)
const isGiven = (word: string) => !isFormOfAddress(word)

const isAcronym = ([short, ...more]: readonly string[], words: readonly string[]) =>
  more.length === 0 && words.length > 1 && short === words.map(word => word[0]).join('')
