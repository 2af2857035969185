import { readDigitNumeral } from './digit-numerals.ts'
import type { Lexeme } from './lexemes.ts'
import { multiples, openMultiples, smallNumbers, vagueScales } from './number-words.ts'
import type { Numeral } from './numeral.ts'
import { readSpelled, readVague } from './spelled-numerals.ts'
import { spelledTens } from './tens.ts'

/** The number at a lexeme, digits or words, with its scale; undefined where there is none. */
export function readNumeral(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const lexeme = lexemes[index]
  if (lexeme === undefined) return undefined
  if (lexeme.type === 'number') return readDigitNumeral(lexemes, index)
  if (lexeme.type !== 'word') return undefined
  return readVague(lexemes, index) ?? readSpelled(lexemes, index)
}

/** Lower-case words by which a spelled number may begin. */
export const numberOpeners: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...vagueScales.keys(),
  ...spelledTens.keys(),
  ...multiples.keys(),
  ...openMultiples.keys(),
  ...'a an half few several couple'.split(' ')
])
