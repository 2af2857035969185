import { deniesByMeaning } from '../../text/denials.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { isMachineText } from '../../text/machine-text.ts'
import { mayBeCommonNoun } from '../../text/opening-word.ts'
import { readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { endOfKey } from '../../text/table-row.ts'
import { type Token, tokenize } from '../../text/terms.ts'
import { formOf } from '../../text/word-form.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { type Aside, asidesOf } from './asides.ts'
import { type HeadedRow, headRow } from './headed-row.ts'
import { headsOf } from './heads-of.ts'
import { paragraphTopic } from './paragraph-topic.ts'
import { type PlacedFigure, placeFigures } from './placed-figure.ts'
import { capital, readHeadline, Words } from './read-words.ts'
import {
  age,
  dating,
  definedIn,
  isQuestion,
  leaning,
  limit,
  means,
  negation,
  orderOf,
  origin,
  otherwise,
  purpose,
  reason,
  restriction
} from './sentence-wording.ts'

/** What scoring needs to know of a sentence, whatever the question: each part is read when a question first asks for it. */
export class SentenceReading extends Words {
  /** A measure of its length in words, of the order of one. */
  readonly logLength: number
  /** For a row of a table under heads of columns, which may say what its numbers are: the words of its cells alone. */
  readonly cells: Words | undefined
  /** Where the cell ends that names such a row, in the text of the sentence. */
  readonly keyEnd: number
  readonly #sentence: EvidenceSentence
  /** Its text; of such a row, with the heads: a cell says nothing without the head of its column. */
  readonly #text: string
  readonly #row: HeadedRow | undefined
  readonly #tokens: readonly Token[]
  #context: Words | undefined
  #heading: Words | null | undefined
  #previous: SentenceReading | undefined
  #figures: readonly Figure[] | undefined
  #placedFigures: readonly PlacedFigure[] | undefined
  #asides: readonly Aside[] | undefined
  #negated: boolean | undefined
  #denies: boolean | undefined
  #isCode: boolean | undefined
  #reasons: number | undefined
  #defined: ReadonlySet<string> | undefined
  #dates: boolean | undefined
  #limits: boolean | undefined
  #asks: boolean | undefined
  #opener: string | null | undefined
  #order: number | undefined
  #leans: boolean | undefined

  constructor(sentence: EvidenceSentence) {
    const row = sentence.columns === undefined ? undefined : headRow(sentence.text, sentence.columns)
    const text = row?.text ?? sentence.text
    const tokens = tokenize(text)
    super(text, tokens)
    this.#sentence = sentence
    this.#row = row
    this.#text = text
    this.#tokens = tokens
    this.logLength = Math.log2(1 + tokens.length) / 5
    this.keyEnd = row ? endOfKey(sentence.text) : 0
    this.cells = row && new Words(sentence.text, tokenize(sentence.text))
  }

  /** The words of what stands over it: its headings, the title of its source and whom its paragraph is about. */
  get context(): Words {
    this.#context ??= readHeadline(
      [...headsOf(this.#sentence), this.#sentence.title ?? '', paragraphTopic(this.#sentence)].join(' | ')
    )
    return this.#context
  }

  /** The words of the headings that it stands under; undefined where there is none, or only the title over everything. */
  get heading(): Words | undefined {
    if (this.#heading === undefined) {
      const path = headsOf(this.#sentence)
      this.#heading = path.length === 0 ? null : readHeadline(path.join(' | '))
    }
    return this.#heading ?? undefined
  }

  /** The sentence before it. */
  get previous(): SentenceReading | undefined {
    this.#previous ??= this.#sentence.previous && readSentence(this.#sentence.previous)
    return this.#previous
  }

  get figures(): readonly Figure[] {
    this.#figures ??= figuresOf(this.#sentence)
    return this.#figures
  }

  /** The same with what tells whether a question asks for them. */
  get placedFigures(): readonly PlacedFigure[] {
    this.#placedFigures ??= this.#placeFigures()
    return this.#placedFigures
  }

  /** The words over the column in which a place of it stands; undefined where it is no row or nothing is over it. */
  columnAt(charIndex: number): Words | undefined {
    const head = this.#row?.headAt(charIndex) ?? ''
    return head === '' ? undefined : readHeadline(head)
  }

  #placeFigures(): PlacedFigure[] {
    const inRow = (charIndex: number) => this.#row?.at(charIndex) ?? charIndex
    return placeFigures(this.figures, this.#sentence.text, this.#tokens, inRow)
  }

  get asides(): readonly Aside[] {
    this.#asides ??= asidesOf(this.#text, this.#tokens)
    return this.#asides
  }

  /** True where it denies something. */
  get negated(): boolean {
    this.#negated ??= negation.test(this.#text)
    return this.#negated
  }

  /** True where it denies something, or allows it in some cases only. */
  get denies(): boolean {
    this.#denies ??= this.negated || restriction.test(this.#text) || this.termAt.some(deniesByMeaning)
    return this.#denies
  }

  /** True where it is written for or by a machine. */
  get isCode(): boolean {
    this.#isCode ??= isMachineText(readEvidence(this.#sentence))
    return this.#isCode
  }

  /** How surely it gives a reason or a purpose: 0 to 1. */
  get reasons(): number {
    this.#reasons ??= reason.test(this.#text) ? 1 : purpose.test(this.#text) ? 0.5 : 0
    return this.#reasons
  }

  /** Terms that it says something of by their name: "A bond is …", "Fidelity, a manager of funds". */
  get defined(): ReadonlySet<string> {
    this.#defined ??= definedIn(this.#text, this.#tokens, this.termAt)
    return this.#defined
  }

  /** True where it places an event by another: "after the vote", "until the war". */
  get dates(): boolean {
    this.#dates ??= dating.test(this.#text)
    return this.#dates
  }

  /** Whether it tells what came before (-1) or after (1) something; 0 for neither and for both. */
  get order(): number {
    this.#order ??= orderOf(this.#text)
    return this.#order
  }

  /** The term of the opening word where that has a capital only for opening, or is a name: nothing tells. */
  get opener(): string | undefined {
    if (this.#opener === undefined) this.#opener = openerOf(this.termAt, this.#tokens) ?? null
    return this.#opener ?? undefined
  }

  /** True where it tells by what something is done: "through", "by writing to …". */
  get tellsMeans(): boolean {
    return means.test(this.#text)
  }

  /** Whether a word of beginning stands right before a place of it: "built in 1998". */
  tellsOrigin(charIndex: number): boolean {
    return origin.test(this.#sentence.text.slice(Math.max(0, charIndex - mostBeforeOrigin), charIndex))
  }

  /** True where it speaks of somebody's or something's age. */
  get tellsAge(): boolean {
    return age.test(this.#text)
  }

  /** True where it asks: see `isQuestion`. */
  get asks(): boolean {
    this.#asks ??= isQuestion(this.#sentence.text)
    return this.#asks
  }

  /** True where it sets a limit. */
  get limits(): boolean {
    this.#limits ??= limit.test(this.#text)
    return this.#limits
  }

  /** True where it says nothing without the sentence before, whose counterpart it tells: "Elsewhere there is none." */
  get isRest(): boolean {
    return this.#sentence.previous !== undefined && otherwise.test(this.#text)
  }

  /** True where it opens with a word that points at the sentence before: "It also …", "However, they …". */
  get leans(): boolean {
    this.#leans ??= this.#sentence.previous !== undefined && leaning.test(this.#text)
    return this.#leans
  }
}

/** In UTF-16 code units. */
const mostBeforeOrigin = 48

function openerOf([first = '']: readonly string[], [token, next]: readonly Token[]): string | undefined {
  if (first === '' || !token || !capital.test(token.text)) return undefined
  return mayBeCommonNoun(
    { form: formOf(token.text), segment: 0 },
    next && { form: formOf(next.text), segment: 0 },
    false
  )
    ? undefined
    : first
}

const remembered = createSentenceMemory<SentenceReading>()

/** Reads a sentence once; remembered for each sentence object. */
export function readSentence(sentence: EvidenceSentence): SentenceReading {
  return remembered.of(sentence, newReading)
}

const newReading = (sentence: EvidenceSentence): SentenceReading => new SentenceReading(sentence)
