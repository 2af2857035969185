import { isStopWord, type Token } from './terms.ts'
import type { WordForm } from './word-form.ts'

/** A word of a clause. */
export interface ClauseWord extends Token {
  lower: string
  term: string
  /** The stem of its base form: "take" for "took". */
  base: string
  form: WordForm
  /** Followed by a hyphen: "no-fly". */
  hyphenated: boolean
}

/** Words that deny what follows. */
export const negators = new Set('not never no none neither nor without cannot nobody nothing nowhere'.split(' '))
/** What stands before a verb to form its tenses. */
export const auxiliaries = new Set('be been being have has had do does did is are was were am get got'.split(' '))
/** "Signing" */
export const gerund = /^\p{L}{3,}ing$/u

/** The first content word that may be the verb after a cue: past auxiliaries, negations and adverbs. */
export function governedVerb(words: readonly ClauseWord[], from: number): ClauseWord | undefined {
  for (let index = from; index < Math.min(words.length, from + 5); index++) {
    const word = words[index]
    if (!word) return undefined
    if (auxiliaries.has(word.lower) || negators.has(word.lower) || word.lower === 'to' || isAdverb(word.lower)) continue
    return isStopWord(word.lower) ? undefined : word
  }
  return undefined
}

const adverbs = new Set(
  'soon now also still then again already ever even just once first eventually maybe perhaps'.split(' ')
)

/** Whether a word only says how or when: it may stand between a cue and its verb. */
export function isAdverb(word: string): boolean {
  return adverbs.has(word) || word.endsWith('ly')
}
