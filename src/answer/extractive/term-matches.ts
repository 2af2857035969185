import type { QuestionTerm } from './question-term.ts'
import type { Words } from './read-words.ts'
import { currentVocabulary, type Vocabulary } from './vocabulary.ts'
import { areKin, isMisspelt } from './word-forms.ts'

/** How a text has a term, weakest first: misspelt, in another word for it, in another derivation, as it is or by another name. */
const degrees = { misspelt: 1, said: 2, kin: 3, same: 4 } as const
/** What a term counts that is there so. */
const shareOfDegree = [0, 0.8, 0.6, 0.8, 1]

/** A power of two. */
const filterSize = 512
const firstRows = 32
const none: readonly number[] = []
let questions = 0

/**
 * How well each text has each term of one question. Which words match is found once for the question, among all that
 * were read; a text is then compared by the numbers of its words, and once. What is found lies in rows of one table.
 */
export class TermMatches {
  readonly #question = ++questions
  readonly #terms: readonly QuestionTerm[]
  readonly #abbreviated: readonly QuestionTerm[]
  /** For the number of a word, the terms that it matches: the place of the term times 8 plus the degree. */
  readonly #matches = new Map<number, number[]>()
  /** Tells of most numbers that they match nothing, by their last bits. */
  readonly #filter = new Uint8Array(filterSize)
  readonly #degrees: Uint8Array
  #vocabulary: Vocabulary | undefined
  /** How many words the vocabulary had when it was looked through. */
  #looked = 0
  #rows: Float64Array
  #used: number

  constructor(terms: readonly QuestionTerm[]) {
    this.#terms = terms
    this.#abbreviated = terms.filter(term => term.isAbbreviation || term.initials !== undefined)
    this.#degrees = new Uint8Array(terms.length)
    this.#rows = new Float64Array(firstRows * terms.length)
    // The first row is of all texts that have no term.
    this.#used = terms.length
  }

  /** How well texts have the terms, 0 to 1: for each text, from its `rowOf`, the terms in their order. Until a further `rowOf`. */
  get shares(): Float64Array {
    return this.#rows
  }

  /** Where the row of a text begins in `shares`. */
  rowOf(words: Words): number {
    if (words.comparedWith === this.#question) return words.comparedRow
    words.comparedRow = this.#compare(words)
    words.comparedWith = this.#question
    return words.comparedRow
  }

  #compare(words: Words): number {
    const vocabulary = currentVocabulary()
    const numbers = words.numbersIn(vocabulary)
    if (this.#vocabulary !== vocabulary || this.#looked !== vocabulary.terms.length) this.#lookThrough(vocabulary)
    const filter = this.#filter
    let isMet = false
    for (const number of numbers) {
      if (filter[number & (filterSize - 1)] === 0) continue
      for (const match of this.#matches.get(number) ?? none) {
        const at = match >> 3
        const degree = match & 7
        if (degree <= (this.#degrees[at] ?? 0) || !this.#mayBe(degree, at, words, vocabulary.terms[number])) continue
        this.#degrees[at] = degree
        isMet = true
      }
    }
    for (const { at, term, isAbbreviation, initials } of this.#abbreviated) {
      const isNamed =
        (isAbbreviation && words.initials.has(term)) || (initials !== undefined && words.names.has(initials))
      if (!isNamed) continue
      this.#degrees[at] = degrees.same
      isMet = true
    }
    return isMet ? this.#addRow() : 0
  }

  /** A name that some passage has is another name where it is spelled otherwise, and no other word. */
  #mayBe(degree: number, at: number, words: Words, word = ''): boolean {
    return degree !== degrees.misspelt || this.#terms[at]?.misspeltAmong === 'words' || words.names.has(word)
  }

  #addRow(): number {
    const count = this.#terms.length
    const row = this.#used
    if (row + count > this.#rows.length) {
      const more = new Float64Array(2 * this.#rows.length)
      more.set(this.#rows)
      this.#rows = more
    }
    for (let at = 0; at < count; at++) this.#rows[row + at] = shareOfDegree[this.#degrees[at] ?? 0] ?? 0
    this.#degrees.fill(0)
    this.#used += count
    return row
  }

  #lookThrough(vocabulary: Vocabulary): void {
    this.#vocabulary = vocabulary
    this.#looked = vocabulary.terms.length
    this.#matches.clear()
    this.#filter.fill(0)
    const match = (number: number | undefined, at: number, degree: number): void => {
      if (number === undefined) return
      const known = this.#matches.get(number)
      if (known) known.push(at * 8 + degree)
      else this.#matches.set(number, [at * 8 + degree])
      this.#filter[number & (filterSize - 1)] = 1
    }
    for (const { at, term, root, others, saidFor, isNumber, misspeltAmong } of this.#terms) {
      match(vocabulary.numberOf(term), at, degrees.same)
      for (const other of others) match(vocabulary.numberOf(other), at, degrees.same)
      if (isNumber && term.includes('.'))
        for (const part of vocabulary.parted)
          if (vocabulary.terms[part]?.startsWith(`${term}.`)) match(part, at, degrees.kin)
      if (root !== undefined)
        for (const kin of vocabulary.withRoot(root))
          if (areKin(term, vocabulary.terms[kin] ?? '')) match(kin, at, degrees.kin)
      for (const said of saidFor) match(vocabulary.numberOf(said), at, degrees.said)
      if (misspeltAmong !== undefined)
        for (const like of vocabulary.spelledLike(term))
          if (isMisspelt(term, vocabulary.terms[like] ?? '')) match(like, at, degrees.misspelt)
    }
  }
}
