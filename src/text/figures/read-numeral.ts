import type { Lexeme } from './lexemes.ts'
import { denominators, scaleLetters, scaleWords, smallNumbers, vagueScales } from './number-words.ts'

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

const simple = (value: number, precision: number, next: number): Numeral => ({
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

const grouped = /^\d{1,3}(?:[,'’\u00A0]\d{2,3})*[,'’\u00A0]\d{3}(?:\.\d+)?$/
const dottedGroups = /^\d{1,3}(?:\.\d{3}){2,}$/
const decimal = /^\d+\.\d+$/
const bareDigits = /^\d+$/
const largest = 1e300

/** Multiplies without the dust of binary fractions: 8.9 * 1e12 is 8900000000000. */
export function scaleExactly(value: number, factor: number): number {
  const product = value * factor
  if (!Number.isFinite(product)) return Math.sign(product) * largest
  const rounded = Number(product.toPrecision(14))
  return rounded
}

/** The digits of a number lexeme; undefined for a version ("1.2.3") or another code. */
function readDigits(text: string): { value: number; precision: number; bare: boolean } | undefined {
  if (bareDigits.test(text)) return { value: Math.min(Number(text), largest), precision: 1, bare: true }
  if (decimal.test(text)) {
    const decimals = text.length - text.indexOf('.') - 1
    return { value: Math.min(Number(text), largest), precision: Number(`1e-${Math.min(decimals, 300)}`), bare: false }
  }
  if (grouped.test(text)) {
    const plain = text.replaceAll(/[,'’\u00A0]/g, '')
    const point = plain.indexOf('.')
    const precision = point < 0 ? 1 : Number(`1e-${Math.min(plain.length - point - 1, 300)}`)
    return { value: Math.min(Number(plain), largest), precision, bare: false }
  }
  if (dottedGroups.test(text)) return { value: Number(text.replaceAll('.', '')), precision: 1, bare: false }
  return undefined
}

const isDash = (lexeme: Lexeme | undefined) => lexeme !== undefined && /^[-\u2010-\u2015]$/.test(lexeme.text)
const slashDenominators = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100])

/** "1/2" at a number lexeme: its denominator, where it is a plain fraction (and no date, score or name like 9/11). */
function slashFraction(lexemes: readonly Lexeme[], index: number): number | undefined {
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

function withScale(numeral: Numeral, factor: number, next: number): Numeral {
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

/** Scales after a number: "8.9 trillion", "5 hundred thousand", "8.9T", "10-million". */
function readScales(lexemes: readonly Lexeme[], numeral: Numeral): Numeral {
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
      found = withScale(found, scale, index + 1)
      continue
    }
    const letter = word.glued && !dashed ? scaleLetters.get(word.text) : undefined
    if (letter !== undefined && !found.scaled && !lexemes[index + 1]?.text.startsWith('/')) {
      found = { ...withScale(found, letter, index + 1), letterScale: true }
    }
    return found
  }
}

function readDigitNumeral(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const lexeme = lexemes[index]
  if (lexeme?.type !== 'number') return undefined
  const digits = readDigits(lexeme.text)
  if (!digits) return undefined
  let numeral: Numeral = { ...simple(digits.value, digits.precision, index + 1), bare: digits.bare }
  const next = lexemes[index + 1]
  const bottom = slashFraction(lexemes, index)
  if (bottom !== undefined) {
    const value = digits.value / bottom
    return readScales(lexemes, { ...simple(value, 0.02, index + 3), fraction: true })
  }
  if (digits.bare) {
    // "3 1/2", "3½", "3 and a half"
    const mixed = next?.type === 'number' ? slashFraction(lexemes, index + 1) : undefined
    if (mixed !== undefined) {
      const part = Number(next?.text ?? 0) / mixed
      return readScales(lexemes, simple(digits.value + part, 1 / mixed, index + 4))
    }
    numeral = readAndAHalf(lexemes, numeral)
  }
  // "2,5" glued to a percent sign or a scale: a decimal comma.
  const fractionDigits = lexemes[index + 2]
  const after = lexemes[index + 3]
  if (
    digits.bare &&
    next?.text === ',' &&
    next.glued &&
    fractionDigits?.type === 'number' &&
    fractionDigits.glued &&
    fractionDigits.text.length <= 2 &&
    after !== undefined &&
    (after.text === '%' || after.text === '€' || scaleWords.has(after.lower))
  ) {
    const value = Number(`${lexeme.text}.${fractionDigits.text}`)
    return readScales(lexemes, simple(value, Number(`1e-${fractionDigits.text.length}`), index + 3))
  }
  numeral = readPower(lexemes, numeral, digits.value)
  return readScales(lexemes, numeral)
}

/** "3.2 × 10^8", "3.2e9", "10^6". */
function readPower(lexemes: readonly Lexeme[], numeral: Numeral, written: number): Numeral {
  let index = numeral.next
  const sign = lexemes[index]
  if (sign === undefined) return numeral
  const exponentAt = (at: number): { value: number; next: number } | undefined => {
    const minus = lexemes[at]?.text === '-' || lexemes[at]?.text === '\u2212'
    const number = lexemes[minus ? at + 1 : at]
    if (number?.type !== 'number' || !number.glued || !/^\d{1,3}$/.test(number.text)) return undefined
    return { value: (minus ? -1 : 1) * Number(number.text), next: (minus ? at + 1 : at) + 1 }
  }
  if (sign.glued && sign.lower === 'e') {
    const plus = lexemes[index + 1]?.text === '+' ? 1 : 0
    const exponent = exponentAt(index + 1 + plus)
    return exponent ? withScale(numeral, 10 ** exponent.value, exponent.next) : numeral
  }
  if (sign.glued && sign.text === '^') {
    const exponent = exponentAt(index + 1)
    if (!exponent) return numeral
    // A raised number after anything but a small base is a note's number: it is skipped, the base stands.
    const isPower = written === 10 || (Number.isInteger(written) && written <= 100 && Math.abs(exponent.value) <= 3)
    const value = isPower ? written ** exponent.value : written
    return { ...simple(value, value < 1 ? value : 1, exponent.next), bare: false }
  }
  if (/^[×x*·]$/.test(sign.lower) && lexemes[index + 1]?.text === '10' && lexemes[index + 2]?.text === '^') {
    index += 3
    const exponent = exponentAt(index)
    if (exponent) return withScale(numeral, 10 ** exponent.value, exponent.next)
  }
  return numeral
}

/** "two and a half", "3 and a quarter", "one and one-half", "two-and-a-half". */
function readAndAHalf(lexemes: readonly Lexeme[], numeral: Numeral): Numeral {
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

const shareUnits = /^(?:cup|mile|inch|teaspoon|tablespoon|century|hour|pound|million|billion)s?$/
const articles = new Set(['a', 'an', 'one'])

/** "two-thirds", "a quarter of", "three quarters", "one-fifth"; a bare "third" or "quarter" is none. */
function readSpelledFraction(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
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
  // "a third man", "a quarter finalist", "a tenth century church": only "a third of", or the figure before a unit.
  if (articles.has(top.lower) && top.lower !== 'one' && after?.lower !== 'of' && bottom > 2) {
    if (bottom !== 4 || !shareUnits.test(after?.lower ?? '')) return undefined
  }
  if (top.lower === 'one' && bottom > 2 && !dashed && after?.lower !== 'of') {
    if (bottom === 4 || after?.type !== 'word') return undefined
  }
  return { ...simple(count / bottom, 0.02, bottomIndex + 1), spelled: true, fraction: true }
}

/** A number in words: "three hundred and fifty thousand", "twenty-one", "a dozen", "half a million". */
function readSpelled(lexemes: readonly Lexeme[], start: number): Numeral | undefined {
  const first = lexemes[start]
  if (first?.type !== 'word') return undefined
  const fraction = readSpelledFraction(lexemes, start)
  if (fraction) return fraction
  if (first.lower === 'half') {
    // "half a million", "half-million", "half a dozen"
    const article = lexemes[start + 1]
    const skip = article && (isDash(article) || article.lower === 'a') ? 2 : 1
    const scale = lexemes[start + skip]
    const factor = scale ? scaleWords.get(scale.lower) : undefined
    if (skip === 2 && factor !== undefined) {
      return readScales(lexemes, { ...withScale(simple(0.5, 0.1, start), factor, start + skip + 1), spelled: true })
    }
    return undefined
  }
  let index = start
  let total = 0
  let part = 0
  let found = false
  let lastScale = Number.POSITIVE_INFINITY
  let place = 1
  let scale = 1
  let scaled = false
  if (first.lower === 'a' || first.lower === 'an') {
    const word = lexemes[start + 1]
    if (!word || !scaleWords.has(word.lower) || word.lower.length < 4) return undefined
    part = 1
    index = start + 1
  }
  // What may follow: after a ten a unit, after a hundred anything below it, after a scale a smaller scale.
  let room = Number.POSITIVE_INFINITY
  for (;;) {
    let at = index
    const separator = lexemes[at]
    if (found && separator && isDash(separator) && separator.glued && lexemes[at + 1]?.glued) at++
    else if (found && separator?.lower === 'and' && scaled && place >= 100) at++
    const word = lexemes[at]
    if (word?.type !== 'word') break
    const small = smallNumbers.get(word.lower)
    if (small !== undefined) {
      if (
        small >= room ||
        (found && small === 0) ||
        (part > 0 && part % 100 !== 0 && !(part % 10 === 0 && small < 10 && part % 100 >= 20))
      )
        break
      if (found && room === Number.POSITIVE_INFINITY) break
      part += small
      room = small >= 20 ? 10 : 1
      place = 1
      found = true
      index = at + 1
      continue
    }
    const factor = scaleWords.get(word.lower)
    if (factor === undefined || at !== index || word.lower.length < 4) {
      // "twenty-million" is one number; a dash before anything else ends it.
      if (factor === undefined || word.lower.length < 4 || !isDash(separator)) break
    }
    if (part === 0) break
    if (factor === 12) {
      part *= 12
      found = true
      index = at + 1
      scaled = true
      break
    }
    if (factor === 100) {
      if (part >= 100) break
      part *= 100
      room = 100
      place = 100
    } else {
      if (factor >= lastScale) {
        // "hundred thousand million": a scale of a scale.
        if (total % factor === 0 || part === 0) break
      }
      total += part * factor
      part = 0
      lastScale = factor
      room = 1000
      place = factor
      scale = factor
    }
    scaled = true
    found = true
    index = at + 1
  }
  if (!found) return undefined
  const value = total + part
  let numeral: Numeral = { ...simple(value, Math.min(place, value || 1), index), spelled: true, scaled, scale }
  if (!scaled) numeral = readAndAHalf(lexemes, numeral)
  if (numeral.next !== index) numeral = readScales(lexemes, numeral)
  return numeral
}

/** "hundreds of billions", "tens of thousands", "millions": a range of one order of magnitude and more. */
function readVague(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const word = lexemes[index]
  if (word?.type !== 'word') return undefined
  let scale = vagueScales.get(word.lower)
  if (scale === undefined) return undefined
  let next = index + 1
  while (scale < 1e15) {
    const inner = lexemes[next]?.lower === 'of' ? vagueScales.get(lexemes[next + 1]?.lower ?? '') : undefined
    if (inner === undefined) break
    scale *= inner
    next += 2
  }
  // "tens" and "scores" by themselves are also other words (points of a game).
  if ((word.lower === 'tens' || word.lower === 'scores') && next === index + 1 && lexemes[next]?.lower !== 'of')
    return undefined
  if (word.lower === 'scores' && next === index + 1) return undefined
  // Two of the scale at least, and less than what would be called by the next one.
  const high = scale * (scale % 12 === 0 && scale < 1000 ? 12 : scale < 1e6 || Math.log10(scale) % 3 !== 0 ? 10 : 1000)
  return { ...simple(scale, scale, next), low: scale, high, spelled: true, scaled: true, scale, vague: true }
}

/** The number at a lexeme, digits or words, with its scale; undefined where there is none. */
export function readNumeral(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const lexeme = lexemes[index]
  if (lexeme === undefined) return undefined
  if (lexeme.type === 'number') return readDigitNumeral(lexemes, index)
  if (lexeme.type !== 'word') return undefined
  return readVague(lexemes, index) ?? readSpelled(lexemes, index)
}

/** True for words that may begin a spelled number, so that others cost one look-up. */
export function mayBeginNumber(word: string): boolean {
  return (
    smallNumbers.has(word) ||
    vagueScales.has(word) ||
    word === 'a' ||
    word === 'an' ||
    word === 'half' ||
    word === 'twice' ||
    word === 'thrice'
  )
}
