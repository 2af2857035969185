import { codeAt } from './code-at.ts'

const other = 0
const letter = 1
const digit = 2
/** A letter of a script that is written without spaces: its words are found by pairs of letters. */
const ideograph = 3
/** Combining marks and joiners: part of a word, but never its beginning. */
const joiner = 4

const letterPattern = /\p{L}/u
const digitPattern = /\p{N}/u
const ideographPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u
const joinerPattern = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u

/** The class of each UTF-16 code unit plus one, filled as characters are met; 0 means not yet looked up. */
const classes = new Uint8Array(0x10000)

function classify(character: string): number {
  if (ideographPattern.test(character)) return ideograph
  if (letterPattern.test(character)) return letter
  if (digitPattern.test(character)) return digit
  return joinerPattern.test(character) ? joiner : other
}

function classAt(text: string, index: number): number {
  const code = codeAt(text, index)
  if (code < 0) return other
  const known = classes[code]
  if (known) return known - 1
  if (code >= 0xd800 && code < 0xe000) return surrogateClass(text, index)
  const found = classify(String.fromCharCode(code))
  classes[code] = found + 1
  return found
}

/** Both halves of a pair have the class of the character that they make. */
function surrogateClass(text: string, index: number): number {
  const first = text.charCodeAt(index) < 0xdc00 ? index : index - 1
  const point = text.codePointAt(first) ?? 0
  return point > 0xffff ? classify(String.fromCodePoint(point)) : other
}

const dot = 0x2e
const comma = 0x2c
const space = 0x20
const openingBracket = 0x28
const closingBracket = 0x29
const ampersand = 0x26
const apostrophe = 0x27
const curlyApostrophe = 0x2019

/** The end of "U.S.", "a.m.", "J.P" at `start`, or `start` where no such abbreviation begins. */
function endOfAcronym(text: string, start: number): number {
  let end = start
  let letters = 0
  while (classAt(text, end) === letter && codeAt(text, end + 1) === dot) {
    end += 2
    letters++
  }
  if (letters > 0 && classAt(text, end) === letter && !isWordClass(classAt(text, end + 1))) {
    end++
    letters++
  }
  return letters > 1 ? end : start
}

const isWordClass = (kind: number): boolean => kind === letter || kind === digit || kind === joiner
const isUpperCase = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** The end of "(k)" or " (k)" at `index`, or `index`. */
function endOfBracketed(text: string, index: number): number {
  const opening = codeAt(text, index) === space ? index + 1 : index
  if (codeAt(text, opening) !== openingBracket || codeAt(text, opening + 2) !== closingBracket) return index
  const inner = classAt(text, opening + 1)
  const fits = inner === letter || (inner === digit && opening === index)
  return fits ? opening + 3 : index
}

const isThousandsGroup = (text: string, index: number): boolean =>
  classAt(text, index) === digit &&
  classAt(text, index + 1) === digit &&
  classAt(text, index + 2) === digit &&
  classAt(text, index + 3) !== digit

/** The end of the word or number that begins at `start`. */
function endOfWord(text: string, start: number): number {
  const acronym = endOfAcronym(text, start)
  if (acronym > start) return acronym
  let index = start
  let previous = other
  for (;;) {
    const kind = classAt(text, index)
    if (isWordClass(kind)) {
      if (kind !== joiner) previous = kind
      index++
      continue
    }
    const code = codeAt(text, index)
    if (previous === digit) {
      const bracketed = code === openingBracket || code === space ? endOfBracketed(text, index) : index
      if (bracketed > index) {
        index = bracketed
        continue
      }
      if (code === dot && classAt(text, index + 1) === digit) index++
      else if (code === comma && isThousandsGroup(text, index + 1)) index++
      else if ((code === apostrophe || code === curlyApostrophe) && classAt(text, index + 1) === letter) index++
      else return index
      continue
    }
    if ((code === apostrophe || code === curlyApostrophe) && classAt(text, index + 1) === letter) index++
    else if (code === ampersand && isUpperCase(codeAt(text, index - 1)) && isUpperCase(codeAt(text, index + 1))) {
      index++
    } else return index
  }
}

const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** What tells words apart at a glance: of two with one hash nothing is known yet. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let index = start; index < end; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0
  return hash
}

/** `hashOf` the word whose end `endOfPlainWord` found last: its letters are looked at once. */
let plainHash = 0

/** The end of a word of unaccented letters alone, the usual case, or -1 where what follows needs a closer look. */
function endOfPlainWord(text: string, start: number): number {
  let end = start
  let hash = 0
  let code = codeAt(text, end)
  for (; isPlainLetter(code); code = codeAt(text, ++end)) hash = (hash * 31 + code) | 0
  plainHash = hash
  const isSpecial =
    code >= 0x80 ||
    (code >= 0x30 && code <= 0x39) ||
    code === apostrophe ||
    code === ampersand ||
    (code === dot && end === start + 1)
  return isSpecial ? -1 : end
}

type Visit = (startCharIndex: number, endCharIndex: number, hash: number) => void

/** Calls `visit` with the span and the hash of each token of a text, in order. One pass, whatever the text. */
export function scan(text: string, visit: Visit): void {
  let index = 0
  while (index < text.length) {
    const code = codeAt(text, index)
    if (code === space) {
      index++
      continue
    }
    if (isPlainLetter(code)) {
      const end = endOfPlainWord(text, index)
      if (end >= 0) {
        visit(index, end, plainHash)
        index = end
        continue
      }
    }
    const kind = classAt(text, index)
    if (kind === other || kind === joiner) {
      index++
    } else if (kind === ideograph) {
      index = scanIdeographs(text, index, visit)
    } else {
      const end = endOfWord(text, index)
      visit(index, end, hashOf(text, index, end))
      index = end
    }
  }
}

/** A run of such letters yields its overlapping pairs (the usual way where no dictionary is at hand). */
function scanIdeographs(text: string, start: number, visit: Visit): number {
  let previous = start
  let index = start
  let count = 0
  while (classAt(text, index) === ideograph) {
    const next = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
    if (count > 0) visit(previous, next, hashOf(text, previous, next))
    previous = index
    index = next
    count++
  }
  if (count === 1) visit(start, index, hashOf(text, start, index))
  return index
}
