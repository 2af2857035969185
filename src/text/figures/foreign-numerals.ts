import { looksPlural } from './counted-noun.ts'
import { currencyCodes, currencySigns } from './currencies.ts'
import { readCurrencyAfter } from './currency-amounts.ts'
import { isLabel, monthName } from './labels.ts'
import { capital, type Lexeme } from './lexemes.ts'
import { scaleWords } from './number-words.ts'
import { readUnit } from './read-unit.ts'

const firstGroup = /^[1-9]\d{0,2}$/
const group = /^\d{3}(?:\.\d+)?$/
const hourCue = /^(?:at|by|until|till|before|after|since)$/

/**
 * The index after "10 500" or "1 210 500": groups of three digits that a plain space parts (ISO 31-0), where they are one number
 * rather than two beside each other. A group that begins with a zero is no number of its own; a currency before, or a unit or a noun in
 * the plural behind take one number. Without these it must follow a word in small letters: behind a name ("Boeing 737 800"), at the
 * beginning of a line ("2 400 g tins") and in a row of numbers nothing tells. Undefined where it is not one number.
 */
export function endOfSpacedGroups(lexemes: readonly Lexeme[], index: number): number | undefined {
  const before = lexemes[index - 1]
  if (before?.type === 'number' || !firstGroup.test(lexemes[index]?.text ?? '')) return undefined
  let next = index + 1
  let hasZero = false
  for (;;) {
    const lexeme = lexemes[next]
    const last = lexemes[next - 1]
    if (lexeme?.type !== 'number' || lexeme.glued || lexeme.opensLine || !last || last.text.includes('.')) break
    if (lexeme.start !== last.end + 1 || !group.test(lexeme.text)) return undefined
    hasZero ||= lexeme.text.startsWith('0')
    next++
  }
  if (next === index + 1) return undefined
  // "1 234,56 €"
  const cents = lexemes[next]?.text === ',' && lexemes[next + 1]?.glued && lexemes[next + 1]?.type === 'number'
  const end = cents ? next + 2 : next
  const after = lexemes[end]
  if (after?.type === 'number') return undefined
  if (after?.glued && after.type === 'symbol' && lexemes[end + 1]?.glued) return undefined
  const hasCurrency = isCurrencyBefore(before) || readCurrencyAfter(lexemes, end) !== undefined
  if (hasZero || hasCurrency) return next
  const unit = readUnit(lexemes, end)
  // "2 400 g tins"
  if (unit && looksPlural(lexemes[unit.next])) return undefined
  const isCounted = looksPlural(after)
  if (before === undefined || lexemes[index]?.opensLine) return isCounted && !unit ? next : undefined
  if (before.type === 'symbol') return (unit || isCounted) && /^[(:~≈<>=]$/.test(before.text) ? next : undefined
  // "by 7 200 people had come"
  if (hourCue.test(before.lower) && Number(lexemes[index]?.text) <= 24) return undefined
  const isName = capital.test(before.text) && !lexemes[index - 1]?.opensLine
  return isName || monthName.test(before.text) || isLabel(before.lower, false) ? undefined : next
}

/** The digits behind the decimal comma of "3,2" at `comma`, where a currency before or what stands behind shows that it is one. */
export function decimalsBehind(lexemes: readonly Lexeme[], first: number, comma: number): string | undefined {
  const decimals = lexemes[comma + 1]
  if (lexemes[comma]?.text !== ',' || !lexemes[comma]?.glued || decimals?.type !== 'number' || !decimals.glued)
    return undefined
  const before = lexemes[first - 1]
  // "1,2,3 days"
  if (decimals.text.length > 2 || (before?.text === ',' && lexemes[first]?.glued)) return undefined
  const after = lexemes[comma + 2]
  const isOne =
    isCurrencyBefore(before) ||
    (after !== undefined &&
      (scaleWords.has(after.lower) ||
        readCurrencyAfter(lexemes, comma + 2) !== undefined ||
        readUnit(lexemes, comma + 2) !== undefined))
  return isOne ? decimals.text : undefined
}

const isCurrencyBefore = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (currencySigns.has(lexeme.text) || currencyCodes.has(lexeme.text))

/** "5.000 €": a sum of money has no third decimal, and three zeros behind a point are thousands. */
export const hasPointedZeros = (lexeme: Lexeme | undefined): boolean => pointedZeros.test(lexeme?.text ?? '')
const pointedZeros = /^[1-9]\d{0,2}\.000$/
