import { readEvidence } from '../text/reading.ts'
import { createListMemory } from '../text/sentence-memory.ts'
import { numberForms, type WordForm } from '../text/word-form.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/**
 * Where the words of a list of sentences stand, under their terms and under the stems of their meanings: under one stem
 * are the forms of a word and words of one meaning ("dug" and "dig", "buy" and "acquire").
 */
export interface SentenceIndex {
  /** The forms of their words, stop words too, each once. */
  forms: readonly WordForm[]
  has(word: string): boolean
  /** Indices of the sentences that have a word, in order; none where no sentence has it. */
  holdersOf(word: string): readonly number[]
}

const remembered = createListMemory<SentenceIndex>()

/** The index of a list of sentences. Remembered for each array object. */
export function indexOf(sentences: readonly EvidenceSentence[]): SentenceIndex {
  return remembered.of(sentences, readIndex)
}

function readIndex(sentences: readonly EvidenceSentence[]): SentenceIndex {
  const places = new Map<string, number>()
  const readings = sentences.map(readEvidence)
  /** Of each place its last entry; of each entry its sentence and the entry of the same place before it. */
  const tails: number[] = []
  const holders: number[] = []
  const before: number[] = []
  const placeOf = (word: string): number => {
    const known = places.get(word)
    if (known !== undefined) return known
    places.set(word, tails.length)
    return tails.push(-1) - 1
  }
  const file = (place: number, at: number): void => {
    const tail = tails[place] ?? -1
    if (tail >= 0 && holders[tail] === at) return
    before.push(tail)
    tails[place] = holders.push(at) - 1
  }
  const numberOf = numberForms()
  const forms: WordForm[] = []
  /** By the number of a form: the places of its term and of its meaning. */
  const ofTerm: number[] = []
  const ofMeaning: number[] = []
  for (let at = 0; at < readings.length; at++)
    for (const { form, stem } of readings[at]?.tokens ?? []) {
      const number = numberOf(form)
      const isStop = form.term === ''
      if (number === forms.length) {
        forms.push(form)
        ofTerm.push(isStop ? -1 : placeOf(form.term))
        ofMeaning.push(isStop ? -1 : form.meaning === form.term ? (ofTerm[number] ?? 0) : placeOf(form.meaning))
      }
      if (isStop) continue
      file(ofTerm[number] ?? 0, at)
      // "United States" means something else than its words.
      file(stem === form.meaning ? (ofMeaning[number] ?? 0) : placeOf(stem), at)
    }
  return {
    forms,
    has: word => (tails[places.get(word) ?? -1] ?? -1) >= 0,
    holdersOf(word) {
      const found: number[] = []
      for (let entry = tails[places.get(word) ?? -1] ?? -1; entry >= 0; entry = before[entry] ?? -1)
        found.push(holders[entry] ?? 0)
      return found.reverse()
    }
  }
}
