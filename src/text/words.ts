import { detach } from './detach.ts'
import { endOfLabel } from './label.ts'
import { limitOf } from './memory-share.ts'
import { mayBeCommonNoun } from './opening-word.ts'
import { scan } from './scan.ts'
import { abbreviationOf, meaningOf } from './synonyms.ts'
import { isStopWord, stem, type Token } from './terms.ts'

/** A token with all that the comparison of texts needs to know of it: read once, for everybody. */
export interface Word extends Token {
  lower: string
  /** Its stem as it is indexed; the empty string for a stop word. */
  term: string
  /** The stem under which words of one meaning are compared ("introduced" is "launch", "United States" twice "us"). */
  stem: string
  /** False for words that say nothing about what the sentence is about. */
  content: boolean
  /** A proper name, as far as its writing shows ("Fidelity", "401(k)"). */
  name: boolean
  /** Which stretch between commas, brackets, dashes, conjunctions and the like it stands in, counted from 0. */
  segment: number
}

/** What is known of a word wherever it stands. */
interface Form {
  text: string
  lower: string
  term: string
  stem: string
  content: boolean
  name: boolean
  joins: boolean
}

const boundary = /[,;:()[\]{}—–"“”•|\n]|\s-\s/u
const joiningWords = new Set(
  'and but while whereas which who whom whose that although though because since after before until when where'.split(
    ' '
  )
)
const attributions = new Set(['according', 'citing', 'cited'])
const calendarNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu
const titleShare = 0.7
const upper = /^\p{Lu}/u
const letter = /\p{L}/u
const digit = /\d/
const finished = /[.!?]["'”’)\]]{0,2}\s*$/

/** Forgets everything at this size: a text of nothing but new words must not grow the memory without end. */
const mostForms = 100_000
const forms = new Map<string, Form>()

function formOf(token: string): Form {
  const known = forms.get(token)
  if (known) return known
  if (forms.size >= limitOf(mostForms)) forms.clear()
  const text = detach(token)
  const lower = text.toLowerCase()
  const content = !isStopWord(lower)
  const stemmed = stem(text)
  const form = {
    text,
    lower,
    term: content ? stemmed : '',
    stem: meaningOf(stemmed),
    content,
    name: content && looksLikeName(text),
    joins: joiningWords.has(lower)
  }
  forms.set(text, form)
  return form
}

function looksLikeName(text: string): boolean {
  if (calendarNames.test(text)) return false
  return isCapital(text) || (digit.test(text) && letter.test(text))
}

const isAsciiCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a
const isAsciiSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return isAsciiCapital(code) || (!isAsciiSmall(code) && upper.test(text))
}

function hasLetter(text: string): boolean {
  const code = text.charCodeAt(0)
  return isAsciiCapital(code) || isAsciiSmall(code) || letter.test(text)
}

/** The words of a sentence, in order. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let segment = 0
  let end = 0
  scan(text, (startCharIndex, endCharIndex) => {
    const form = formOf(text.slice(startCharIndex, endCharIndex))
    if (end > 0 && (form.joins || isBoundary(text, end, startCharIndex))) segment++
    end = endCharIndex
    words.push({
      text: form.text,
      startCharIndex,
      endCharIndex,
      lower: form.lower,
      term: form.term,
      stem: form.stem,
      content: form.content,
      name: form.name,
      segment
    })
  })
  leaveOutAttributions(words)
  joinAbbreviations(words)
  leaveOutCapitals(words, endOfLabel(text) > 0, finished.test(text))
  return words
}

function isBoundary(text: string, start: number, end: number): boolean {
  return !(end === start + 1 && text[start] === ' ') && boundary.test(text.slice(start, end))
}

/** "According to the Financial Times, …" says who says it, not what it is about: nothing of that stretch from there on. */
function leaveOutAttributions(words: readonly Word[]): void {
  let attributing = -1
  for (const word of words) {
    if (attributions.has(word.lower)) attributing = word.segment
    if (word.segment !== attributing) continue
    word.content = false
    word.name = false
  }
}

function joinAbbreviations(words: readonly Word[]): void {
  let before: Word | undefined
  for (const word of words) {
    const short = before && abbreviationOf(before.stem, word.stem)
    if (before && short) before.stem = word.stem = short
    before = word
  }
}

/** In a headline every word is written like a name; at the start of a sentence the first word is. */
function leaveOutCapitals(words: readonly Word[], isLabel: boolean, isSentence: boolean): void {
  let content = 0
  let capitals = 0
  for (const word of words) {
    if (!word.content || !hasLetter(word.text)) continue
    content++
    if (isCapital(word.text)) capitals++
  }
  const [first, second] = words
  // A headline takes no full stop: a sentence with one is full of names.
  if (!isSentence && content > 3 && capitals / content > titleShare)
    for (const word of words) word.name = word.name && digit.test(word.text)
  else if (first?.name && !second?.name && mayBeCommonNoun(first, second, isLabel)) first.name = false
}
