import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Word } from '../../../text/words.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { isOfDirection } from '../../reckoning/told-difference.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** As what a figure is told in a change: by how much, from what, to what, or as what did not change. */
export type SideOfChange = 'by' | 'from' | 'to' | 'unchanged'

const before = /(?:^|\s)(by|to|from|at)\s+(?:(?:just|only|about|some|nearly|almost|around|over|under)\s)?$/iu
const denial = /n['’]t\b|\b(?:not|never)\b/iu
/** UTF-16 code units before a figure in which its preposition stands. */
const reach = 24
/** Words between the verb of a change and its figures: "rose last year by 8% to $54 million". */
const wordsToVerb = 9
const sides = new Map<string, SideOfChange>([
  ['by', 'by'],
  ['from', 'from'],
  ['to', 'to']
])
const staying =
  /^(?:unchanged|steady|stable|constant|flat|level|(?:remain|stay)(?:s|ed|ing)?|held|holds?|keeps?|kept|still)$/u

/**
 * As what the sources tell the value of a claimed figure in a change, if as none do they tell it that the claim does: "rose by
 * $54 million" of "rose by 8% to $54 million", "rose to 200,000" of "unchanged at 200,000".
 */
export function otherSideOfChange(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[]
): SideOfChange | null {
  if (figure.kind === 'date' || figure.kind === 'ordinal') return null
  const claimed = sideOf(figure, claim)
  // "Did not fall from 30 to 20": what is denied no source need tell so.
  if (claimed === null || denial.test(claim.text)) return null
  return toldOtherwise(
    stating,
    ({ sentence, figure: stated }) =>
      claimed === 'by' && isStep(stated, sentence) ? null : sideOf(stated, readEvidence(sentence)),
    told => told !== claimed
  )
}

/** "Fell by 3 metres" of "fell from 6 to 3 metres": the number is that of the step too. */
function isStep({ written }: Figure, sentence: EvidenceSentence): boolean {
  const numbers = figuresOf(sentence).flatMap(figure => figure.written ?? [])
  return numbers.some(one => numbers.some(other => one - other === written))
}

function sideOf({ startCharIndex }: Figure, { text, tokens }: Reading): SideOfChange | null {
  const [, preposition] = before.exec(text.slice(Math.max(0, startCharIndex - reach), startCharIndex)) ?? []
  if (preposition === undefined) return null
  const end = tokens.findIndex(token => token.startCharIndex >= startCharIndex)
  const first = Math.max(0, (end < 0 ? tokens.length : end) - wordsToVerb)
  const words = tokens.slice(first, end < 0 ? tokens.length : end)
  const isIn = (test: (word: Word) => boolean): boolean => words.some(test)
  const written = preposition.toLowerCase()
  if (written === 'at') return isIn(({ lower }) => staying.test(lower)) ? 'unchanged' : null
  return isIn(({ form }) => isOfDirection(form)) ? (sides.get(written) ?? null) : null
}
