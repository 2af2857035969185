import { stem, visitTerms } from '../text/terms.ts'
import type { Corpus } from '../types/document.ts'

/** What a term's form tells about it, as bits. */
export const termFlags = { name: 1, number: 2, date: 4 } as const

/** The terms of a passage as numbers of one vocabulary, sentence by sentence. */
export interface PassageTerms {
  terms: Uint32Array
  /** `termFlags` of each term. */
  flags: Uint8Array
  /** Where each sentence ends in `terms`. */
  sentenceEnds: Uint32Array
}

/** The terms of all passages that are remembered. Numbers hold until the next `read`. */
export interface Vocabulary {
  readonly terms: readonly string[]
  numberOf(term: string): number | undefined
  /** The numbers of the terms that begin with these four letters. */
  startingWith(letters: string): readonly number[]
}

export interface PassageReader {
  readonly vocabulary: Vocabulary
  read(passages: readonly number[]): PassageTerms[]
}

/** How many letters two terms must share to be akin at all. */
export const akinLetters = 4

/** Passages are remembered up to these numbers (some 20 MB), then forgotten all at once. */
const maxPassages = 32_768
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
  return (isNumber ? termFlags.number : 0) | (isDate ? termFlags.date : 0)
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
  const remembered = new Map<number, PassageTerms>()
  let vocabulary = createVocabulary()

  function analyze(number: number): PassageTerms {
    const terms: number[] = []
    const flags: number[] = []
    const sentenceEnds: number[] = []
    const passage = corpus.passages[number]
    const document = passage && corpus.documents[passage.document]
    for (const sentence of document?.sentences.slice(passage?.firstSentence, passage?.endSentence) ?? []) {
      if (sentence.kind !== 'prose' || !document) continue
      const text = document.text.slice(sentence.startCharIndex, sentence.endCharIndex)
      visitTerms(text, (term, startCharIndex) => {
        const termNumber = vocabulary.numberOf(term) ?? vocabulary.add(term)
        terms.push(termNumber)
        const isName = startCharIndex > 1 && isCapital(text, startCharIndex)
        flags.push((vocabulary.flags[termNumber] ?? 0) | (isName ? termFlags.name : 0))
      })
      sentenceEnds.push(terms.length)
    }
    return {
      terms: Uint32Array.from(terms),
      flags: Uint8Array.from(flags),
      sentenceEnds: Uint32Array.from(sentenceEnds)
    }
  }

  return {
    get vocabulary() {
      return vocabulary
    },
    read(passages) {
      if (remembered.size >= maxPassages || vocabulary.terms.length >= maxVocabulary) {
        remembered.clear()
        vocabulary = createVocabulary()
      }
      return passages.map(passage => {
        const known = remembered.get(passage)
        if (known) return known
        const read = analyze(passage)
        remembered.set(passage, read)
        return read
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
