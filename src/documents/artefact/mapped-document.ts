import type { Sentence, SentenceKind, SourceDocument } from '../../types/document.ts'
import type { Figure } from '../../types/figure.ts'
import { parseFigures } from './figure-bytes.ts'

/** The kinds of sentences as `SentenceColumns.kinds` numbers them. */
export const sentenceKinds: readonly SentenceKind[] = ['prose', 'heading', 'furniture']

/**
 * Columns of a sentence: start, length, block, page (0 for none), the byte of its document's text at which it begins,
 * the heading that it stands under (its index in the document plus one, 0 for none), and the byte of all figures at
 * which its own end.
 */
export const sentenceColumns = 7
const column = { start: 0, length: 1, block: 2, page: 3, byte: 4, heading: 5, figuresEnd: 6 } as const

/** The sentences of all documents of an artefact, one row each, their texts in UTF-8, and the figures read from them. */
export interface MappedTexts {
  texts: Uint8Array
  sentences: Uint32Array
  kinds: Uint8Array
  /** See figure-bytes.ts: those of one sentence after those of the other. */
  figures: Uint8Array
}

/** What is known of a mapped document beside its text. */
export type DocumentFields = Omit<SourceDocument, 'text' | 'sentences'> & {
  /** Of the file that it was read from: see file-stamps.ts. */
  stamp?: string
}

/** Which bytes of the texts and which rows of the sentences are a document's; ends exclusive. */
export interface DocumentRange {
  textStart: number
  textEnd: number
  sentenceStart: number
  sentenceEnd: number
}

// A byte order mark inside a text is one of its characters: offsets count it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
/** The most bytes that a UTF-16 code unit takes in UTF-8. */
const mostBytesPerUnit = 3

/**
 * A document that lies in the bytes of an artefact: nothing of its text is held as a string, and no sentence as an
 * object. `text` and `sentences` are made again each time they are asked for; to read a sentence or two, use
 * `textBetween` and `sentenceAt`. The getters stand on the prototype: a spread copy has no text.
 */
export class MappedDocument implements SourceDocument {
  readonly id: string
  readonly title: string
  declare readonly url?: string
  declare readonly publisher?: string
  declare readonly publishedAt?: string
  declare readonly stamp?: string
  readonly #mapped: MappedTexts
  readonly #textStart: number
  readonly #textEnd: number
  readonly #sentenceStart: number
  readonly #sentenceEnd: number

  constructor({ id, title, ...known }: DocumentFields, mapped: MappedTexts, range: DocumentRange) {
    this.id = id
    this.title = title
    Object.assign(this, known)
    this.#mapped = mapped
    this.#textStart = range.textStart
    this.#textEnd = range.textEnd
    this.#sentenceStart = range.sentenceStart
    this.#sentenceEnd = range.sentenceEnd
  }

  get text(): string {
    return decoder.decode(this.#mapped.texts.subarray(this.#textStart, this.#textEnd))
  }

  get sentences(): readonly Sentence[] {
    const sentences: Sentence[] = []
    for (let index = 0; ; index++) {
      const sentence = this.sentenceAt(index)
      if (!sentence) return sentences
      sentences.push(sentence)
    }
  }

  sentenceAt(index: number): Sentence | undefined {
    const row = this.#rowOf(index)
    if (row === undefined) return undefined
    const startCharIndex = this.#numberOf(row, column.start)
    const page = this.#numberOf(row, column.page)
    const sentence: Sentence = {
      startCharIndex,
      endCharIndex: startCharIndex + this.#numberOf(row, column.length),
      kind: sentenceKinds[this.#mapped.kinds[row] ?? 0] ?? 'prose',
      block: this.#numberOf(row, column.block)
    }
    if (page > 0) sentence.page = page
    const heading = this.#numberOf(row, column.heading)
    if (heading > 0) sentence.heading = heading - 1
    return sentence
  }

  /** The figures of a sentence, whose text is given. */
  figuresOf(index: number, text: string): readonly Figure[] {
    const row = this.#rowOf(index)
    if (row === undefined) return []
    const start = row === 0 ? 0 : this.#numberOf(row - 1, column.figuresEnd)
    const end = this.#numberOf(row, column.figuresEnd)
    return parseFigures(start === end ? '' : decoder.decode(this.#mapped.figures.subarray(start, end)), text)
  }

  /** The index of the last sentence that begins at a character or before it, or -1. */
  lastSentenceFrom(charIndex: number): number {
    let from = this.#sentenceStart
    let to = this.#sentenceEnd
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#numberOf(middle, column.start) <= charIndex) from = middle + 1
      else to = middle
    }
    return from - 1 - this.#sentenceStart
  }

  /** The same as `text.slice(startCharIndex, endCharIndex)`, of which only the sentences concerned are decoded. */
  textBetween(startCharIndex: number, endCharIndex: number): string {
    const first = this.lastSentenceFrom(startCharIndex)
    const row = this.#rowOf(first)
    const sentenceStart = row === undefined ? 0 : this.#numberOf(row, column.start)
    const firstByte = this.#textStart + (row === undefined ? 0 : this.#numberOf(row, column.byte))
    // Mostly the next sentence begins behind the end; where it does not, the longest encoding bounds what is decoded.
    const next = this.#rowOf(first + 1)
    const isBehind = next !== undefined && this.#numberOf(next, column.start) >= endCharIndex
    const lastByte = isBehind
      ? this.#textStart + this.#numberOf(next, column.byte)
      : firstByte + mostBytesPerUnit * (endCharIndex - sentenceStart)
    const decoded = decoder.decode(this.#mapped.texts.subarray(firstByte, Math.min(lastByte, this.#textEnd)))
    return decoded.slice(startCharIndex - sentenceStart, endCharIndex - sentenceStart)
  }

  #rowOf(index: number): number | undefined {
    const row = this.#sentenceStart + index
    return index >= 0 && row < this.#sentenceEnd ? row : undefined
  }

  #numberOf(row: number, at: number): number {
    return this.#mapped.sentences[row * sentenceColumns + at] ?? 0
  }
}
