import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { type Reading, readEvidence } from './reading.ts'

const gap = /^[\s,]*(?:and|or|&)?\s*$/u
const definite = /\b(?:the|these|those|both|other|all|his|her|its|their)\s+$/iu
/** Counts above these are not made by counting names. */
const mostItems = 6

/**
 * Whether a claim counts what it, or a cited sentence, names: "the two leaders" of "Obama and Castro", "the two brothers"
 * of "the brothers", "three steps are:" before a list. Returns the words counted, or null.
 */
export function countItems(figure: Figure, claim: Reading, cited: readonly EvidenceSentence[]): string | null {
  const { kind, value, unit, text, startCharIndex } = figure
  if (kind !== 'count' || typeof value !== 'number' || value < 2 || value > mostItems || /\d/.test(text)) return null
  for (const reading of [claim, ...cited.map(readEvidence)]) {
    const names = runOfNames(reading, value)
    if (names) return names
  }
  if (claim.text.trimEnd().endsWith(':')) return 'the list that follows'
  const isDefinite = value === 2 && definite.test(claim.text.slice(0, startCharIndex))
  const counted =
    unit !== null && cited.some(sentence => readEvidence(sentence).tokens.some(token => token.text === `${unit}s`))
  return isDefinite && counted ? `the ${unit}s` : null
}

/** Exactly so many names joined by commas and a conjunction. */
function runOfNames({ names, text }: Reading, count: number): string | null {
  for (let first = 0; first + count <= names.length; first++) {
    const run = names.slice(first, first + count)
    const isRun = run.every((name, index) => {
      const next = run[index + 1]
      return !next || gap.test(text.slice(name.endCharIndex, next.startCharIndex))
    })
    const from = run[0]
    const to = run.at(-1)
    if (!isRun || !from || !to) continue
    const after = names[first + count]
    const before = names[first - 1]
    if (after && gap.test(text.slice(to.endCharIndex, after.startCharIndex))) continue
    if (before && gap.test(text.slice(before.endCharIndex, from.startCharIndex))) continue
    return text.slice(from.startCharIndex, to.endCharIndex)
  }
  return null
}
