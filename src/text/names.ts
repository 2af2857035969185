import { codeAt } from './code-at.ts'
import { createFormMemory, formOf, type WordForm } from './word-form.ts'
import { readWords, type Word } from './words.ts'

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
/** Whether a word goes with a person's name and is no part of it: "Dr", "Sir". */
export const isFormOfAddress = (lower: string): boolean => addressWords.has(lower)
const wordsOfHeadline = 5
const laterUpper = /^\p{L}+\p{Lu}/u
const twoCapitals = /^\p{Lu}{2}/u
const lowerWord = /^\p{Ll}/u
/** What may stand between two words of one name: a space, a hyphen, an ampersand, the dot of an initial. */
const insideName = /^(?:\s|-| ?& ?|\/)$/u
const afterInitial = /^\. ?$/u
const owning = /['’]s$/u
const isOwning = createFormMemory(({ text }) => owning.test(text))
const opensSentence = /(?:^|[.!?:;…•*#>|]["'“”‘’)\]]{0,4}\s{0,4}|["“‘([–—]\s{0,4})$/u

/** The form in which words of names are compared: lower case, without dots, accents and possessive. */
export function foldName(word: string): string {
  return formOf(word).folded
}

/** True for a word written as names are: with a capital first, or one inside ("iPhone"). */
export function isCapitalised(word: string): boolean {
  return formOf(word).isCapitalised
}

/**
 * Whether a text is written in capitals as headings are ("Crypto for Millions of Savers"), so that a capital says
 * nothing about its words. `fewest` capitalised words are needed to tell.
 */
export function isTitleCase(tokens: readonly Word[], fewest = 2): boolean {
  let upper = 0
  let lower = 0
  for (const { form } of tokens) {
    const writing = writingOf(form)
    if (writing === 'lower') lower++
    else if (writing === 'upper') upper++
  }
  return upper >= fewest && lower <= upper / 4
}

const stop = /[.!?]["'”’)\]]*\s*$/u

/** Whether a sentence ends as prose does and has a word that a headline would give a capital: "Marta Lind founded Kestrel Labs." */
function isFullSentence(text: string, tokens: readonly Word[]): boolean {
  return stop.test(text) && tokens.some(({ form }) => writingOf(form) === 'lower')
}

/** How a word is written that a heading would give a capital; small words say nothing. */
const writingOf = createFormMemory(({ text, lower, isStop, isPlain, hasLetter }): 'lower' | 'upper' | 'none' => {
  if (text.length < 4 || isStop || !hasLetter || calendarWords.has(lower)) return 'none'
  return isPlain || lowerWord.test(text) ? 'lower' : 'upper'
})

/** The proper names of a text, in order, told by their capitals alone. In a text all in capitals there are none. */
export function readNames(text: string, tokens: readonly Word[] = readWords(text)): Name[] {
  if (!isFullSentence(text, tokens) && isTitleCase(tokens, wordsOfHeadline)) return []
  const names: Name[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (!token || !isNameWord(token.form)) {
      index++
      continue
    }
    const first = index
    let last = index
    for (let next = index + 1; next < tokens.length; next++) {
      const candidate = tokens[next]
      const before = tokens[next - 1]
      if (!candidate || !before) break
      const isName = isNameWord(candidate.form)
      if (!isName && (!joiners.has(candidate.text) || next - last > 2)) break
      if (!areOfOneName(text, before, candidate) || isOwning(before.form)) break
      if (isName) last = next
      // "Fidelity and the SEC" are two.
      else if (candidate.text === 'the' && before.text === 'and') break
    }
    index = last + 1
    const opens = opensAt(text, token.startCharIndex)
    const kept = trimName(tokens.slice(first, last + 1), opens)
    const from = kept[0]
    const to = kept[kept.length - 1]
    if (!from || !to) continue
    const words = kept.filter(({ form }) => isNameWord(form)).map(({ form }) => form.folded)
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

function areOfOneName(text: string, one: Word, other: Word): boolean {
  const [end, start] = [one.endCharIndex, other.startCharIndex]
  if (start === end + 1 && text.charCodeAt(end) === 0x20) return true
  const between = text.slice(end, start)
  const isAbbreviated = one.text.length === 1 || addressWords.has(one.form.lower)
  return insideName.test(between) || (isAbbreviated && afterInitial.test(between))
}

/** Whether a sentence, or a quotation or bracket in it, opens at a place; behind a letter and a space none does. */
function opensAt(text: string, at: number): boolean {
  const code = at < 2 ? -1 : codeAt(text, at - 2)
  if (text[at - 1] === ' ' && ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a))) return false
  return opensSentence.test(text.slice(Math.max(0, at - 8), at))
}

function isNameWord({ isCapitalised, lower }: WordForm): boolean {
  return isCapitalised && !calendarWords.has(lower)
}

/** Leaves out what only stands before a name: a stop word that opens a sentence ("The Labor Department"), "Mr". */
function trimName(tokens: readonly Word[], opens: boolean): readonly Word[] {
  let from = 0
  while (from < tokens.length) {
    const { lower: word = '', isStop = false, text = '' } = tokens[from]?.form ?? {}
    const isTheFirst = from === 0 && opens
    const isSmall = isStop && (isTheFirst || (word.length > 1 && !twoCapitals.test(text)))
    // "The First World War"
    const isRank = word === 'first' && !isTheFirst && tokens.length > from + 1
    if ((isSmall && !isRank) || addressWords.has(word) || joiners.has(word)) from++
    else break
  }
  return tokens.slice(from)
}
