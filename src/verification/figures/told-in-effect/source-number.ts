import type { Figure } from '../../../types/figure.ts'

const sourceNumber =
  /\b(?:passages?|sources?|documents?|excerpts?|citations?)\s{0,2}#?\s{0,2}(?:\d{1,4}\s?(?:,|and|&|or|to|[-–])\s?){0,8}$/i
const sourceOrdinal = /^\s*(?:passage|source|document|excerpt|article)s?\b/i
const aboutItself = /\b(?:summar(?:y|ies|i[sz]ed?)|answer|response|rewritten)\b/i

/** "Passage 2", "the third passage", "a summary in 80 words": the number of a source or of the answer's own words. */
export function isSourceNumber({ kind, startCharIndex, endCharIndex }: Figure, text: string): boolean {
  if (kind === 'ordinal') return sourceOrdinal.test(text.slice(endCharIndex, endCharIndex + 20))
  if (aboutItself.test(text) && /^\s*words?\b/i.test(text.slice(endCharIndex))) return true
  return sourceNumber.test(text.slice(Math.max(0, startCharIndex - 60), startCharIndex))
}
