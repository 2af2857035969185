import { createTermTable, findTerm, type TermTable } from './term-table.ts'

/** One field of the inverted index: for each term, the passages that have it and how often. */
export interface FieldPostings {
  /** Where the postings of each term begin, and the end of the last. */
  starts: Uint32Array
  /** Passage of each posting, ascending within a term. */
  passages: Uint16Array | Uint32Array
  /** How often the passage has the term, at most 255. */
  frequencies: Uint8Array
  /** Length of the field in each passage, in the index's own count, at most 65,535. */
  lengths: Uint16Array
  averageLength: number
}

/** An inverted index in typed arrays: small, quick to walk, and the same in memory as in a file. */
export interface Postings {
  passageCount: number
  terms: TermTable
  fields: readonly FieldPostings[]
}

/** What one term has in one field: passage to frequency. */
export type TermPostings = ReadonlyMap<number, number>

/** Collects postings term by term; `fieldCount` fields over `passageCount` passages. */
export function createPostingsWriter(passageCount: number, fieldCount: number) {
  const terms: string[] = []
  const fields = Array.from({ length: fieldCount }, () => ({
    starts: [0],
    passages: new GrowingArray(),
    frequencies: new GrowingArray()
  }))
  const compare = (one: number, other: number): number => one - other
  return {
    /** Passages may come in any order. */
    add(term: string, postings: readonly (TermPostings | undefined)[]): void {
      terms.push(term)
      for (const [number, field] of fields.entries()) {
        const found = postings[number]
        if (found) {
          for (const passage of Array.from(found.keys()).sort(compare)) {
            field.passages.push(passage)
            field.frequencies.push(Math.min(255, found.get(passage) ?? 0))
          }
        }
        field.starts.push(field.passages.length)
      }
    },
    finish(lengths: readonly { of: (passage: number) => number; average: number }[]): Postings {
      return {
        passageCount,
        terms: createTermTable(terms),
        fields: fields.map((field, number) => ({
          starts: Uint32Array.from(field.starts),
          passages: passageCount <= 0xffff ? new Uint16Array(field.passages.values()) : field.passages.values(),
          frequencies: new Uint8Array(field.frequencies.values()),
          lengths: Uint16Array.from({ length: passageCount }, (_, passage) =>
            Math.min(0xffff, lengths[number]?.of(passage) ?? 0)
          ),
          averageLength: lengths[number]?.average ?? 0
        }))
      }
    }
  }
}

class GrowingArray {
  length = 0
  #values = new Uint32Array(1024)
  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }
  values(): Uint32Array {
    return this.#values.slice(0, this.length)
  }
}

/** The largest number of passages that have a term in one field; 0 for an unknown term. */
export function passageFrequency(postings: Postings, term: string): number {
  const number = findTerm(postings.terms, term)
  if (number < 0) return 0
  let most = 0
  for (const { starts } of postings.fields) {
    most = Math.max(most, (starts[number + 1] ?? 0) - (starts[number] ?? 0))
  }
  return most
}
