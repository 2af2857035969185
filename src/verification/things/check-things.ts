import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { saidOfOther } from '../mismatch.ts'
import { isPlain } from '../wording/statements.ts'
import { type ExchangedThing, holdsAllOf, thingInPlace } from './thing-in-place.ts'

/** "Reducing" is "decreasing": what ends so is a verb more often than a thing. */
const gerund = /ing$/iu

/**
 * What a cited sentence says in the same words of one thing, a claim without a figure may not say of another of which the source speaks:
 * "the library is closed on Mondays" of "The shop is closed on Mondays. The library is open daily." (Of figures: `otherThing`.)
 */
export function checkThings(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Issue[] {
  if (claim.figures.length > 0 || !isPlain(claim)) return []
  let found: ExchangedThing | null = null
  for (const sentence of cited) {
    if (holdsAllOf(readEvidence(sentence), claim)) return []
    found ??= thingInPlace(claim, sentence, context)
  }
  if (!found || gerund.test(found.claimed) || gerund.test(found.told)) return []
  return [saidOfOther('low_support', found.claimed, found.told)]
}
