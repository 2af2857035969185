import { readEvidence } from '../../../text/reading.ts'
import { stem } from '../../../text/terms.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'

/** "Both his passengers", "both of the ships" */
const both = /\bboth\b/iu
const majority = /\b(?:majority|most of|mostly)\b/iu

/** A number that a cited sentence tells by a word: two by "both", more than half by "a majority". */
export function toldByWord(claimed: Figure, cited: readonly EvidenceSentence[]): StatedFigure | null {
  const { kind, value, unit, bound } = claimed
  const isTwo = kind === 'count' && value === 2 && unit !== null
  const isMost = kind === 'percentage' && value === 50 && bound === 'more_than'
  if (!isTwo && !isMost) return null
  for (const sentence of cited) {
    const match = (isTwo ? both : majority).exec(sentence.text)
    if (!match || (isTwo && !hasNoun(sentence, match.index, stem(unit)))) continue
    const [text] = match
    const startCharIndex = match.index
    return { sentence, figure: { ...claimed, text, startCharIndex, endCharIndex: startCharIndex + text.length } }
  }
  return null
}

/** So many words behind "both" its noun stands at most. */
const reachOfNoun = 4

function hasNoun(sentence: EvidenceSentence, at: number, noun: string): boolean {
  const { tokens } = readEvidence(sentence)
  const from = tokens.findIndex(({ startCharIndex }) => startCharIndex >= at)
  return tokens.slice(from, from + 1 + reachOfNoun).some(token => token.stem === noun)
}
