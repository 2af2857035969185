import { akinLetters, type Vocabulary } from './passage-terms.ts'

/** The mark of a term that matches none of the question's; others are `firstMark` plus twice the term's number, plus one where only akin. */
export const irrelevant = 0
/** See `irrelevant`. */
export const firstMark = 2

/** What each term of the vocabulary is to the question; reused, and all irrelevant between searches. */
let marks = new Uint16Array(1024)

/** Marks the terms that are the question's own or akin to them; `forget` makes all irrelevant again, for the next search. */
export function markTerms(
  vocabulary: Vocabulary,
  query: readonly { term: string }[]
): { marks: Uint16Array; forget: () => void } {
  if (marks.length < vocabulary.terms.length) marks = new Uint16Array(2 * vocabulary.terms.length)
  const marked: number[] = []
  for (const [number, { term }] of query.entries()) {
    const same = vocabulary.numberOf(term)
    if (same === undefined) continue
    marks[same] = firstMark + 2 * number
    marked.push(same)
  }
  for (const [number, { term }] of query.entries()) {
    for (const akin of vocabulary.startingWith(term.slice(0, akinLetters))) {
      if (marks[akin] !== irrelevant || !isAkin(term, vocabulary.terms[akin] ?? '')) continue
      marks[akin] = firstMark + 2 * number + 1
      marked.push(akin)
    }
  }
  return {
    marks,
    forget: () => {
      for (const number of marked) marks[number] = irrelevant
    }
  }
}

/** True where two stems are likely forms of one word: they share at least four letters and two thirds of the longer. */
function isAkin(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (shorter < akinLetters) return false
  let shared = 0
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++
  return shared >= akinLetters && shared >= 0.65 * Math.max(one.length, other.length)
}
