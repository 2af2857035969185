import { readDigitNumeral } from './digit-numerals.ts'
import type { Lexeme } from './lexemes.ts'
import { smallNumbers, vagueScales } from './number-words.ts'
import type { Numeral } from './numeral.ts'
import { readSpelled, readVague } from './spelled-numerals.ts'

/** The number at a lexeme, digits or words, with its scale; undefined where there is none. */
export function readNumeral(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const lexeme = lexemes[index]
  if (lexeme === undefined) return undefined
  if (lexeme.type === 'number') return readDigitNumeral(lexemes, index)
  if (lexeme.type !== 'word') return undefined
  return readVague(lexemes, index) ?? readSpelled(lexemes, index)
}

const openers = new Set(['a', 'an', 'half', 'twice', 'thrice', 'few', 'several', 'couple'])

/** True for words that may begin a spelled number, so that others cost one look-up. Takes a lower-case word. */
export function mayBeginNumber(word: string): boolean {
  return smallNumbers.has(word) || vagueScales.has(word) || openers.has(word)
}
