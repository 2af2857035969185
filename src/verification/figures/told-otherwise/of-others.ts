import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'

/** Of all but those whom the clause before names: "others pay €3,000". */
const others = /^\W*(?:(?:all |the )?others|the rest|everyone else|everybody else|all other \p{L}+)\b/iu
const excepting = /\b(?:other|others|rest|else|except|not|non|unless|without)\b|n['’]t\b/iu

/**
 * Whether every source with a figure tells it of others than it has named before, and the claim of those: "EU students pay €3,000" of
 * "students from the EU pay no tuition; others pay €3,000". By the words with which the claim opens.
 */
export function isOfOthers(figure: Figure, claim: Reading, stating: readonly StatedFigure[]): boolean {
  if (stating.length === 0 || excepting.test(claim.text)) return false
  const verbs = new Set(claim.predicates.map(({ at }) => claim.tokens[at]?.stem))
  const named = claim.tokens.filter(
    ({ content, stem, endCharIndex }) => content && endCharIndex <= figure.startCharIndex && !verbs.has(stem)
  )
  if (named.length === 0) return false
  return stating.every(({ sentence, figure: stated }) => {
    const { tokens, text } = readEvidence(sentence)
    const own = tokens.find(({ startCharIndex }) => startCharIndex >= stated.startCharIndex)?.segment
    const opening = tokens.find(({ segment }) => segment === own)
    if (!opening || !others.test(text.slice(opening.startCharIndex))) return false
    const before = new Set(
      tokens.filter(({ endCharIndex }) => endCharIndex < opening.startCharIndex).map(({ stem }) => stem)
    )
    return named.every(({ stem }) => before.has(stem))
  })
}
