import { currencyNames } from './currencies.ts'
import { isDash, type Lexeme } from './lexemes.ts'
import { scaleLetters, scaleWords } from './number-words.ts'

/** A number as a text writes it, before its unit. */
export interface Numeral {
  value: number
  low: number
  high: number
  /** The size of one unit in the last place written, its scale applied. */
  precision: number
  /** Index after its last lexeme. */
  next: number
  /** In words, all or in part ("three", "half a million"). */
  spelled: boolean
  /** A scale was written ("8.9 trillion", "5k"). */
  scaled: boolean
  /** The scale itself: 1 where none was written. */
  scale: number
  /** "tens of millions": an order of magnitude, no value. */
  vague: boolean
  /** "two-thirds", "half": part of a whole unless a unit follows. */
  fraction: boolean
  /** Digits alone, without grouping or decimals: it may be a year, a name's number, a code. */
  bare: boolean
  /** For "m" glued to a number, which is a million only in money: the index of that letter. */
  letterScale: boolean
}

/** A plain number without scale. */
export const simple = (value: number, precision: number, next: number): Numeral => ({
  value,
  low: value,
  high: value,
  precision,
  next,
  spelled: false,
  scaled: false,
  scale: 1,
  vague: false,
  fraction: false,
  bare: false,
  letterScale: false
})

/** The number below zero. */
export const negated = (numeral: Numeral): Numeral => ({
  ...numeral,
  value: -numeral.value,
  low: -numeral.high,
  high: -numeral.low
})

/** Numbers beyond any use are cut here, so that every value stays finite. */
export const largest = 1e300

/** Digits and nothing else. */
export const bareDigits = /^\d+$/

/** Multiplies without the dust of binary fractions: 8.9 * 1e12 is 8900000000000. */
export function scaleExactly(value: number, factor: number): number {
  const product = value * factor
  if (!Number.isFinite(product)) return Math.sign(product) * largest
  // Fourteen digits without a fraction hold no dust.
  if (Number.isInteger(product) && Math.abs(product) < 1e14) return product
  return Number(product.toPrecision(14))
}

/** A number times a scale, in all its parts. */
export function withScale(numeral: Numeral, factor: number, next: number): Numeral {
  return {
    ...numeral,
    value: scaleExactly(numeral.value, factor),
    low: scaleExactly(numeral.low, factor),
    high: scaleExactly(numeral.high, factor),
    precision: scaleExactly(numeral.precision, factor),
    next,
    scaled: true,
    scale: scaleExactly(numeral.scale, factor),
    bare: false
  }
}

const pluralScales = new Map([
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12]
])

/** "Mio. Euro", "bn. pesos": the full stop of a scale that is cut short goes with it, where the sentence goes on. */
function endOfScale(lexemes: readonly Lexeme[], index: number): number {
  const [scale, dot, after] = [lexemes[index], lexemes[index + 1], lexemes[index + 2]]
  if (dot?.text !== '.' || !dot.glued || !after || after.glued || (scale?.lower.length ?? 0) > 3) return index + 1
  return currencyNames.has(after.lower) || /^[\p{Ll}€£]/u.test(after.text) ? index + 2 : index + 1
}

/** Scales after a number: "8.9 trillion", "5 hundred thousand", "8.9T", "10-million". */
export function readScales(lexemes: readonly Lexeme[], numeral: Numeral): Numeral {
  let found = numeral
  for (;;) {
    let index = found.next
    const dashed = isDash(lexemes[index]) && lexemes[index]?.glued === true && lexemes[index + 1]?.glued === true
    if (dashed) index++
    const word = lexemes[index]
    if (word?.type !== 'word') return found
    // "400 millions" is 400 million.
    const scale = scaleWords.get(word.lower) ?? (found.scaled || dashed ? undefined : pluralScales.get(word.lower))
    if (scale !== undefined) {
      found = withScale(found, scale, endOfScale(lexemes, index))
      continue
    }
    const letter = word.glued && !dashed ? scaleLetters.get(word.text) : undefined
    if (letter !== undefined && !found.scaled && !lexemes[index + 1]?.text.startsWith('/')) {
      found = { ...withScale(found, letter, index + 1), letterScale: true }
    }
    return found
  }
}
