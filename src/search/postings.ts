import { findTerm, type TermTable } from './term-table.ts'

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
