import { cuesOf } from './cues.ts'
import { endOfLabel } from './label.ts'
import { mayBeCommonNoun } from './opening-word.ts'
import { scan } from './scan.ts'
import { abbreviationOf, opensAbbreviation } from './synonyms.ts'
import type { Token } from './terms.ts'
import { createFormMemory, formAt, type WordForm } from './word-form.ts'

/** A token with all that the comparison of texts needs to know of it: read once, for everybody. */
export interface Word extends Token {
  form: WordForm
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

const boundary = /[,;:()[\]{}—–"“”•|]|\s-\s/u
const titleShare = 0.7
const digit = /\d/
const space = 0x20
const mayBeAbbreviated = createFormMemory(({ meaning }) => opensAbbreviation(meaning))
const finished = /[.!?]["'”’)\]]{0,2}\s*$/

/** The words of a sentence, in order. */
export function readWords(text: string): Word[] {
  return readCuedWords(text).words
}

/** The same with their cues (see `createCue`), in one pass. */
export function readCuedWords(text: string): { words: Word[]; cues: number } {
  let cues = 0
  const words: Word[] = []
  let before: Word | undefined
  let segment = 0
  let attributing = -1
  let content = 0
  let capitals = 0
  scan(text, (startCharIndex, endCharIndex, hash) => {
    const form = formAt(text, startCharIndex, endCharIndex, hash)
    cues |= cuesOf(form)
    if (before && (form.joins || isBoundary(text, before.endCharIndex, startCharIndex))) segment++
    // "According to the Financial Times, …" says who says it, not what it is about: nothing of that stretch from there on.
    if (form.attributes) attributing = segment
    const isContent = !form.isStop && segment !== attributing
    const word = {
      form,
      text: form.text,
      startCharIndex,
      endCharIndex,
      lower: form.lower,
      term: form.term,
      stem: form.meaning,
      content: isContent,
      name: form.looksLikeName && isContent,
      segment
    }
    const short = before && mayBeAbbreviated(before.form) ? abbreviationOf(before.stem, word.stem) : undefined
    if (before && short) before.stem = word.stem = short
    if (isContent && form.hasLetter) {
      content++
      if (form.startsUpper) capitals++
    }
    words.push(word)
    before = word
  })
  // A headline takes no full stop: a sentence with one is full of names.
  const isHeadline = content > 3 && capitals / content > titleShare && !finished.test(text)
  leaveOutCapitals(text, words, isHeadline)
  return { words, cues }
}

function isBoundary(text: string, start: number, end: number): boolean {
  if (end === start + 1 && (text.charCodeAt(start) === space || joinsNumbers(text, start))) return false
  return boundary.test(text.slice(start, end))
}

/** Whether the dash at an index stands between two digits: "3–1", "2018–2021" are one. */
export function joinsNumbers(text: string, at: number): boolean {
  return text.charCodeAt(at) === enDash && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
}
const enDash = 0x2013
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** In a headline every word is written like a name; at the start of a sentence the first word is. */
function leaveOutCapitals(text: string, words: readonly Word[], isHeadline: boolean): void {
  const [first, second] = words
  if (isHeadline) for (const word of words) word.name = word.name && digit.test(word.text)
  else if (first?.name && !second?.name && mayBeCommonNoun(first, second, endOfLabel(text) > 0)) first.name = false
}
