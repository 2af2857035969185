import { deniesWhatFollows, replacements } from './denials.ts'
import { isStopWord, stem, type Token } from './terms.ts'
import { createFormMemory, type WordForm } from './word-form.ts'
import { readWords, type Word } from './words.ts'

/** A stretch of a sentence with one predicate, told by punctuation and conjunctions. */
export interface Clause {
  startCharIndex: number
  endCharIndex: number
  /** Its content words, stemmed, in order; cues of negation and modality are not among them. */
  terms: readonly string[]
  /** Stems of what its negations deny: the first content words after each ("did not sign" denies "sign"). */
  denied: ReadonlySet<string>
  /** Stems of what it says something else is done with or instead of: "rather than bonds". */
  passedOver: ReadonlySet<string>
  /** True for what is only supposed: "if he signs it". */
  conditional: boolean
  /** What is said to be planned or possible: the governed verb's stem, its cue as written, its token's span. */
  prospects: readonly Prospect[]
  /** The clause's words with their stems, for reading the form of a verb. */
  words: readonly ClauseWord[]
}

/** What a clause says is to come. */
export interface Prospect {
  modality: 'planned' | 'possible'
  cue: string
  /** Stem of the verb that the cue governs. */
  verb: string
}

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

const negators = new Set('not never no none neither nor without cannot nobody nothing nowhere'.split(' '))
/** Verbs that deny what follows them (by stem): "denied involvement". */
const disclaimers = new Set(['deni'])
const suppositions = new Set(['if', 'unless', 'whether', 'when', 'whenever', 'how', 'why'])
const conjunctions = new Set(
  'and but or while although though which who whom whose that because whereas until since after before so where'.split(
    ' '
  )
)
const boundary = /[,;:()[\]—–"“”!?|]|\s-\s|\.\s/u
const modals = new Map<string, Prospect['modality']>([
  ['will', 'planned'],
  ["'ll", 'planned'],
  ['shall', 'planned'],
  ['would', 'planned'],
  ['may', 'possible'],
  ['might', 'possible'],
  ['could', 'possible']
])
/** Verbs that put what follows "to" (or "-ing") into the future, by stem. */
const planning = new Set(
  'plan intend expect propose prepare aim promise schedule consider seek hope want threaten vow pledge urge set about go poised slate weigh anticipate ready look bid'
    .split(' ')
    .map(word => stem(word))
)
const auxiliaries = new Set('be been being have has had do does did is are was were am get got'.split(' '))
const contracted = /n['’]t$/iu

/** Cuts a sentence into clauses and reads from each what is denied, planned or only possible. */
export function readClauses(text: string, tokens: readonly Word[] = readWords(text)): Clause[] {
  const clauses: Clause[] = []
  let words: ClauseWord[] = []
  let conditional = false
  const close = (): void => {
    if (words.length > 0) clauses.push(clauseOf(words, conditional))
    words = []
    conditional = false
  }
  let before: Word | undefined
  for (const token of tokens) {
    if (before && isBoundary(text, before.endCharIndex, token.startCharIndex)) close()
    before = token
    const { form } = token
    const { plain: lower, stemmed: term, base } = form
    if (conjunctions.has(lower) || suppositions.has(lower)) {
      close()
      conditional = suppositions.has(lower)
      continue
    }
    if (lower === 'without' && words.length > 0) close()
    const { text: written, startCharIndex, endCharIndex } = token
    const hyphenated = text[endCharIndex] === '-'
    words.push({ text: written, startCharIndex, endCharIndex, lower, term, base, form, hyphenated })
  }
  close()
  return clauses
}

function isBoundary(text: string, start: number, end: number): boolean {
  return !(end === start + 1 && text[start] === ' ') && boundary.test(text.slice(start, end + 1))
}

function clauseOf(words: readonly ClauseWord[], conditional: boolean): Clause {
  const terms: string[] = []
  const denied = new Set<string>()
  const passedOver = new Set<string>()
  const prospects: Prospect[] = []
  for (const [index, word] of words.entries()) {
    const kind = kindOf(word.form)
    if (kind !== 'cue') {
      if (kind === 'content') terms.push(word.term)
      continue
    }
    const next = words[index + 1]
    if (isNegation(words, index)) for (const term of deniedBy(words, index)) denied.add(term)
    else if (!isStopWord(word.lower)) terms.push(word.term)
    if (next && replacements.get(word.lower) === next.lower)
      for (const term of deniedBy(words, index + 1)) passedOver.add(term)
    if (deniesWhatFollows(word.term) && next?.lower === 'to') {
      const verb = governedVerb(words, index + 2)
      if (verb) denied.add(verb.term)
    } else if (disclaimers.has(word.term)) for (const term of deniedBy(words, index)) denied.add(term)
    const prospect = prospectAt(words, index)
    if (prospect) prospects.push(prospect, ...furtherVerbs(words, index, prospect))
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
const kindOf = createFormMemory(({ text, plain, stemmed }): 'cue' | 'stop' | 'content' => {
  const isCue =
    negators.has(plain) ||
    contracted.test(text) ||
    replacements.has(plain) ||
    deniesWhatFollows(stemmed) ||
    disclaimers.has(stemmed) ||
    modals.has(plain) ||
    plain.endsWith("'ll") ||
    planning.has(stemmed) ||
    plain === 'is' ||
    plain === 'are'
  return isCue ? 'cue' : isStopWord(plain) ? 'stop' : 'content'
})

function prospectAt(words: readonly ClauseWord[], index: number): Prospect | null {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return null
  const modality = modals.get(word.lower) ?? (word.lower.endsWith("'ll") ? 'planned' : undefined)
  if (modality) {
    // With a capital it is the month: "May 2025", "last May".
    if (word.lower === 'may' && word.text !== 'may') return null
    const verb = governedVerb(words, index + 1)
    return verb ? { modality, cue: word.text, verb: verb.term } : null
  }
  // "Is to sign" is an arrangement for the future.
  const isArranged = (word.lower === 'is' || word.lower === 'are') && next?.lower === 'to'
  if ((!planning.has(word.term) && !isArranged) || !next) return null
  if (next.lower === 'to') {
    const verb = governedVerb(words, index + 2)
    return verb ? { modality: 'planned', cue: word.text, verb: verb.term } : null
  }
  return gerund.test(next.lower) ? { modality: 'planned', cue: word.text, verb: next.term } : null
}

/** Verbs (by stem) that leave it to their object to do what follows: "would let funds invest". */
const permissions = new Set(['let', 'allow', 'permit', 'enabl', 'authoriz', 'authoris'])

/** What hangs on a prospect is one too: "will be told to find", "would let funds invest". */
function furtherVerbs(words: readonly ClauseWord[], index: number, { modality, cue, verb }: Prospect): Prospect[] {
  const at = words.findIndex((word, place) => place > index && word.term === verb)
  const isPermission = permissions.has(verb)
  return words
    .slice(at + 1)
    .filter(({ lower }, place) => !isStopWord(lower) && (isPermission || words[at + place]?.lower === 'to'))
    .map(({ term }) => ({ modality, cue, verb: term }))
}

const gerund = /^\p{L}{3,}ing$/u

/** "No. 1", "not only", "no later than", "no more than" and "not signing it is bad" deny nothing that is said. */
function isNegation(words: readonly ClauseWord[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return false
  if (contracted.test(word.text)) return true
  if (!negators.has(word.lower)) return false
  if (word.lower === 'no')
    return next !== undefined && !word.hyphenated && !/^(?:later|more|less|fewer|sooner|\d)/u.test(next.lower)
  if (word.lower !== 'not') return true
  if (next?.lower === 'only' || next?.lower === 'just' || next?.lower === 'necessarily') return false
  return !(next && gerund.test(next.lower) && index === 0)
}

/** The stems of the first content word after a negation, and of the next where an adjective or adverb may come first. */
function deniedBy(words: readonly ClauseWord[], index: number): string[] {
  const content = words
    .slice(index + 1, index + 7)
    .filter(({ lower }) => !isStopWord(lower) && !auxiliaries.has(lower) && !isAdverb(lower))
  const isDeterminer = words[index]?.lower === 'no'
  return content.slice(0, isDeterminer ? 2 : 1).map(({ term }) => term)
}

/** The first content word that may be the verb after a cue: past auxiliaries, negations and adverbs. */
function governedVerb(words: readonly ClauseWord[], from: number): ClauseWord | undefined {
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

function isAdverb(word: string): boolean {
  return adverbs.has(word) || /ly$/u.test(word)
}
