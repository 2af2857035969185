import type { Claim } from '../../src/types/answer.ts'

/** Length at which a paragraph is closed: about seven lines of the column. */
const fullLength = 520

/**
 * Groups the sentences of an answer into paragraphs. Decided from what stands before, so that no sentence ever moves
 * when another one arrives.
 */
export function paragraphsOf(claims: readonly Claim[]): Claim[][] {
  const paragraphs: Claim[][] = []
  let length = Number.POSITIVE_INFINITY
  for (const claim of claims) {
    if (length >= fullLength) {
      paragraphs.push([])
      length = 0
    }
    paragraphs.at(-1)?.push(claim)
    length += claim.text.length
  }
  return paragraphs
}
