import { isDash, type Lexeme } from './lexemes.ts'
import { simple } from './numeral.ts'
import { plainQuantity, type Quantity } from './quantity.ts'

/** The plurals of the tens, as in "in her thirties". */
export const spelledTens: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((word, index) => [
    word,
    20 + 10 * index
  ])
)

const parts = new Set(['early', 'mid', 'late'])
const owners = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your'])

/**
 * "in her 50s", "mid-30s", "in the low 60s", "their late thirties": from that ten up to the next, of years or degrees. Digits alone
 * before an "s" are seconds; words alone ("the twenties") are years of a century that nobody names.
 */
export function readTens(lexemes: readonly Lexeme[], index: number): Quantity | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  const spelled = spelledTens.get(lexeme.lower)
  const plural = lexemes[index + 1]
  const inDigits = /^[1-9]0$/.test(lexeme.text) && plural?.glued && plural.text === 's'
  if (spelled === undefined && !inDigits) return undefined
  const before = lexemes[isDash(lexemes[index - 1]) ? index - 2 : index - 1]?.lower ?? ''
  const opens = parts.has(before) || owners.has(before) || (inDigits && /^(?:the|low|high|upper|lower)$/.test(before))
  if (!opens) return undefined
  const ten = spelled ?? Number(lexeme.text)
  const numeral = { ...simple(ten, 10, index), high: ten + 10, vague: true }
  return plainQuantity('count', numeral, null, index, index + (inDigits ? 2 : 1))
}
