import { headingPath } from '../../text/heading-path.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { isQuestion } from './sentence-wording.ts'

/** The most sentences that a question heads, after it in its paragraph. */
const mostAnswering = 4
/** The headings that a sentence stands under; where a question stands before it in its paragraph, that too. */
export function headsOf(sentence: EvidenceSentence): readonly string[] {
  const path = headingPath(sentence)
  let before = sentence.previous
  for (let back = 0; before && back < mostAnswering; back++) {
    if (isQuestion(before.text)) return [...path, before.text]
    before = before.previous
  }
  return path
}
