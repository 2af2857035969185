import type { FoundConflict, Reading, ReadingEvidence } from '../types/conflict.ts'

/** The words as the sentence writes them. */
export const writtenIn = ({ sentence, startCharIndex, endCharIndex }: ReadingEvidence): string =>
  sentence.text.slice(startCharIndex, endCharIndex)

/** A reading without a figure, from all that give it. */
export function readingInWords(telling: readonly ReadingEvidence[], text: string, value = text): Reading {
  const evidence = telling.map(({ sentence, startCharIndex, endCharIndex }) => ({
    sentence,
    startCharIndex,
    endCharIndex
  }))
  return { text, value, asOf: null, evidence }
}

/** A conflict of readings without figures. */
export function conflictInWords(
  kind: 'name' | 'state',
  subject: string,
  readings: Reading[],
  explanation = 'Nothing in the texts explains the difference.'
): FoundConflict {
  return { subject, kind, unit: null, readings, explanation }
}

/** By what they say, so that the order does not hang on that of the sources. */
export const inOrderOfText = ({ text: one }: Reading, { text: other }: Reading): number => (one < other ? -1 : 1)
