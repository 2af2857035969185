import { decimalsBehind, endOfSpacedGroups } from './foreign-numerals.ts'
import { readAndAHalf, slashFraction } from './fractions.ts'
import type { Lexeme } from './lexemes.ts'
import { bareDigits, largest, type Numeral, readScales, simple, withScale } from './numeral.ts'

const grouped = /^\d{1,3}(?:[,'’\u00A0]\d{2,3})*[,'’\u00A0]\d{3}(?:\.\d+)?$/

const dottedGroups = /^\d{1,3}(?:\.\d{3}){2,}$/

const pointedThousands = /^\d{1,3}(?:\.\d{3})+$/

const decimal = /^\d*\.\d+$/

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

const joined = (lexemes: readonly Lexeme[], first: number, next: number): string =>
  lexemes
    .slice(first, next)
    .map(({ text }) => text)
    .join('')

/** A number in digits with its fraction, power and scale: "8.9 trillion", "3 1/2", "3.2 × 10^8". */
export function readDigitNumeral(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const lexeme = lexemes[index]
  if (lexeme?.type !== 'number') return undefined
  const grouped = lexemes[index + 1]?.type === 'number' ? endOfSpacedGroups(lexemes, index) : undefined
  const end = grouped ?? index + 1
  const digits = readDigits(grouped === undefined ? lexeme.text : joined(lexemes, index, grouped))
  if (!digits) return undefined
  let numeral: Numeral = { ...simple(digits.value, digits.precision, end), bare: digits.bare && grouped === undefined }
  const next = lexemes[end]
  const bottom = slashFraction(lexemes, index)
  if (bottom !== undefined) {
    const value = digits.value / bottom
    return readScales(lexemes, { ...simple(value, 0.02, index + 3), fraction: true })
  }
  if (numeral.bare) {
    // "3 1/2", "3½", "3 and a half"
    const mixed = next?.type === 'number' ? slashFraction(lexemes, index + 1) : undefined
    if (mixed !== undefined) {
      const part = Number(next?.text ?? 0) / mixed
      return readScales(lexemes, simple(digits.value + part, 1 / mixed, index + 4))
    }
    numeral = readAndAHalf(lexemes, numeral)
  }
  // "1.234,56": points between thousands, a decimal comma.
  const cents = lexemes[index + 2]
  if (
    pointedThousands.test(lexeme.text) &&
    next?.text === ',' &&
    next.glued &&
    cents?.type === 'number' &&
    cents.glued &&
    /^\d\d?$/.test(cents.text)
  ) {
    const value = Number(`${lexeme.text.replaceAll('.', '')}.${cents.text}`)
    return readScales(lexemes, simple(value, Number(`1e-${cents.text.length}`), index + 3))
  }
  // "2,5 %", "€ 3,2": a decimal comma.
  const decimals = digits.bare ? decimalsBehind(lexemes, index, end) : undefined
  if (decimals !== undefined) {
    const value = digits.value + Number(`0.${decimals}`)
    return readScales(lexemes, simple(Number(value.toPrecision(14)), Number(`1e-${decimals.length}`), end + 2))
  }
  numeral = readPower(lexemes, numeral, digits.value)
  return readScales(lexemes, numeral)
}
