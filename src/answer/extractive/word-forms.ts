import { baseForm } from '../../text/base-form.ts'
import { stem, type Token } from '../../text/terms.ts'

const numberWords = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [stem(word), String(value)])
)
const romanNumerals = new Map(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI'.split(' ').map((word, index) => [word, String(index + 1)])
)
const romanNumeral = /^[IVX]{2,4}$/
const decade = /^\d{3}0s$/

/** What "found" is a form of: it has the stem of "founded", by which an index knows both. */
export const findTerm = stem('find')

/** The term of a token for comparison: small numbers as digits, however written ("two", "II"), a decade without its s. */
export function termOfToken({ text }: Token): string {
  if (romanNumeral.test(text)) return romanNumerals.get(text) ?? stem(text)
  if (text === 'found') return findTerm
  const term = stem(text)
  return numberWords.get(term) ?? (decade.test(term) ? term.slice(0, -1) : term)
}

/** How many letters at the beginning are looked up to find other derivations of a word. */
const rootLength = 4
const hasDigit = /\d/

/** What other derivations of a term begin with, where it is long enough to tell. "Came" is derived like "come". */
export function rootOf(term: string): string | undefined {
  const base = baseForm(term)
  return base.length >= rootLength && !hasDigit.test(base) ? base.slice(0, rootLength) : undefined
}

const leastCommon = 0.6

/**
 * True where two words begin with the same letters: six in ten of the longer ("invade" and "invasion"), or half of it
 * where all but the last letter of the shorter agree ("settle" and "settlement").
 */
export function areKin(term: string, otherTerm: string): boolean {
  const one = baseForm(term)
  const other = baseForm(otherTerm)
  const longest = Math.max(one.length, other.length)
  let common = 0
  while (common < longest && one[common] === other[common]) common++
  if (common >= leastCommon * longest) return true
  return common * 2 >= longest && common + 1 >= Math.min(one.length, other.length)
}

/** A word of at least six letters may be misspelt by one, which may leave it with five. */
export const shortestMisspelt = 5
const shortestSpelt = 6

/** True for words long enough to tell; a number with another digit is another number. */
export function mayBeMisspelt(term: string): boolean {
  return term.length >= shortestMisspelt && !hasDigit.test(term)
}

/** True where two words differ by one letter: added, left out, another, or two that changed places. */
export function isMisspelt(one: string, other: string): boolean {
  if (
    Math.min(one.length, other.length) < shortestMisspelt ||
    Math.max(one.length, other.length) < shortestSpelt ||
    Math.abs(one.length - other.length) > 1 ||
    one[0] !== other[0]
  )
    return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const apart = Math.max(one.length, other.length) - start - end
  const isSwapped = one[start] === other[start + 1] && one[start + 1] === other[start]
  return apart <= 1 || (apart === 2 && one.length === other.length && isSwapped)
}

/** Initials of states and the word for their people. */
const peoples: readonly (readonly [string, string])[] = [
  ['us', stem('American')],
  ['uk', stem('British')],
  ['eu', stem('European')],
  ['us', stem('America')]
]
/** The stem of the word for a state's people, given the state's initials; undefined for other words. */
export function peopleOf(initials: string): string | undefined {
  return peoples.find(([state]) => state === initials)?.[1]
}
/** The initials of a people's state: "us" for "American"; undefined for other words. */
export function initialsOfPeople(term: string): string | undefined {
  return peoples.find(([, people]) => people === term)?.[0]
}

const version = /^v(\d+(?:\.\d+)*)$/u
/** The number of a version: "2" for "v2"; undefined for other words. */
export function versionOf(term: string): string | undefined {
  return version.exec(term)?.[1]
}

/** Longer names are seldom shortened to their initials. */
export const mostInitials = 5

/** The initials of a name's words, Roman numerals whole: "us" for "United States", "wwii" for "World War II". */
export function initialsOf(words: readonly string[]): string {
  return words
    .slice(0, mostInitials)
    .map(word => (romanNumeral.test(word) ? word : (word[0] ?? '')))
    .join('')
    .toLowerCase()
}
