import type { EvidenceSentence } from '../types/evidence.ts'

/** What one reader remembers of sentences, each for as long as anybody holds the sentence object. */
export interface SentenceMemory<Value> {
  get(sentence: EvidenceSentence): Value | undefined
  set(sentence: EvidenceSentence, value: Value): void
}

/** Gives a constructor an object that exists already, so that a subclass lays its private field on that one. */
class Existing {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what the class is for
    return object
  }
}

/**
 * What all readers remember of a sentence, in a private field of the sentence itself: nobody else sees it, no copy takes
 * it along, and it goes with the sentence, as with a WeakMap. A dozen of these with an entry for every sentence cost a
 * request of `/verify` 3 to 5% of its time, most of it in collecting garbage.
 */
class Notes extends Existing {
  #values: unknown[] = []

  static of(sentence: object): unknown[] {
    if (!(#values in sentence)) new Notes(sentence)
    return (sentence as Notes).#values
  }
}

let memories = 0

/** A memory of one reader; made once, where its module is loaded. */
export function createSentenceMemory<Value>(): SentenceMemory<Value> {
  const place = memories++
  return {
    get: sentence => Notes.of(sentence)[place] as Value | undefined,
    set(sentence, value) {
      Notes.of(sentence)[place] = value
    }
  }
}
