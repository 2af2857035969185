import { limitOf } from '../../text/memory-share.ts'
import { rootOf, shortestMisspelt } from './word-forms.ts'

/** How many terms are numbered before numbering starts again: texts of only new words must not grow the memory without end. */
const mostTerms = 200_000

/**
 * The content terms of the texts that were read, numbered in the order in which they came, and filed by what a term of a
 * question finds them with. A text is then compared with a question by numbers: no term is looked up for each text.
 */
export class Vocabulary {
  readonly terms: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #byRoot = new Map<string, number[]>()
  readonly #bySpelling = new Map<number, number[]>()
  readonly #parted: number[] = []

  /** The number of a term, given to it where it has none yet. */
  add(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    const number = this.terms.push(term) - 1
    this.#numbers.set(term, number)
    const root = rootOf(term)
    if (root !== undefined) file(this.#byRoot, root, number)
    if (term.length >= shortestMisspelt) file(this.#bySpelling, spellingKey(term, term.length), number)
    if (term.includes('.')) this.#parted.push(number)
    return number
  }

  /** The numbers of terms, in their order. */
  addAll(terms: Iterable<string>): number[] {
    return Array.from(terms, term => this.add(term))
  }

  numberOf(term: string): number | undefined {
    return this.#numbers.get(term)
  }

  /** The terms that begin as other derivations of a word do: see `rootOf`. */
  withRoot(root: string): readonly number[] {
    return this.#byRoot.get(root) ?? []
  }

  /** The terms that may be a word with one letter changed: their first letter and nearly their length agree. */
  *spelledLike(term: string): Generator<number> {
    for (const length of [term.length - 1, term.length, term.length + 1])
      yield* this.#bySpelling.get(spellingKey(term, length)) ?? []
  }

  /** The terms of several parts: "2.1.3". */
  get parted(): readonly number[] {
    return this.#parted
  }
}

let current = new Vocabulary()

/** The vocabulary of all texts that are read from now on; numbers of another one mean nothing in it. */
export function currentVocabulary(): Vocabulary {
  if (current.terms.length >= limitOf(mostTerms)) current = new Vocabulary()
  return current
}

const spellingKey = (term: string, length: number): number => term.charCodeAt(0) * 256 + Math.min(length, 255)

function file<Key>(filed: Map<Key, number[]>, key: Key, number: number): void {
  const known = filed.get(key)
  if (known) known.push(number)
  else filed.set(key, [number])
}
