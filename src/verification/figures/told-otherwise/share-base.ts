import { compareFigures } from '../../../text/figures/compare-figures.ts'
import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'

/** Behind a share of what was named before. */
export const ofThem = /^\s?(?:of|among)\s(?:it|them|these|those|whom|which)\b/iu
const ofNumber = /^\s?(?:of|among)\s(?:(?:the|these|those|all|its|their)\s)?$/iu
const ofBefore = /(?:^|[\s,;(])(?:of|among)\s(?:(?:the|these|those|all|its|their)\s)?$/iu
/** UTF-16 code units that "of all these " takes at most. */
const lengthOfPhrase = 16

/**
 * The number of which a percentage is a share, where the text gives it: "70% of the 81", "of the 81, 70%", "131 fell
 * ill, 70% of them"; undefined where it does not.
 */
function baseOf(share: Figure, text: string, figures: readonly Figure[]): Figure | undefined {
  const counts = figures.filter(({ kind }) => kind === 'count')
  const before = counts.findLast(({ endCharIndex }) => endCharIndex <= share.startCharIndex)
  const after = counts.find(({ startCharIndex }) => startCharIndex >= share.endCharIndex)
  if (ofThem.test(text.slice(share.endCharIndex))) return before
  if (after && ofNumber.test(text.slice(share.endCharIndex, after.startCharIndex))) return after
  return before && ofBefore.test(text.slice(Math.max(0, before.startCharIndex - lengthOfPhrase), before.startCharIndex))
    ? before
    : undefined
}

/** The number that a source gives a share of, where a claim tells the same share of another number; null elsewhere. */
export function otherBase(
  share: Figure,
  claim: { text: string; figures: readonly Figure[] },
  stated: { sentence: EvidenceSentence; figure: Figure }
): Figure | null {
  if (share.kind !== 'percentage' || stated.figure.kind !== 'percentage') return null
  const own = baseOf(share, claim.text, claim.figures)
  const other = own && baseOf(stated.figure, stated.sentence.text, figuresOf(stated.sentence))
  if (!own || !other) return null
  return compareFigures({ ...own, unit: other.unit }, other) === 'different' ? other : null
}
