import type { Steps } from '../text/steps.ts'

/**
 * A dictionary from terms to their numbers, in typed arrays alone: an open-addressed hash table over the terms' code
 * units. Unlike a Map it can be written to bytes and used from them without being parsed.
 */
export interface TermTable {
  /** Term number plus one at each slot, 0 where empty; the length is a power of two. */
  slots: Uint32Array
  /** Where each term begins in `units`, and the end of the last. */
  starts: Uint32Array
  /** The code units of all terms, one after the other. */
  units: Uint16Array
}

/** FNV-1a over UTF-16 code units. */
function hash(term: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < term.length; index++) {
    value = Math.imul(value ^ term.charCodeAt(index), 0x01000193)
  }
  return (value ^ (value >>> 15)) >>> 0
}

/** Builds the table in small steps. The terms must differ. */
export function* buildTermTable(terms: readonly string[]): Steps<TermTable> {
  let size = 2
  while (size < terms.length * 2) size *= 2
  const slots = new Uint32Array(size)
  const starts = new Uint32Array(terms.length + 1)
  let length = 0
  for (const term of terms) length += term.length
  const units = new Uint16Array(length)
  let end = 0
  for (const [number, term] of terms.entries()) {
    for (let index = 0; index < term.length; index++) units[end++] = term.charCodeAt(index)
    starts[number + 1] = end
    let slot = hash(term) & (size - 1)
    while (slots[slot]) slot = (slot + 1) & (size - 1)
    slots[slot] = number + 1
    if (number % 1_000 === 0) yield
  }
  return { slots, starts, units }
}

/** The number of a term, or -1. */
export function findTerm({ slots, starts, units }: TermTable, term: string): number {
  const mask = slots.length - 1
  let slot = hash(term) & mask
  for (;;) {
    const number = (slots[slot] ?? 0) - 1
    if (number < 0) return -1
    const start = starts[number] ?? 0
    const end = starts[number + 1] ?? 0
    if (end - start === term.length) {
      let index = 0
      while (index < term.length && units[start + index] === term.charCodeAt(index)) index++
      if (index === term.length) return number
    }
    slot = (slot + 1) & mask
  }
}

/** The term with a number. */
export function termAt({ starts, units }: TermTable, number: number): string {
  return String.fromCharCode(...units.subarray(starts[number], starts[number + 1]))
}
