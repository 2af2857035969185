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

export interface PassageReader {
  /** Term by number; grows as passages are read. Numbers hold until the next `read`. */
  readonly vocabulary: readonly string[]
  read(passages: readonly number[]): PassageTerms[]
}

/** Read passages are remembered up to these numbers, then forgotten all at once. */
const maxPassages = 4_096
const maxVocabulary = 200_000

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

const isCapital = (character: string | undefined): boolean =>
  character !== undefined && character.toLowerCase() !== character

/** Reads passages of a corpus as numbered terms, each once for as long as it is asked for often. */
function createPassageReader(corpus: Corpus): PassageReader {
  const remembered = new Map<number, PassageTerms>()
  const numbers = new Map<string, number>()
  const vocabulary: string[] = []
  const vocabularyFlags: number[] = []

  function numberOf(term: string): number {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, vocabulary.length)
    vocabulary.push(term)
    vocabularyFlags.push(flagsOf(term))
    return vocabulary.length - 1
  }

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
        const termNumber = numberOf(term)
        terms.push(termNumber)
        const isName = startCharIndex > 1 && isCapital(text[startCharIndex])
        flags.push((vocabularyFlags[termNumber] ?? 0) | (isName ? termFlags.name : 0))
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
    vocabulary,
    read(passages) {
      if (remembered.size >= maxPassages || vocabulary.length >= maxVocabulary) {
        remembered.clear()
        numbers.clear()
        vocabulary.length = 0
        vocabularyFlags.length = 0
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
