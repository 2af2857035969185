import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'

const ofHundred = /[%‰]|\b(?:per\s?cent|pct|percentages?|points?|shares?|rates?|proportions?|yields?|margins?)\b/iu

/**
 * Whether a number without a unit is none of a hundred: "12%" is not said by "12 of 40 were ill", it may be by "rose 12 and 15
 * per cent" and by a cell under "Turnout (%)".
 */
export function isNoShare(claimed: Figure, stated: Figure, sentence: EvidenceSentence): boolean {
  if (claimed.kind !== 'percentage' || stated.kind !== 'count') return false
  const { text, previous, heading = '', columns = '', title = '' } = sentence
  return ![text, previous?.text ?? '', heading, columns, title].some(each => ofHundred.test(each))
}
