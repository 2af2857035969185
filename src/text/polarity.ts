import { auxiliaries, type ClauseWord, gerund, governedVerb, isAdverb, negators } from './clause-words.ts'
import { deniesWhatFollows, replacements } from './denials.ts'
import { isNumeral } from './ellipsis/numerals.ts'
import { mayOpenProspect, type Prospect, prospectsAt } from './prospects.ts'
import { isStopWord } from './terms.ts'
import { createFormMemory, formOf } from './word-form.ts'
import { joinsNumbers, readWords, type Word } from './words.ts'

/** A stretch of a sentence with one predicate, told by punctuation and conjunctions. */
export interface Clause {
  startCharIndex: number
  endCharIndex: number
  /** Stems of the base forms of its content words ("sink" for "sank"), in order; cues of negation and modality are not among them. */
  terms: readonly string[]
  /** What its negations deny, as in `terms`: the first content words after each ("did not sign" denies "sign"). */
  denied: ReadonlySet<string>
  /** What it says something else is done with or instead of, as in `terms`: "rather than bonds". */
  passedOver: ReadonlySet<string>
  /** True for what is only supposed: "if he signs it". */
  conditional: boolean
  /** What is said to be planned or possible: the governed verb's stem, its cue as written, its token's span. */
  prospects: readonly Prospect[]
  /** The clause's words with their stems, for reading the form of a verb. */
  words: readonly ClauseWord[]
}

/** Verbs that deny what follows them (by stem): "denied involvement". */
const disclaimers = new Set(['deni'])
const suppositions = new Set(['if', 'unless', 'whether', 'when', 'whenever', 'how', 'why'])
const conjunctions = new Set(
  'and but or while although though which who whom whose that because whereas until since after before so where'.split(
    ' '
  )
)
const boundary = /[,;:()[\]—–"“”!?|]|\s-\s|\.\s/u
const contracted = /n['’]t$/iu

/** Cuts a sentence into clauses and reads from each what is denied, planned or only possible. */
export function readClauses(text: string, tokens: readonly Word[] = readWords(text)): Clause[] {
  const clauses: Clause[] = []
  let words: ClauseWord[] = []
  let conditional = false
  /** What the clause before leaves open or puts off of the verb that follows: "could be signed or issued". */
  let shared: Prospect | undefined
  const close = (joined = false): void => {
    if (words.length > 0) clauses.push(clauseOf(words, conditional, shared))
    const last = words.at(-1)
    shared = joined ? clauses.at(-1)?.prospects.find(({ verb }) => verb === last?.term) : undefined
    words = []
    conditional = false
  }
  let before: Word | undefined
  let isBehindNon = false
  for (const token of tokens) {
    if (before && isBoundary(text, before.endCharIndex, token.startCharIndex)) close()
    before = token
    if (token.lower === 'non' && text[token.endCharIndex] === '-') {
      isBehindNon = true
      continue
    }
    // "Non-smokers" is one word, the opposite of "smokers": it is cut as that is.
    const prefix = isBehindNon ? 'non' : ''
    isBehindNon = false
    const form = prefix ? formOf(prefix + token.lower) : token.form
    const opening = openingOf(form)
    if (opening === 'conjunction' || opening === 'supposition') {
      // "Which is why it is not open" tells what follows.
      const isTold = form.plain === 'why' && words.at(-1)?.lower === 'is'
      close(form.plain === 'or' || form.plain === 'and')
      conditional = opening === 'supposition' && !isTold
      continue
    }
    if (opening === 'clause' && words.length > 0) close()
    const { text: written, startCharIndex, endCharIndex } = token
    const [term, base] = [prefix + token.form.stemmed, prefix + token.form.base]
    const hyphenated = text[endCharIndex] === '-'
    words.push({ text: written, startCharIndex, endCharIndex, lower: form.plain, term, base, form, hyphenated })
  }
  close()
  return clauses
}

/** How a word opens a clause: beside it, or as its first word. */
const openingOf = createFormMemory(({ plain }): 'supposition' | 'conjunction' | 'clause' | 'none' => {
  if (suppositions.has(plain)) return 'supposition'
  return conjunctions.has(plain) ? 'conjunction' : plain === 'without' ? 'clause' : 'none'
})

function isBoundary(text: string, start: number, end: number): boolean {
  if (end === start + 1 && (text.charCodeAt(start) === 0x20 || joinsNumbers(text, start))) return false
  return boundary.test(text.slice(start, end + 1))
}

function clauseOf(words: readonly ClauseWord[], conditional: boolean, shared?: Prospect): Clause {
  const terms: string[] = []
  const denied = new Set<string>()
  const passedOver = new Set<string>()
  const [first] = words
  const prospects: Prospect[] = shared && first ? [{ ...shared, verb: first.term }] : []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as ClauseWord
    const kind = kindOf(word.form)
    if (kind !== 'cue') {
      if (kind === 'content') terms.push(word.base)
      continue
    }
    const next = words[index + 1]
    if (isNegation(words, index)) for (const term of deniedBy(words, index, terms)) denied.add(term)
    else if (!isStopWord(word.lower)) terms.push(word.base)
    if (next && replacements.get(word.lower) === next.lower)
      for (const term of deniedBy(words, index + 1)) passedOver.add(term)
    if (deniesWhatFollows(word.term) && next?.lower === 'to') {
      const verb = governedVerb(words, index + 2)
      if (verb) denied.add(verb.base)
    } else if (disclaimers.has(word.term)) for (const term of deniedBy(words, index)) denied.add(term)
    prospects.push(...prospectsAt(words, index))
  }
  return {
    startCharIndex: words[0]?.startCharIndex ?? 0,
    endCharIndex: words.at(-1)?.endCharIndex ?? 0,
    terms,
    denied,
    passedOver,
    conditional,
    prospects,
    words
  }
}

/** Only a cue can deny, put into the future or pass over what follows. */
const kindOf = createFormMemory((form): 'cue' | 'stop' | 'content' => {
  const { text, plain, stemmed } = form
  const isCue =
    negators.has(plain) ||
    contracted.test(text) ||
    replacements.has(plain) ||
    deniesWhatFollows(stemmed) ||
    disclaimers.has(stemmed) ||
    mayOpenProspect(form)
  return isCue ? 'cue' : isStopWord(plain) ? 'stop' : 'content'
})

/** "No. 1", "not only", "no later than", "no more than" and "not signing it is bad" deny nothing that is said. */
function isNegation(words: readonly ClauseWord[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return false
  if (contracted.test(word.text)) return true
  // "Has yet to approve it"
  if (word.lower === 'yet') return next?.lower === 'to'
  if (!negators.has(word.lower) || opensBound(words, index)) return false
  if (word.lower === 'no')
    return next !== undefined && !word.hyphenated && !/^(?:later|more|less|fewer|sooner|\d)/u.test(next.lower)
  if (word.lower !== 'not') return true
  if (next?.lower === 'only' || next?.lower === 'just' || next?.lower === 'necessarily') return false
  return !(next && gerund.test(next.lower) && index === 0)
}

const compared =
  /^(?:more|less|fewer|earlier|later|sooner|longer|shorter|higher|lower|greater|larger|smaller|older|younger)$/u

/** "No earlier than three months", "must not be more than 2.3": how much at the most or at the least. */
export function opensBound(words: readonly ClauseWord[], index: number): boolean {
  const at = words[index + 1]?.lower === 'be' ? index + 2 : index + 1
  const [comparative, than, amount] = words.slice(at, at + 3)
  return (
    compared.test(comparative?.lower ?? '') && than?.lower === 'than' && amount !== undefined && isNumeral(amount.form)
  )
}

const nobody = /^(?:neither|none|nobody|nothing|no)$/u

/** The stems of the first content word after a negation, and of the next where an adjective or adverb may come first. */
function deniedBy(words: readonly ClauseWord[], index: number, before: readonly string[] = []): string[] {
  const content = words
    .slice(index + 1, index + 7)
    .filter(({ lower }) => !isStopWord(lower) && !auxiliaries.has(lower) && !isAdverb(lower))
  // "They have arrested neither of them"
  if (content.length === 0 && nobody.test(words[index]?.lower ?? '')) return before.slice(-1)
  const isDeterminer = words[index]?.lower === 'no'
  return content.slice(0, isDeterminer ? 2 : 1).map(({ base }) => base)
}
