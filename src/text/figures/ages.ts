import { isDash, isHyphen, type Lexeme } from './lexemes.ts'
import type { Numeral } from './numeral.ts'
import { type Quantity, withUnit } from './quantity.ts'
import { unitNamed } from './units.ts'

const linking = new Set(['of', 'between', 'from'])
const age = /^age[ds]?$/

/** Whether what stands before a lexeme says that it is an age: "aged", "the ages of", "aged between". */
function followsAge(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1]?.lower ?? ''
  return age.test(linking.has(before) ? (lexemes[index - 2]?.lower ?? '') : before)
}

const oldest = 120

/** "under-18s", "the over 65s": an age that bounds a group of people; "ran it in under 50s" are seconds. */
export function readAgeOfGroup(lexemes: readonly Lexeme[], first: number, numeral: Numeral): Quantity | undefined {
  const plural = lexemes[numeral.next]
  if (plural?.text !== 's' || !plural.glued || !numeral.bare || numeral.value > oldest) return undefined
  const isHyphened = isHyphen(lexemes[first - 1]) && lexemes[first]?.glued === true
  const bound = isHyphened ? first - 2 : first - 1
  if (!/^(?:under|over)$/.test(lexemes[bound]?.lower ?? '')) return undefined
  const opener = lexemes[bound - 1]
  if (!isHyphened && opener?.type === 'word' && opener.lower !== 'the') return undefined
  const year = unitNamed('year')
  return year && withUnit(numeral, year, 'year', first, numeral.next + 1)
}

/** "aged 34", "at the age of 34", "ages 30 and 40", "aged 45 to 64", and the newspapers' "Nikolas Cruz, 19, said". */
export function isAge(lexemes: readonly Lexeme[], first: number, numeral: Numeral): boolean {
  if (numeral.scaled || numeral.value > oldest || !Number.isInteger(numeral.value)) return false
  if (followsAge(lexemes, first)) return true
  const link = lexemes[first - 1]
  const before = link?.lower ?? ''
  // The second of two: "between the ages of 30 and 40".
  const isSecond = (before === 'and' || before === 'to' || isDash(link)) && lexemes[first - 2]?.type === 'number'
  if (isSecond && followsAge(lexemes, first - 2)) return true
  const after = lexemes[numeral.next]
  if (before !== ',' || numeral.spelled || !numeral.bare || numeral.value < 1) return false
  const name = lexemes[first - 2]
  return (
    name?.type === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(name.text) &&
    !link?.opensLine &&
    after !== undefined &&
    (after.text === ',' || (after.text === '.' && !lexemes[numeral.next + 1]?.glued)) &&
    lexemes[numeral.next + 1]?.type !== 'number'
  )
}
