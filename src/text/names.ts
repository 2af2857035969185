import { detach } from './detach.ts'
import { limitOf } from './memory-share.ts'
import { isStopWord, type Token, tokenize } from './terms.ts'

/** A proper name in a text: "Kush Desai", "Department of Labor", "SEC", "iPhone". */
export interface Name {
  text: string
  startCharIndex: number
  endCharIndex: number
  /** Its capitalised words in order, folded by `foldName`. */
  words: readonly string[]
  /** True where it opens a sentence: its first word may be a plain word before the name ("Open OverDrive"). */
  opens: boolean
  /** False where the capital may only be that of a sentence's first word ("Officials", "Fidelity"). */
  certain: boolean
}

/** Small words that may stand inside a name, between two capitalised ones. */
const joiners = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'la',
  'del',
  'du',
  'van',
  'von',
  'der',
  'den',
  'al',
  'bin',
  'da',
  'di',
  'y'
])
/** Words that a calendar or a style of address capitalises: they name nobody. */
const calendarWords = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday i fahrenheit celsius'.split(
    ' '
  )
)
const addressWords = new Set('mr mrs ms miss dr prof sir dame lord lady rev st jr sr'.split(' '))
const wordsOfHeadline = 5
const startsUpper = /^\p{Lu}/u
const laterUpper = /^\p{L}+\p{Lu}/u
const hasLetter = /\p{L}/u
const lowerWord = /^\p{Ll}/u
/** What may stand between two words of one name: a space, a hyphen, an ampersand, the dot of an initial. */
const insideName = /^(?: |-| ?& ?|\/)$/u
const afterInitial = /^\. ?$/u
const opensSentence = /(?:^|[.!?:;…•*#>|\n]["'“”‘’)\]]{0,4}\s{0,4}|["“‘([–—]\s{0,4})$/u

/** What names need to know of a word, wherever it stands. */
interface Spelling {
  folded: string
  isCapitalised: boolean
}
/** Forgets everything at this size: a text of nothing but new words must not grow the memory without end. */
const mostSpellings = 100_000
const spellings = new Map<string, Spelling>()

function spellingOf(written: string): Spelling {
  const known = spellings.get(written)
  if (known) return known
  if (spellings.size >= limitOf(mostSpellings)) spellings.clear()
  const word = detach(written)
  const spelling = { folded: fold(word), isCapitalised: startsUpper.test(word) || laterUpper.test(word) }
  spellings.set(word, spelling)
  return spelling
}

function fold(word: string): string {
  const bare = word
    .replace(/['’]s$|['’]$/u, '')
    .replaceAll('.', '')
    .toLowerCase()
  return /[^\p{ASCII}]/u.test(bare) ? bare.normalize('NFD').replaceAll(/\p{M}/gu, '') : bare
}

/** The form in which words of names are compared: lower case, without dots, accents and possessive. */
export function foldName(word: string): string {
  return spellingOf(word).folded
}

/** True for a word written as names are: with a capital first, or one inside ("iPhone"). */
export function isCapitalised(word: string): boolean {
  return spellingOf(word).isCapitalised
}

/**
 * Whether a text is written in capitals as headings are ("Crypto for Millions of Savers"), so that a capital says
 * nothing about its words. `fewest` capitalised words are needed to tell.
 */
export function isTitleCase(tokens: readonly Token[], fewest = 2): boolean {
  let upper = 0
  let lower = 0
  for (const { text } of tokens) {
    if (
      !hasLetter.test(text) ||
      isStopWord(text.toLowerCase()) ||
      text.length < 4 ||
      calendarWords.has(text.toLowerCase())
    )
      continue
    if (lowerWord.test(text)) lower++
    else upper++
  }
  return upper >= fewest && lower <= upper / 4
}

/** The proper names of a text, in order, told by their capitals alone. In a text all in capitals there are none. */
export function readNames(text: string, tokens: readonly Token[] = tokenize(text)): Name[] {
  if (isTitleCase(tokens, wordsOfHeadline)) return []
  const names: Name[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (!token || !isNameWord(token.text)) {
      index++
      continue
    }
    const first = index
    let last = index
    for (let next = index + 1; next < tokens.length; next++) {
      const candidate = tokens[next]
      const before = tokens[next - 1]
      if (!candidate || !before) break
      const between = text.slice(before.endCharIndex, candidate.startCharIndex)
      const abbreviated = before.text.length === 1 || addressWords.has(before.text.toLowerCase())
      if (!insideName.test(between) && !(abbreviated && afterInitial.test(between))) break
      if (/['’]s$/u.test(before.text)) break
      if (isNameWord(candidate.text)) last = next
      else if (!joiners.has(candidate.text) || next - last > 2) break
      // "Fidelity and the SEC" are two.
      else if (candidate.text === 'the' && before.text === 'and') break
    }
    index = last + 1
    const opens = opensSentence.test(text.slice(Math.max(0, token.startCharIndex - 8), token.startCharIndex))
    const kept = trimName(tokens.slice(first, last + 1), opens)
    const from = kept[0]
    const to = kept[kept.length - 1]
    if (!from || !to) continue
    const words = kept.filter(({ text: word }) => isNameWord(word)).map(({ text: word }) => foldName(word))
    const bracketed = names.at(-1)?.endCharIndex === from.startCharIndex - 2 && text[from.startCharIndex - 1] === '('
    const alone = !bracketed && words.length === 1 && opens && from === token && !laterUpper.test(from.text)
    names.push({
      text: text.slice(from.startCharIndex, to.endCharIndex),
      startCharIndex: from.startCharIndex,
      endCharIndex: to.endCharIndex,
      words,
      opens: opens && from === token,
      certain: !alone
    })
  }
  return names
}

function isNameWord(word: string): boolean {
  if (!isCapitalised(word)) return false
  return !calendarWords.has(word.toLowerCase())
}

/** Leaves out what only stands before a name: a stop word that opens a sentence ("The Labor Department"), "Mr". */
function trimName(tokens: readonly Token[], opens: boolean): readonly Token[] {
  let from = 0
  while (from < tokens.length) {
    const word = tokens[from]?.text.toLowerCase() ?? ''
    const isTheFirst = from === 0 && opens
    if (
      addressWords.has(word) ||
      joiners.has(word) ||
      (isTheFirst && isStopWord(word)) ||
      (word.length > 1 && isStopWord(word) && !/^\p{Lu}{2}/u.test(tokens[from]?.text ?? ''))
    )
      from++
    else break
  }
  return tokens.slice(from)
}
