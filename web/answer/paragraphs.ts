import type { Claim } from '../../src/types/answer.ts'

/** Length at which a paragraph is closed: about seven lines of the column. */
const fullLength = 520

/** What ends otherwise is a line of something: a row, an item, code, or what leads to them. */
const endsSentence = /[.!?。！？…]["”’»)\]]*$/u

/** Whether a claim stands on a line of its own below the one before it, as in the text of the answer. */
export function beginsLine(before: Claim | undefined, claim: Claim): boolean {
  return before !== undefined && !(endsSentence.test(before.text) && endsSentence.test(claim.text))
}

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
