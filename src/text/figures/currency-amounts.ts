import {
  currencyCodes,
  currencyNames,
  currencySigns,
  hundredthNames,
  nationalCurrencies,
  signPrefixes
} from './currencies.ts'
import { isHyphen, type Lexeme } from './lexemes.ts'
import { scaleWords } from './number-words.ts'

/** A currency beside an amount and the lexemes that it spans. */
export interface Currency {
  code: string
  first: number
  next: number
  /** ¢: hundredths. */
  factor: number
}

const penceAmount = /^\d{1,3}(?:\.\d\d?)?$/
/** Lines of a picture: "720p". */
const pictureLines = /^(?:144|240|360|480|540|576|720)$/

/** A currency before an amount: "$", "US$", "USD ", "€", "Rs. ". */
export function readCurrencyBefore(lexemes: readonly Lexeme[], index: number): Currency | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  if (lexeme.type === 'symbol') {
    const code = currencySigns.get(lexeme.text)
    if (!code || lexeme.text === '¢') return undefined
    const prefix = lexemes[index - 1]
    const prefixed = lexeme.glued && prefix?.type === 'word' ? signPrefixes.get(prefix.lower) : undefined
    return { code: prefixed ?? code, first: prefixed ? index - 1 : index, next: index + 1, factor: 1 }
  }
  if (lexeme.type !== 'word') return undefined
  const next = lexemes[index + 1]
  if (next?.glued && currencySigns.has(next.text) && signPrefixes.has(lexeme.lower)) {
    return { code: signPrefixes.get(lexeme.lower) ?? 'USD', first: index, next: index + 2, factor: 1 }
  }
  const code = currencyCodes.get(lexeme.text)
  if (!code) return undefined
  const dot = lexemes[index + 1]?.text === '.' && lexeme.text.length === 2 ? 1 : 0
  // "USD $5"
  const sign = currencySigns.has(lexemes[index + 1 + dot]?.text ?? '') ? 1 : 0
  const number = lexemes[index + 1 + dot + sign]
  if (number?.type !== 'number' || isSoftware(lexeme.text, number.text, lexemes[index + 2])) return undefined
  return { code, first: index, next: index + 1 + dot + sign, factor: 1 }
}

/** "PHP 8.2" is a version of a language; pesos are written "PHP 8.20" or "PHP 8.2 million". */
const isSoftware = (code: string, number: string, behind: Lexeme | undefined): boolean =>
  code === 'PHP' && /^\d\.\d$/u.test(number) && !scaleWords.has(behind?.lower ?? '')

/** A currency after an amount: "dollars", "USD", "€", "Canadian dollars", "pounds sterling", "cents". */
export function readCurrencyAfter(lexemes: readonly Lexeme[], index: number): Currency | undefined {
  let at = index
  if (isHyphen(lexemes[at]) && lexemes[at]?.glued) at++
  const lexeme = lexemes[at]
  if (!lexeme) return undefined
  if (lexeme.type === 'symbol') {
    const code = currencySigns.get(lexeme.text)
    // "8.9 €", but in "5 $10 bills" the sign belongs to the next number.
    if (!code || (lexemes[at + 1]?.type === 'number' && lexemes[at + 1]?.glued)) return undefined
    return { code, first: index, next: at + 1, factor: lexeme.text === '¢' ? 0.01 : 1 }
  }
  if (lexeme.type !== 'word') return undefined
  const code = currencyCodes.get(lexeme.text)
  if (code) return { code, first: index, next: at + 1, factor: 1 }
  const second = lexemes[at + 1]?.lower ?? ''
  const national =
    nationalCurrencies.get(`${lexeme.lower} ${second.replace(/s$/, '')}`) ??
    nationalCurrencies.get(`${lexeme.lower.replace(/s$/, '')} ${second}`)
  if (national) return { code: national, first: index, next: at + 2, factor: 1 }
  const name = currencyNames.get(lexeme.lower)
  if (name) return { code: name, first: index, next: at + 1, factor: 1 }
  const hundredth = hundredthNames.get(lexeme.lower)
  if (hundredth) return { code: hundredth, first: index, next: at + 1, factor: 0.01 }
  if (isPence(lexemes, at)) return { code: 'GBP', first: index, next: at + 1, factor: 0.01 }
  return undefined
}

/** "20p", "412p", "7.35p"; "1080p", "720p" and "p. 20" are none. */
export function isPence(lexemes: readonly Lexeme[], index: number): boolean {
  const letter = lexemes[index]
  const number = lexemes[index - 1]
  return (
    letter?.text === 'p' &&
    letter.glued &&
    number?.type === 'number' &&
    penceAmount.test(number.text) &&
    !pictureLines.test(number.text) &&
    lexemes[index - 2]?.text !== '£' &&
    !(lexemes[index + 1]?.glued && lexemes[index + 1]?.type !== 'symbol')
  )
}

/** What an amount is multiplied by for the currency behind it: 0.01 for cents. */
export const currencyFactor = (lexemes: readonly Lexeme[], index: number) =>
  readCurrencyAfter(lexemes, index)?.factor ?? 1
