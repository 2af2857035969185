import { stemmer } from 'stemmer'
import { detach } from './detach.ts'
import { limitOf } from './memory-share.ts'

/** A word, number or name-like token ("401(k)", "8.9", "U.S.", "AT&T") with its span in the text. */
export interface Token {
  text: string
  startCharIndex: number
  endCharIndex: number
}

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
  const code = text.charCodeAt(index)
  if (Number.isNaN(code)) return other
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
  while (classAt(text, end) === letter && text.charCodeAt(end + 1) === dot) {
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
  const opening = text.charCodeAt(index) === space ? index + 1 : index
  if (text.charCodeAt(opening) !== openingBracket || text.charCodeAt(opening + 2) !== closingBracket) return index
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
    const code = text.charCodeAt(index)
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
    else if (code === ampersand && isUpperCase(text.charCodeAt(index - 1)) && isUpperCase(text.charCodeAt(index + 1))) {
      index++
    } else return index
  }
}

const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** The end of a word of unaccented letters alone, the usual case, or -1 where what follows needs a closer look. */
function endOfPlainWord(text: string, start: number): number {
  let end = start + 1
  let code = text.charCodeAt(end)
  while (isPlainLetter(code)) code = text.charCodeAt(++end)
  const isSpecial =
    code >= 0x80 ||
    (code >= 0x30 && code <= 0x39) ||
    code === apostrophe ||
    code === ampersand ||
    (code === dot && end === start + 1)
  return isSpecial ? -1 : end
}

/** Calls `visit` with the span of each token of a text, in order. One pass, whatever the text. */
export function scan(text: string, visit: (startCharIndex: number, endCharIndex: number) => void): void {
  let index = 0
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === space) {
      index++
      continue
    }
    if (isPlainLetter(code)) {
      const end = endOfPlainWord(text, index)
      if (end >= 0) {
        visit(index, end)
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
      visit(index, end)
      index = end
    }
  }
}

/** A run of such letters yields its overlapping pairs (the usual way where no dictionary is at hand). */
function scanIdeographs(text: string, start: number, visit: (start: number, end: number) => void): number {
  let previous = start
  let index = start
  let count = 0
  while (classAt(text, index) === ideograph) {
    const next = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
    if (count > 0) visit(previous, next)
    previous = index
    index = next
    count++
  }
  if (count === 1) visit(start, index)
  return index
}

const stopWords = new Set(
  (
    'a about above after again against all also although am an and any are as at be because been before being below ' +
    'between both but by can could did do does doing done during each either else etc ever every for from further get ' +
    'got had has have having he her here hers herself him himself his how however i if in into is it its itself just ' +
    'many me might more most much must my myself neither nor of off on once only onto or other our ours ourselves out ' +
    'over own per rather same she should since so some such than that the their theirs them themselves then there ' +
    'therefore these they this those through thus to too under until up upon very via was we were what whatever when ' +
    'where whereas whether which while who whom whose why will with within without would yet you your yours yourself ' +
    "aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't shouldn't wasn't weren't won't wouldn't " +
    "i'm i've i'll i'd you're you've you'll he'll she'll it'll we're we've we'll they're they've they'll that's " +
    "what's who's where's how's there's let's eg ie"
  ).split(' ')
)

/** True for words that say nothing about what a sentence is about. Takes a lower-case word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** Forgets everything at this size: a text of nothing but new words must not grow the memory without end. */
const maxRemembered = 200_000
const rememberedStems = new Map<string, string>()
/** The term of each token as written; the empty string for stop words. */
const rememberedTerms = new Map<string, string>()

const plainWord = /^[a-z]+$/
const ascii = /^[\0-\x7f]*$/
const dots = /\./g
const numberSeparators = /[,() ]/g
const apostrophes = /['’]/g
const possessive = /['’]s$/
const marksAndJoiners = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
const lettersOnly = /^[\p{L}\p{M}'’]+$/u

/** Without accents and joiners, full-width letters as plain ones. Digits keep their form: NFKC would make 10² into 102. */
function fold(word: string): string {
  const decomposed = lettersOnly.test(word) ? word.normalize('NFKD') : word.normalize('NFD')
  return decomposed.replaceAll(marksAndJoiners, '').normalize('NFC').toLowerCase()
}

function normalize(token: string): string {
  const lower = token.toLowerCase()
  if (plainWord.test(lower)) return stemmer(lower)
  let word = ascii.test(lower) ? lower : fold(lower)
  if (word.endsWith('s')) word = word.replace(possessive, '')
  word = word.replaceAll(apostrophes, '')
  const first = word.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) {
    // "401(k)s" are "401(k)" are "401k".
    const bracketed = word.includes('(')
    word = word.replaceAll(numberSeparators, '')
    return bracketed && word.endsWith('s') ? word.slice(0, -1) : word
  }
  if (word.includes('.')) return word.replaceAll(dots, '')
  return plainWord.test(word) ? stemmer(word) : word
}

/** The form under which a token is indexed and compared: lower case, without accents or separators, stemmed (Porter). */
export function stem(token: string): string {
  const known = rememberedStems.get(token)
  if (known !== undefined) return known
  if (rememberedStems.size >= limitOf(maxRemembered)) rememberedStems.clear()
  const own = detach(token)
  const result = normalize(own)
  rememberedStems.set(own, result)
  return result
}

function termOf(token: string): string {
  const known = rememberedTerms.get(token)
  if (known !== undefined) return known
  if (rememberedTerms.size >= limitOf(maxRemembered)) rememberedTerms.clear()
  const own = detach(token)
  const word = own.toLowerCase().replaceAll('’', "'")
  const result = isStopWord(word) || isStopWord(word.replace(possessive, '')) ? '' : stem(own)
  rememberedTerms.set(own, result)
  return result
}

/** The tokens of a text, in order. Scripts without spaces give overlapping pairs of letters. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  scan(text, (startCharIndex, endCharIndex) => {
    tokens.push({ text: text.slice(startCharIndex, endCharIndex), startCharIndex, endCharIndex })
  })
  return tokens
}

/** Calls `visit` with each stemmed content word of a text and where it begins, in order. */
export function visitTerms(text: string, visit: (term: string, startCharIndex: number) => void): void {
  scan(text, (startCharIndex, endCharIndex) => {
    const term = termOf(text.slice(startCharIndex, endCharIndex))
    if (term !== '') visit(term, startCharIndex)
  })
}

/** The stemmed content words of a text, in order, with repetitions. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  visitTerms(text, term => terms.push(term))
  return terms
}
