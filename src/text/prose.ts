import type { Word } from './words.ts'

/** English prose has function words in every stretch of this length … */
const fewestTokens = 16
/** … mostly two in five, hardly ever less than this share. */
const leastGrammar = 0.15

/** False for a long row of data or of links ("Born 9 February 1936 Batting average 36.07 Catches 26"). */
export function hasGrammar(tokens: readonly Word[]): boolean {
  if (tokens.length < fewestTokens) return true
  let content = 0
  for (const word of tokens) if (word.content) content++
  return 1 - content / tokens.length >= leastGrammar
}
