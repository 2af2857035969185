import type { Lexeme } from './lexemes.ts'
import type { Numeral } from './numeral.ts'

/** "aged 34", "at the age of 34", "ages 30 and 40", and the newspapers' "Nikolas Cruz, 19, said". */
export function isAge(lexemes: readonly Lexeme[], first: number, numeral: Numeral): boolean {
  if (numeral.scaled || numeral.value > 120 || !Number.isInteger(numeral.value)) return false
  const before = lexemes[first - 1]?.lower ?? ''
  if (before === 'aged' || before === 'age' || before === 'ages') return true
  const second = lexemes[first - 2]?.lower ?? ''
  if (before === 'of' && (second === 'age' || second === 'ages')) return true
  // The second of two: "between the ages of 30 and 40".
  if ((before === 'and' || before === 'to') && lexemes[first - 2]?.type === 'number') {
    const opener = lexemes[first - 3]?.lower ?? ''
    if (/^ages?$/.test(opener) || (opener === 'of' && /^ages?$/.test(lexemes[first - 4]?.lower ?? ''))) return true
  }
  const after = lexemes[numeral.next]
  if (before !== ',' || numeral.spelled || !numeral.bare || numeral.value < 1) return false
  const name = lexemes[first - 2]
  return (
    name?.type === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(name.text) &&
    !lexemes[first - 1]?.opensLine &&
    after !== undefined &&
    (after.text === ',' || (after.text === '.' && !lexemes[numeral.next + 1]?.glued)) &&
    lexemes[numeral.next + 1]?.type !== 'number'
  )
}
