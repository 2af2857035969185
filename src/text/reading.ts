import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { readFigures } from './figures/read-figures.ts'
import { type Name, readNames } from './names.ts'
import { type Clause, readClauses } from './polarity.ts'
import { readWords, type Word } from './words.ts'

/**
 * A text read once for all who compare it, each part only when it is asked for. A class, for its parts are remembered
 * by its identity, and a literal's getters would be made anew for each text.
 */
export class Reading {
  readonly text: string
  readonly #publishedAt: string | undefined
  #tokens: readonly Word[] | undefined
  #termSet: ReadonlySet<string> | undefined
  #figures: readonly Figure[] | undefined
  #names: readonly Name[] | undefined
  #clauses: readonly Clause[] | undefined

  /** `publishedAt` is the ISO date against which relative dates are read. */
  constructor(text: string, publishedAt?: string) {
    this.text = text
    this.#publishedAt = publishedAt
  }

  get tokens(): readonly Word[] {
    this.#tokens ??= readWords(this.text)
    return this.#tokens
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
    this.#figures ??= readFigures(this.text, { publishedAt: this.#publishedAt })
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
}

/** Reads any text; relative dates stay open. */
export function readText(text: string): Reading {
  return new Reading(text)
}

const remembered = new WeakMap<EvidenceSentence, Reading>()

/** Reads a sentence of a source; remembered for each sentence object, so that all rooms read it once. */
export function readEvidence(sentence: EvidenceSentence): Reading {
  const known = remembered.get(sentence)
  if (known) return known
  const reading = new Reading(sentence.text, sentence.publishedAt)
  remembered.set(sentence, reading)
  return reading
}

/** A sentence whose text has been read already: it shares that reading. */
export function asRead(sentence: EvidenceSentence, reading: Reading): EvidenceSentence {
  remembered.set(sentence, reading)
  return sentence
}
