import { isDash, isHyphen, type Lexeme } from './lexemes.ts'
import { denominators, scaleWords, smallNumbers } from './number-words.ts'
import { bareDigits, type Numeral, simple } from './numeral.ts'
import { readUnit } from './read-unit.ts'

const slashDenominators = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100])

/** "1/2" at a number lexeme: its denominator, where it is a plain fraction (and no date, score or name like 9/11). */
export function slashFraction(lexemes: readonly Lexeme[], index: number): number | undefined {
  const [numerator, slash, denominator, after] = [
    lexemes[index],
    lexemes[index + 1],
    lexemes[index + 2],
    lexemes[index + 3]
  ]
  if (slash?.text !== '/' || !slash.glued || denominator?.type !== 'number' || !denominator.glued) return undefined
  if (after?.glued && (after.text === '/' || after.type === 'number')) return undefined
  if (!numerator || !bareDigits.test(numerator.text) || !bareDigits.test(denominator.text)) return undefined
  const top = Number(numerator.text)
  const bottom = Number(denominator.text)
  return top > 0 && top < bottom && slashDenominators.has(bottom) ? bottom : undefined
}

/** "two and a half", "3 and a quarter", "one and one-half", "two-and-a-half". */
export function readAndAHalf(lexemes: readonly Lexeme[], numeral: Numeral): Numeral {
  const words: Lexeme[] = []
  const ends: number[] = []
  for (let index = numeral.next; index < numeral.next + 6 && words.length < 3; index++) {
    const lexeme = lexemes[index]
    if (lexeme === undefined) break
    if (isDash(lexeme) && lexeme.glued) continue
    if (lexeme.type !== 'word') break
    words.push(lexeme)
    ends.push(index + 1)
  }
  const [and, article, part] = words
  if (and?.lower !== 'and' || !part || !article) return numeral
  const count = article.lower === 'a' ? 1 : smallNumbers.get(article.lower)
  const bottom = denominators.get(part.lower)
  if (count === undefined || bottom === undefined || bottom > 4 || count >= bottom) return numeral
  return {
    ...simple(numeral.value + count / bottom, 1 / bottom, ends[2] ?? numeral.next),
    spelled: true
  }
}

const mostDecimals = 6

/** "three point two five"; not "at one point two men left". */
export function readSpelledDecimals(lexemes: readonly Lexeme[], numeral: Numeral, first: number): Numeral {
  if (lexemes[numeral.next]?.lower !== 'point' || lexemes[first - 1]?.lower === 'at') return numeral
  let digits = ''
  for (let at = numeral.next + 1; digits.length < mostDecimals; at++) {
    const digit = smallNumbers.get(lexemes[at]?.lower ?? '')
    if (digit === undefined || digit > 9) break
    digits += digit
  }
  if (digits === '') return numeral
  const next = numeral.next + 1 + digits.length
  return { ...simple(numeral.value + Number(`0.${digits}`), Number(`1e-${digits.length}`), next), spelled: true }
}

const shareUnits = /^(?:cup|mile|inch|teaspoon|tablespoon|century|hour|pound|million|billion)s?$/

/** Words for one before a denominator. */
export const articles = new Set(['a', 'an', 'one'])

/** What may follow "fell by a third": nothing that a third one could be. */
const afterShare = /^(?:to|in|from|between|since|during|over|within|on|at|by|and|but|more|less|fewer)$/

/** "two-thirds", "a quarter of", "three quarters", "one-fifth"; a bare "third" or "quarter" is not a fraction. */
export function readSpelledFraction(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const top = lexemes[index]
  if (top?.type !== 'word') return undefined
  const count = articles.has(top.lower) ? 1 : smallNumbers.get(top.lower)
  if (count === undefined || count === 0) return undefined
  const dashed = isDash(lexemes[index + 1]) && lexemes[index + 1]?.glued
  const bottomIndex = dashed ? index + 2 : index + 1
  const word = lexemes[bottomIndex]
  const bottom = word?.type === 'word' ? denominators.get(word.lower) : undefined
  if (bottom === undefined || word === undefined || count >= bottom) return undefined
  const plural = word.lower.endsWith('s') || word.lower === 'halves'
  // One of a kind takes the singular: "two-third majority" is common, "a thirds" is not English.
  if (count === 1 && plural) return undefined
  if (count > 1 && !plural && !dashed) return undefined
  const after = lexemes[bottomIndex + 1]
  // "a half-life", "a quarter-final": another word altogether, but for a part of a unit ("a half-hour").
  if (
    isHyphen(after) &&
    after?.glued &&
    lexemes[bottomIndex + 2]?.glued &&
    !readUnit(lexemes, bottomIndex + 1) &&
    !scaleWords.has(lexemes[bottomIndex + 2]?.lower ?? '')
  )
    return undefined
  // "a third man", "a quarter finalist", "a tenth century church": only "a third of", or the figure before a unit.
  const before = lexemes[index - 1]?.lower ?? ''
  const closes = after === undefined || after.type === 'symbol' || afterShare.test(after.lower)
  // "fell by a third", "nearly a quarter."
  const measured = /^(?:by|about|nearly|almost|than|roughly|over|under|only|around|some)$/.test(before) && closes
  if (articles.has(top.lower) && top.lower !== 'one' && after?.lower !== 'of' && bottom > 2 && !measured) {
    if (bottom !== 4 || !shareUnits.test(after?.lower ?? '')) return undefined
  }
  if (top.lower === 'one' && bottom > 2 && !dashed && after?.lower !== 'of') {
    if (bottom === 4 || after?.type !== 'word') return undefined
  }
  return { ...simple(count / bottom, 0.02, bottomIndex + 1), spelled: true, fraction: true }
}
