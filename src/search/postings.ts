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

/** Up to this many passages, two bytes hold the number of each. */
export const maxShortPassages = 0x10000

/** Collects the postings of `fieldCount` fields over `passageCount` passages, term by term. */
export function createPostingsWriter(passageCount: number, fieldCount: number) {
  const terms: string[] = []
  const fields = Array.from({ length: fieldCount }, () => ({
    starts: createGrowingArray(),
    passages: createGrowingArray(),
    frequencies: createGrowingArray()
  }))
  return {
    /** What the term has in each field: passage to frequency, passages ascending. */
    add(term: string, postings: readonly (ReadonlyMap<number, number> | undefined)[]): void {
      terms.push(term)
      for (const [number, { starts, passages, frequencies }] of fields.entries()) {
        starts.push(passages.length)
        for (const [passage, frequency] of postings[number] ?? []) {
          passages.push(passage)
          frequencies.push(Math.min(0xff, frequency))
        }
      }
    },
    /** `lengthOf(field, passage)` and `averageLengths` are the fields' lengths as the index counts them. */
    finish(lengthOf: (field: number, passage: number) => number, averageLengths: readonly number[]): Postings {
      return {
        passageCount,
        terms: createTermTable(terms),
        fields: fields.map(({ starts, passages, frequencies }, field) => {
          starts.push(passages.length)
          const lengths = new Uint16Array(passageCount)
          for (let passage = 0; passage < passageCount; passage++) {
            lengths[passage] = Math.min(0xffff, lengthOf(field, passage))
          }
          return {
            starts: starts.values().slice(),
            passages:
              passageCount <= maxShortPassages ? Uint16Array.from(passages.values()) : passages.values().slice(),
            frequencies: Uint8Array.from(frequencies.values()),
            lengths,
            averageLength: averageLengths[field] ?? 0
          }
        })
      }
    }
  }
}

function createGrowingArray() {
  let values = new Uint32Array(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value: number): void {
      if (length === values.length) {
        const larger = new Uint32Array(2 * length)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    values: () => values.subarray(0, length)
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
