import { skipSpace } from '../blocks.ts'
import { codeAt } from '../code-at.ts'
import {
  abbreviations,
  afterClockTime,
  beforeNumber,
  neverFinal,
  reportingVerbs,
  sentenceOpeners
} from './abbreviations.ts'

const eastAsian = '。！？｡．'
const closers = `"'”’»›)]}）】」』〉》`
const openers = `"'“‘„«‹([{¿¡（【「『〈《`
const quotes = `"“‘„«`
const dashes = '—–―-'
const terminatorRun = /[.!?…‼⁇⁈⁉。！？｡．؟۔।॥]{1,64}/y
/** "[3]" right after the full stop: a reference belongs to the sentence before it. */
const reference = /(?:\[\d{1,4}\])+/y
/** Combining marks, variation selectors and joiners stay with the character before them. */
// U+FE0F is a mark itself.
const attached = /[\p{M}\u200d]+/uy
const word = /[\p{L}\p{N}]{1,30}/uy
const speaker = /(?:\p{Lu}[\p{L}'’-]{0,30}\.?\s){0,3}(\p{Ll}{3,12})\b(?![,:]|\sthat\b)/uy
/** "1", "2.3", "(a", "iv": what numbers a list item or a heading. */
const enumerator = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{2,4})$/
const initialism = /^(?:\p{L}\.)+\p{L}$/u
const letter = /\p{L}/u
const digit = /\p{N}/u
const lowerCaseWord = /^\p{Ll}{3,}$/u
const hiragana = /[\u3041-\u309f]/

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase()
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase()
}

/** Below it no character is attached to the one before. */
const firstAttached = 0x300

function endOfAttached(text: string, at: number): number {
  if (codeAt(text, at) < firstAttached) return at
  return at + (matchAt(attached, text, at)?.[0].length ?? 0)
}

/** The end of the sentence if the terminator at `at` closes it: with further terminators, closing quotes, references. */
export function endOfTermination(text: string, at: number, blockEnd: number): number {
  let end = at + (matchAt(terminatorRun, text, at)?.[0].length ?? 1)
  end = endOfAttached(text, end)
  while (end < blockEnd && closers.includes(text.charAt(end))) end++
  if (text[end] === '[') end += matchAt(reference, text, end)?.[0].length ?? 0
  // French sets its closing quotation mark off by a space.
  const spaced = skipSpace(text, end, blockEnd)
  if (spaced > end && '»”'.includes(text.charAt(spaced))) end = spaced + 1
  end = endOfAttached(text, end)
  return Math.min(end, blockEnd)
}

/** The word right before a full stop, inner full stops included: "U.S" of "U.S.". */
function wordBefore(text: string, from: number, at: number): string {
  let start = at
  const limit = Math.max(from, at - 16)
  while (start > limit) {
    const code = text.charCodeAt(start - 1)
    const isPlain = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
    if (!isPlain && code !== 0x2e && !letter.test(text.charAt(start - 1))) break
    start--
  }
  return text.slice(start, at)
}

/** A terminator in a text, and what must be known to judge it. */
export interface Place {
  text: string
  /** Where the sentence began, where its terminator stands, where it would end, and where its block ends. */
  start: number
  at: number
  end: number
  blockEnd: number
  startsBlock: boolean
  /** The text has no capitals at all, so that their absence says nothing. */
  caseless: boolean
}

/** Does the terminator close its sentence, or is it part of an abbreviation, a number, a quotation that goes on? */
export function closesSentence(place: Place): boolean {
  const { text, at, end, blockEnd } = place
  const mark = text.charAt(at)
  if (end >= blockEnd) return true
  // "… and so on": an ellipsis in front belongs to what it leads in.
  if (at === place.start) return false
  const next = characterAt(text, end)
  if (eastAsian.includes(mark)) return !(closers.includes(text.charAt(end - 1)) && hiragana.test(next))
  const spaceEnd = skipSpace(text, end, blockEnd)
  if (spaceEnd === end) return isGlued(place)
  // "Item no. | Size": what ends a cell of a table ends no sentence.
  if (text.charAt(spaceEnd) === '|') return false
  let opening = spaceEnd
  while (opening < blockEnd && openers.includes(text.charAt(opening))) opening++
  if (dashes.includes(text.charAt(opening))) opening = skipSpace(text, opening + 1, blockEnd)
  const first = characterAt(text, opening)
  if (first === '.') return false
  if (isLower(first) && !place.caseless && !isCamelCase(text, opening)) {
    // A title in lower case may open a sentence, in quotation marks; the rest of a sentence does not open with one.
    if (mark !== '.' || end > at + 1 || opening === spaceEnd || !quotes.includes(text.charAt(opening - 1))) return false
  }
  if (text.charAt(at + 1) === '.' || mark === '…') return true
  if (mark === '.') return fullStopCloses(place, opening, first)
  return !(end > at + 1 && opening === spaceEnd && isSpeaker(text, opening))
}

/** "iPhone", "eBay": a name that opens a sentence in lower case. */
function isCamelCase(text: string, at: number): boolean {
  return isUpper(characterAt(text, at + 1))
}

/** `"Is it over?" Desai asked.`: the sentence goes on after its quotation. */
function isSpeaker(text: string, at: number): boolean {
  const verb = matchAt(speaker, text, at)?.[1]
  return verb !== undefined && reportingVerbs.has(verb)
}

/** "…retirement.The next…": a space was lost. A lower-case word, then a capitalised one. */
function isGlued({ text, start, at, end }: Place): boolean {
  if (!lowerCaseWord.test(wordBefore(text, start, at))) return false
  const opening = openers.includes(text.charAt(end)) ? end + 1 : end
  if (!isUpper(characterAt(text, opening))) return false
  const found = matchAt(word, text, opening)?.[0] ?? ''
  const after = text.charAt(opening + found.length)
  return isLower(found.slice(-1)) ? /[\s,]/.test(after) : found.length === 1 && /\s/.test(after)
}

/** The heart of it: what stands before the full stop, and what opens after it. */
function fullStopCloses(
  { text, start, at, end, startsBlock, caseless }: Place,
  opening: number,
  first: string
): boolean {
  // A closing quote or bracket behind the full stop ends what an abbreviation would leave open: (Apple Inc.) Trump …
  const closed = end > at + 1
  if (startsBlock && !closed && at - start < 16 && enumerator.test(text.slice(start, at))) return false
  const before = wordBefore(text, start, at)
  if (before === '') return true
  const other = capitalised(before, caseless)
  const isOne = (list: typeof abbreviations) => list.has(before) || (other !== before && list.has(other))
  const follows = () => matchAt(word, text, opening)?.[0] ?? ''
  const opens = () => {
    const following = follows()
    return sentenceOpeners.has(following.toLowerCase()) && !isInitial(text, opening, following)
  }
  if (isOne(neverFinal)) return closed || (!caseless && opens())
  // A number seldom opens a sentence: "U.S. 401(k) plans", "Sept. 30".
  if (digit.test(first)) return !(isOne(beforeNumber) || isOne(abbreviations) || initialism.test(before)) || closed
  if (/^[ap]\.m$/i.test(before)) return !afterClockTime.has(follows().toLowerCase())
  if (initialism.test(before) || isOne(abbreviations)) return closed || opens()
  if (before.length === 1 && isUpper(before) && text.charAt(at - 2) !== '&')
    return closed || opens() || !letter.test(first)
  return true
}

/** "MR" and, in a text without capitals, "mr" are "Mr", too. */
function capitalised(before: string, caseless: boolean): string {
  const isShouted = before.length > 1 && before === before.toUpperCase()
  return caseless || isShouted ? before.charAt(0).toUpperCase() + before.slice(1).toLowerCase() : before
}

/** The "A." of "J. A. Smith" is no article. */
function isInitial(text: string, at: number, found: string): boolean {
  return found.length === 1 && text.charAt(at + 1) === '.'
}
