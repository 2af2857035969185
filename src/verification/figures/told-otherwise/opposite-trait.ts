import { isNegatedOf } from '../../../text/opposites.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { hasWord } from '../../things/thing-in-place.ts'

/**
 * The trait that sources have where a claim gives the things that it counts the opposite one, of which no source speaks: "unpaid, not for paid" for
 * "of the 40 paid volunteers" of "40 unpaid volunteers".
 */
export function oppositeTrait(
  { kind, value, endCharIndex }: Figure,
  { tokens }: Reading,
  context: readonly EvidenceSentence[]
): string | null {
  if (kind !== 'count') return null
  const at = tokens.findIndex(({ startCharIndex }) => startCharIndex >= endCharIndex)
  const trait = tokens[at]
  // "40 paid volunteers", not "40 volunteers".
  if (!trait?.content || !tokens[at + 1]?.content || tokens[at + 1]?.segment !== trait.segment) return null
  const readings = context.map(readEvidence)
  if (readings.some(reading => hasWord(reading, trait))) return null
  const own = trait.form.stemmed
  for (const reading of readings)
    for (const [index, { form, lower }] of reading.tokens.entries()) {
      if (!isNegatedOf(form.stemmed, own) && !isNegatedOf(own, form.stemmed)) continue
      const before = reading.tokens[index - 1]
      // "10 unemployed people" are others than the 30 of the claim.
      const counted = before && reading.figures.find(other => overlap(other, before))
      if (!counted || counted.value === value) return `${lower}, not for ${trait.lower}`
    }
  return null
}
