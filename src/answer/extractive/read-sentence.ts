import { createBoundedMemory } from '../../text/bounded-memory.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { limitOf } from '../../text/memory-share.ts'
import { isStopWord, type Token, tokenize } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { headRow } from './headed-row.ts'
import { initialsOf, mostInitials, rootOf, termOfToken } from './word-forms.ts'

/** The words of a text, ready for comparison. */
export interface Words {
  /** Positions (token index) of each content term. */
  positions: ReadonlyMap<string, readonly number[]>
  /** The content terms by their beginning, to find another derivation of the same word ("invade", "invasion"). */
  roots: ReadonlyMap<string, readonly string[]>
  /** The content term at each token index; the empty string for stop words. */
  termAt: readonly string[]
  /** Terms of the capitalised words that do not merely open the text. */
  names: ReadonlySet<string>
  /** The initials of its names of several words: "us" for "United States". */
  initials: ReadonlySet<string>
}

/** What scoring needs to know of a sentence, whatever the question. */
export interface SentenceReading extends Words {
  figures: readonly Figure[]
  /** Token index at which each figure begins. */
  figurePositions: readonly number[]
  /** Whether each figure counts those who are cited ("according to two officials"). */
  figuresOfSources: readonly boolean[]
  /** Phrases in apposition to a name ("Fidelity, a firm with …,"), as token indices: of the name, of the phrase, its end (exclusive). */
  asides: readonly (readonly [number, number, number])[]
  /** For a row of a table under heads of columns, which may say what its numbers are: the words of its cells alone. */
  cells: Words | undefined
  /** True where it denies something. */
  negated: boolean
  /** How surely it gives a reason or a purpose: 0 to 1. */
  reasons: number
  /** Terms that it says something of by their name: "A bond is …", "Fidelity, a manager of funds". */
  defined: ReadonlySet<string>
  /** True where it places an event by another: "after the vote", "until the war". */
  dates: boolean
  /** Whether it tells what came before (-1) or after (1) something; 0 for neither and for both. */
  order: number
  /** The term of the opening word where that has a capital only for opening, or is a name: nothing tells. */
  opener: string | undefined
  /** True where it opens with a word that points at the sentence before: "It also …", "However, they …". */
  leans: boolean
}

const capital = /^\p{Lu}/u

/** Words that deny. */
export const negation = /\b(?:not|never|no|none|neither|nor|without|cannot|non)\b|n['’]t\b/iu
const reason =
  /\b(?:because|due to|owing to|since|so that|in order to|as a result|therefore|thus|hence|caused?|causing|led to|leading to|thanks to|result(?:ed|s|ing)?|reasons?|purpose|aim(?:ed|s)?|intended|designed to|in response|for fear)\b/iu
/** "… to help …": a purpose, perhaps. */
const purpose = /\bto (?!the\b|a\b|an\b|their\b|its\b|his\b|her\b)\p{Ll}+/iu
/** What follows a term that is being defined. */
const definition =
  /^[)"”’]*(?:,? (?:(?:which |who )?(?:is|are|was|were) (?:an?|the|one|any|what)\b|means|refers to|stands for)|, (?:an?|the|one)\b| \(| [–—] )/u
const dating = /\b(?:after|before|during|until|till|when|while|since|following|once|upon)\b/iu
const leaning =
  /^["“]?(?:(?:however|but|and|also|then|still|instead|thus|therefore|nevertheless),? )?(?:it|they|he|she|this|these|those|such|its|their|his|her)\b/iu

/** What a number of informants follows. */
const citing = /\b(?:according to|cit(?:e[sd]?|ing)|quot(?:e[sd]?|ing)) (?:the |at least |more than )?$/iu
const mostCiting = 32

const before = /\b(?:before|prior to)\b/iu
const after = /\b(?:after|following)\b/iu

/** Whether a text tells what came before (-1) or after (1) something; 0 for neither and for both. */
export function orderOf(text: string): number {
  return Number(after.test(text)) - Number(before.test(text))
}

const remembered = new WeakMap<EvidenceSentence, SentenceReading>()

/** Reads a sentence once; remembered for each sentence object. */
export function readSentence(sentence: EvidenceSentence): SentenceReading {
  const known = remembered.get(sentence)
  if (known) return known
  // A cell says nothing without the head of its column.
  const row = sentence.columns === undefined ? undefined : headRow(sentence.text, sentence.columns)
  const text = row?.text ?? sentence.text
  const placeOf = row?.at ?? (charIndex => charIndex)
  const tokens = tokenize(text)
  const words = readWords(text, tokens)
  const defined = new Set<string>()
  for (const [position, token] of tokens.entries())
    if (definition.test(text.slice(token.endCharIndex, token.endCharIndex + 24)))
      defined.add(words.termAt[position] ?? '')
  const figures = figuresOf(sentence)
  let token = 0
  const figurePositions = figures.map(figure => {
    while (token < tokens.length && (tokens[token]?.endCharIndex ?? 0) <= placeOf(figure.startCharIndex)) token++
    return token
  })
  const reading: SentenceReading = {
    ...words,
    figures,
    figurePositions,
    figuresOfSources: figures.map(
      ({ kind, startCharIndex }) =>
        kind === 'count' && citing.test(sentence.text.slice(Math.max(0, startCharIndex - mostCiting), startCharIndex))
    ),
    asides: asidesOf(text, tokens),
    cells: row && readWords(sentence.text, tokenize(sentence.text)),
    negated: negation.test(text),
    reasons: reason.test(text) ? 1 : purpose.test(text) ? 0.5 : 0,
    defined,
    order: orderOf(text),
    opener: words.termAt[0] !== '' && capital.test(tokens[0]?.text ?? '') ? words.termAt[0] : undefined,
    dates: dating.test(text),
    leans: sentence.previous !== undefined && leaning.test(text)
  }
  remembered.set(sentence, reading)
  return reading
}

/** Only after a name: "In all, a survey found …" goes on with the sentence. */
function asidesOf(text: string, tokens: readonly Token[]): [number, number, number][] {
  const asides: [number, number, number][] = []
  const isCutBefore = (index: number) => {
    const end = tokens[index - 1]?.endCharIndex ?? 0
    return text.slice(end, tokens[index]?.startCharIndex ?? end).includes(',')
  }
  for (let from = 1; from < tokens.length; from++) {
    const before = tokens[from - 1]?.text ?? ''
    if (!/^an?$/.test(tokens[from]?.text ?? '') || !capital.test(before) || months.test(before) || !isCutBefore(from))
      continue
    let of = from - 1
    while (of > 0 && capital.test(tokens[of - 1]?.text ?? '') && !isCutBefore(of)) of--
    let until = from + 1
    while (until < tokens.length && !isCutBefore(until)) until++
    asides.push([of, from, until])
  }
  return asides
}
const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

function readWords(text: string, tokens: readonly Token[]): Words {
  const positions = new Map<string, number[]>()
  const roots = new Map<string, string[]>()
  const names = new Set<string>()
  const initials = new Set<string>()
  const termAt: string[] = []
  let run: string[] = []
  for (const [position, token] of tokens.entries()) {
    const isContent = !isStopWord(token.text.toLowerCase())
    const isCapitalised = isContent && capital.test(token.text)
    const goesOn = text.slice(tokens[position - 1]?.endCharIndex ?? 0, token.startCharIndex) === ' '
    run = isCapitalised ? (goesOn ? [...run.slice(1 - mostInitials), token.text] : [token.text]) : []
    for (let from = 0; from + 1 < run.length; from++) initials.add(initialsOf(run.slice(from)))
    if (!isContent) {
      termAt.push('')
      continue
    }
    const term = termOfToken(token)
    termAt.push(term)
    if (isCapitalised && (position > 0 || capital.test(tokens[1]?.text ?? ''))) names.add(term)
    const places = positions.get(term)
    if (places) {
      places.push(position)
      continue
    }
    positions.set(term, [position])
    const root = rootOf(term)
    const kin = root === undefined ? undefined : roots.get(root)
    if (kin) kin.push(term)
    else if (root !== undefined) roots.set(root, [term])
  }
  return { positions, roots, termAt, names, initials }
}

/** The words of what stands over a sentence: its heading and the title of its source. */
export function readContext(sentence: EvidenceSentence): Words {
  return remember(contexts, sentence, () => `${sentence.heading ?? ''} | ${sentence.title ?? ''}`)
}

/** The words of the heading of its section, where that is not the title over everything. */
export function readHeading(sentence: EvidenceSentence): Words {
  return remember(headings, sentence, () => (sentence.heading === sentence.title ? '' : (sentence.heading ?? '')))
}

function remember(known: WeakMap<EvidenceSentence, Words>, sentence: EvidenceSentence, textOf: () => string): Words {
  let words = known.get(sentence)
  if (words) return words
  const text = textOf()
  words = wordsByText.get(text) ?? readWords(text, tokenize(text))
  wordsByText.set(text, words)
  known.set(sentence, words)
  return words
}
const contexts = new WeakMap<EvidenceSentence, Words>()
const headings = new WeakMap<EvidenceSentence, Words>()
/** The sentences of a passage share one, so that what is found in it is found once. */
const wordsByText = createBoundedMemory<string, Words>(() => limitOf(10_000))
