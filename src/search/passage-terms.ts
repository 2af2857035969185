import { sentenceAt, sentenceText } from '../documents/read-document.ts'
import { limitOf } from '../text/memory-share.ts'
import { stem, visitTerms } from '../text/terms.ts'
import type { Corpus } from '../types/document.ts'
import { passageHeadings } from './passage-text.ts'

/**
 * A term of a passage as one number: its number in the vocabulary times 32, and these bits. `name` is a capital inside
 * a sentence, `lastOfSentence` the end of one; `heading` is a term of the headings over the passage, which come first.
 */
export const cellFlags = { name: 1, number: 2, date: 4, lastOfSentence: 8, heading: 16 } as const
export const cellFlagBits = 5

/** The terms of all passages that are remembered. Numbers hold until the next `read`. */
export interface Vocabulary {
  readonly terms: readonly string[]
  numberOf(term: string): number | undefined
  /** The numbers of the terms that begin with these four letters. */
  startingWith(letters: string): readonly number[]
}

/** Gives the terms of passages as cells. */
export interface PassageReader {
  readonly vocabulary: Vocabulary
  /** The terms of all passages that are remembered, one after the other. */
  readonly cells: Uint32Array
  /** Where each of these passages lies in `cells`, from `start` to `end` (exclusive). */
  read(passages: readonly number[]): { start: number; end: number }[]
}

/** How many letters two terms must share to be akin at all. */
export const akinLetters = 4

/** This many cells (32 MB, the terms of some 120,000 passages) and terms are remembered, then all are forgotten at once. */
const maxCells = 8_000_000
const maxVocabulary = 400_000

const numberWords = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half ' +
    'third quarter several'
  )
    .split(' ')
    .map(stem)
)
const dateWords = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday century decade'
  )
    .split(' ')
    .map(stem)
)
const year = /^[12]\d{3}$/

function flagsOf(term: string): number {
  const first = term.charCodeAt(0)
  const isNumber = (first >= 0x30 && first <= 0x39) || numberWords.has(term)
  const isDate = dateWords.has(term) || year.test(term)
  return (isNumber ? cellFlags.number : 0) | (isDate ? cellFlags.date : 0)
}

/** True where a capital letter stands in the text. */
export function isCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const character = text.charAt(index)
  return character.toLowerCase() !== character
}

function createVocabulary() {
  const terms: string[] = []
  const flags: number[] = []
  const numbers = new Map<string, number>()
  const byBeginning = new Map<string, number[]>()
  return {
    terms,
    flags,
    numberOf: (term: string): number | undefined => numbers.get(term),
    startingWith: (letters: string): readonly number[] => byBeginning.get(letters) ?? [],
    add(term: string): number {
      const number = terms.push(term) - 1
      numbers.set(term, number)
      flags.push(flagsOf(term))
      if (term.length >= akinLetters) {
        const beginning = term.slice(0, akinLetters)
        const bucket = byBeginning.get(beginning)
        if (bucket) bucket.push(number)
        else byBeginning.set(beginning, [number])
      }
      return number
    }
  }
}

/** Reads passages of a corpus as numbered terms, each once for as long as there is room. */
function createPassageReader(corpus: Corpus): PassageReader {
  let vocabulary = createVocabulary()
  let cells = new Uint32Array(4_096)
  let used = 0
  // For each passage: its first cell plus one (0 where not read), and how many it has.
  const starts = new Uint32Array(corpus.passages.length)
  const counts = new Uint32Array(corpus.passages.length)

  function push(cell: number): void {
    if (used === cells.length) {
      const larger = new Uint32Array(2 * used)
      larger.set(cells)
      cells = larger
    }
    cells[used++] = cell
  }

  const numberOf = (term: string): number => vocabulary.numberOf(term) ?? vocabulary.add(term)

  function analyze(number: number): void {
    const start = used
    const passage = corpus.passages[number]
    const document = passage && corpus.documents[passage.document]
    for (const heading of passage ? passageHeadings(corpus, passage) : [])
      if (heading !== document?.title)
        visitTerms(heading, term => push((numberOf(term) << cellFlagBits) | cellFlags.heading))
    for (let index = passage?.firstSentence ?? 0; index < (passage?.endSentence ?? 0); index++) {
      if (!document || sentenceAt(document, index)?.kind !== 'prose') continue
      const text = sentenceText(document, index) ?? ''
      const sentenceStart = used
      visitTerms(text, (term, startCharIndex) => {
        const termNumber = numberOf(term)
        const name = startCharIndex > 1 && isCapital(text, startCharIndex) ? cellFlags.name : 0
        push((termNumber << cellFlagBits) | (vocabulary.flags[termNumber] ?? 0) | name)
      })
      if (used > sentenceStart) cells[used - 1] = (cells[used - 1] ?? 0) | cellFlags.lastOfSentence
    }
    starts[number] = start + 1
    counts[number] = used - start
  }

  return {
    get vocabulary() {
      return vocabulary
    },
    get cells() {
      return cells
    },
    read(passages) {
      if (used >= limitOf(maxCells) || vocabulary.terms.length >= limitOf(maxVocabulary)) {
        vocabulary = createVocabulary()
        used = 0
        starts.fill(0)
      }
      return passages.map(passage => {
        if (starts[passage] === 0) analyze(passage)
        const start = (starts[passage] ?? 0) - 1
        return { start, end: start + (counts[passage] ?? 0) }
      })
    }
  }
}

const readers = new WeakMap<Corpus, PassageReader>()

/** The reader of a corpus; it goes when the corpus goes. */
export function passageReaderOf(corpus: Corpus): PassageReader {
  let reader = readers.get(corpus)
  if (!reader) {
    reader = createPassageReader(corpus)
    readers.set(corpus, reader)
  }
  return reader
}
