import { type Postings, passageFrequency } from './postings.ts'
import { termAt } from './term-table.ts'

/** How many edits a misspelt term may be away; 0 for one that is too short, or holds figures, to be guessed at. */
export function allowedEdits(term: string): number {
  if (term.length < 4 || /\d/.test(term)) return 0
  return term.length < 8 ? 1 : 2
}

/**
 * Edits (insertion, deletion, substitution, transposition of neighbours) between two terms, or `limit + 1` if there
 * are more. Optimal string alignment, three rows of the matrix at a time.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1)
      let edits = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      if (swapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      row.push(edits)
      least = Math.min(least, edits)
    }
    if (least > limit) return limit + 1
    before = above
    above = row
  }
  return above[other.length] ?? limit + 1
}

/** See `SearchIndex.nearestTerm`. Walks the whole dictionary, but looks at the spelling of few. */
export function findNearestTerm(postings: Postings, term: string): string | undefined {
  const limit = allowedEdits(term)
  if (limit === 0) return undefined
  const { starts, units } = postings.terms
  const first = term.charCodeAt(0)
  let nearest: string | undefined
  let nearestEdits = limit + 1
  let nearestFrequency = 0
  for (let number = 0; number + 1 < starts.length; number++) {
    const start = starts[number] as number
    if (units[start] !== first || Math.abs((starts[number + 1] as number) - start - term.length) > limit) continue
    const candidate = termAt(postings.terms, number)
    const edits = editDistance(term, candidate, Math.min(limit, nearestEdits))
    if (edits > limit || edits > nearestEdits) continue
    const frequency = passageFrequency(postings, candidate)
    if (edits === nearestEdits && frequency <= nearestFrequency) continue
    nearest = candidate
    nearestEdits = edits
    nearestFrequency = frequency
  }
  return nearest
}
