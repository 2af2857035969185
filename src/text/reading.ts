import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { mayStateFigures } from './figures/may-state-figures.ts'
import { readFigures } from './figures/read-figures.ts'
import { createMemories } from './memory.ts'
import { type Name, readNames } from './names.ts'
import { type Clause, readClauses } from './polarity.ts'
import { type Predicate, readPredicates } from './predicates.ts'
import { createSentenceMemory } from './sentence-memory.ts'
import { readCuedWords, type Word } from './words.ts'

/**
 * A text read once for all who compare it, each part only when it is asked for. A class, for its parts are remembered
 * by its identity, and a literal's getters would be made again for each text.
 */
export class Reading {
  readonly text: string
  readonly #readFigures: (reading: Reading) => readonly Figure[]
  #tokens: readonly Word[] | undefined
  #cues = 0
  #termSet: ReadonlySet<string> | undefined
  #figures: readonly Figure[] | undefined
  #names: readonly Name[] | undefined
  #clauses: readonly Clause[] | undefined
  #predicates: readonly Predicate[] | undefined

  /** `readItsFigures` is asked once, if at all. Default: they are read from the text, and relative dates stay open. */
  constructor(text: string, readItsFigures: (reading: Reading) => readonly Figure[] = readOwnFigures) {
    this.text = text
    this.#readFigures = readItsFigures
  }

  get tokens(): readonly Word[] {
    if (this.#tokens) return this.#tokens
    const { words, cues } = readCuedWords(this.text)
    this.#cues = cues
    this.#tokens = words
    return words
  }

  /** See `createCue`. */
  get cues(): number {
    return this.tokens.length === 0 ? 0 : this.#cues
  }

  /** The terms of its content words. */
  get termSet(): ReadonlySet<string> {
    if (this.#termSet) return this.#termSet
    const terms = new Set<string>()
    for (const { term } of this.tokens) if (term !== '') terms.add(term)
    this.#termSet = terms
    return terms
  }

  get figures(): readonly Figure[] {
    this.#figures ??= this.#readFigures(this)
    return this.#figures
  }

  get names(): readonly Name[] {
    this.#names ??= readNames(this.text, this.tokens)
    return this.#names
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= readClauses(this.text, this.tokens)
    return this.#clauses
  }

  get predicates(): readonly Predicate[] {
    this.#predicates ??= readPredicates(this.text, this.tokens)
    return this.#predicates
  }
}

function readOwnFigures(reading: Reading, publishedAt?: string): readonly Figure[] {
  return mayStateFigures(reading) ? readFigures(reading.text, { publishedAt }) : noFigures
}

const noFigures: readonly Figure[] = []

/** Reads any text; relative dates stay open. */
export function readText(text: string): Reading {
  return new Reading(text)
}

/** A memory of readings of one reader; made once, where its module is loaded. */
export const createReadingMemory = createMemories<Reading>()

const remembered = createSentenceMemory<Reading>()

/** Reads a sentence of a source; remembered for each sentence object, so that all rooms read it once. */
export function readEvidence(sentence: EvidenceSentence): Reading {
  const known = remembered.get(sentence)
  if (known) return known
  const { publishedAt } = sentence
  return remember(
    sentence,
    publishedAt === undefined ? readOwnFigures : reading => readOwnFigures(reading, publishedAt)
  )
}

/** Lets the figures of a sentence be taken from where they were kept: an artefact has read them already. */
export function keepFigures(sentence: EvidenceSentence, readItsFigures: () => readonly Figure[]): void {
  remember(sentence, readItsFigures)
}

function remember(sentence: EvidenceSentence, readItsFigures: (reading: Reading) => readonly Figure[]): Reading {
  const reading = new Reading(sentence.text, readItsFigures)
  remembered.set(sentence, reading)
  return reading
}

/** A sentence whose text has been read already: it shares that reading. */
export function asRead(sentence: EvidenceSentence, reading: Reading): EvidenceSentence {
  remembered.set(sentence, reading)
  return sentence
}
