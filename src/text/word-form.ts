import { baseForm } from './base-form.ts'
import { detach } from './detach.ts'
import { limitOf } from './memory-share.ts'
import { meaningOf } from './synonyms.ts'
import { isStopWord, stem } from './terms.ts'

/** What is known of a word wherever it stands, read once for all texts. */
export interface WordForm {
  // What every reader of words asks stands first: so it is in few cache lines.
  text: string
  /** Lower case, as written otherwise. */
  lower: string
  /** Its stem as it is indexed; the empty string for a stop word. */
  term: string
  /** The stem under which words of one meaning are compared ("introduced" is "launch"). */
  meaning: string
  /** It says nothing about what a sentence is about. */
  isStop: boolean
  /** It begins another stretch of a sentence ("and", "which"). */
  joins: boolean
  /** Behind it stands who says something ("according"). */
  attributes: boolean
  hasLetter: boolean
  /** With a capital first. */
  startsUpper: boolean
  /** A name as far as its own writing shows: capitalised or with digits, and of no calendar. */
  looksLikeName: boolean
  /** What `createCue` asks of it, and how many of those questions are answered. */
  cues: number
  cuesRead: number
  /** What `numberForms` marks: the numbering that met it last, and its number in that one. */
  numbering: number
  number: number
  /** What is asked of a form by `createFormMemory`. */
  known: unknown[]
  /** Its stem, of a stop word too. */
  stemmed: string
  /** Lower case with straight apostrophes, as lists of words have it. */
  plain: string
  /** Three small unaccented letters at least, and no stop word: only such a word is read as a verb. */
  isPlain: boolean
  /** With a capital first, or one inside ("iPhone"). */
  isCapitalised: boolean
  /** The stem of its base form: "take" for "took". */
  base: string
  /** The first five letters of a longer term, by which "invest" stands for "investor"; the empty string otherwise. */
  beginning: string
  /** Lower case without dots, accents and possessive: words of names are compared so. */
  folded: string
}

/** Letters by which two words of one family are mostly told to be of it. */
export const beginningLength = 5
const joiningWords = new Set(
  'and but while whereas which who whom whose that although though because since after before until when where'.split(
    ' '
  )
)
const attributions = new Set(['according', 'citing', 'cited'])

const calendarNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu
const upper = /^\p{Lu}/u
const laterUpper = /^\p{L}+\p{Lu}/u
const letter = /\p{L}/u
const digit = /\d/
const plainWord = /^[a-z]{3,}$/
const ascii = /^[\0-\x7f]*$/
const possessive = /['’]s$|['’]$/u
const mark = /\p{M}/gu

/** Forgets everything at this size: a text of nothing but new words must not grow the memory without end. */
const mostForms = 100_000
const forms = new Map<string, WordForm>()

/** Places for the forms that were asked for last, by a hash of their text; a form gives way to the next in its place. */
const recentPlaces = 65_536
const recent: (WordForm | undefined)[] = new Array(recentPlaces)

/** The form of the token that stands from `start` to `end`, with its hash. Most words have been met before: no stretch is cut from the text for them. */
export function formAt(text: string, start: number, end: number, hash: number): WordForm {
  const place = (hash ^ (hash >>> 15)) & (recentPlaces - 1)
  const known = recent[place]
  if (known && known.text.length === end - start && standsAt(text, start, known.text)) return known
  const form = formOf(text.slice(start, end))
  recent[place] = form
  return form
}

function standsAt(text: string, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index++)
    if (text.charCodeAt(start + index) !== word.charCodeAt(index)) return false
  return true
}

/** The form of a token, as a text writes it. */
export function formOf(token: string): WordForm {
  const known = forms.get(token)
  if (known) return known
  if (forms.size >= limitOf(mostForms)) forms.clear()
  const form = readForm(detach(token))
  forms.set(form.text, form)
  return form
}

function readForm(text: string): WordForm {
  const lower = text.toLowerCase()
  const stemmed = stem(text)
  const isStop = isStopWord(lower)
  const startsUpper = upper.test(text)
  const hasLetter = letter.test(text)
  return {
    text,
    lower,
    term: isStop ? '' : stemmed,
    meaning: meaningOf(stemmed),
    isStop,
    joins: joiningWords.has(lower),
    attributes: attributions.has(lower),
    hasLetter,
    startsUpper,
    looksLikeName: !isStop && !calendarNames.test(text) && (startsUpper || (hasLetter && digit.test(text))),
    cues: 0,
    cuesRead: 0,
    numbering: 0,
    number: 0,
    known: [],
    stemmed,
    plain: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    isPlain: plainWord.test(text) && !isStop,
    isCapitalised: startsUpper || laterUpper.test(text),
    base: lower === 'found' ? 'find' : baseForm(stemmed),
    beginning: isStop || stemmed.length < beginningLength ? '' : stemmed.slice(0, beginningLength),
    folded: fold(text)
  }
}

let memories = 0

/** A question that is asked of words wherever they stand, answered once for each form. Made once, where its module is loaded. */
export function createFormMemory<Value extends object | string | number | boolean>(
  read: (form: WordForm) => Value
): (form: WordForm) => Value {
  const place = memories++
  return form => {
    const known = form.known[place] as Value | undefined
    if (known !== undefined) return known
    const value = read(form)
    form.known[place] = value
    return value
  }
}

let numberings = 0

/**
 * Numbers forms from 0 on as they are met, for tables of what is known of each in some texts: a mark on the form itself
 * costs no look-up. The next numbering ends this one, so it must be done with before anybody else's turn.
 */
export function numberForms(): (form: WordForm) => number {
  const numbering = ++numberings
  let count = 0
  return form => {
    if (form.numbering !== numbering) {
      form.numbering = numbering
      form.number = count++
    }
    return form.number
  }
}

/** The forms of some words, each once. */
export function distinctForms(texts: Iterable<{ tokens: readonly { form: WordForm }[] }>): WordForm[] {
  const numberOf = numberForms()
  const distinct: WordForm[] = []
  for (const { tokens } of texts)
    for (const { form } of tokens) if (numberOf(form) === distinct.length) distinct.push(form)
  return distinct
}

function fold(word: string): string {
  const bare = word.replace(possessive, '').replaceAll('.', '').toLowerCase()
  return ascii.test(bare) ? bare : bare.normalize('NFD').replaceAll(mark, '')
}
