import { looksPlural } from './counted-noun.ts'
import { readCurrencyAfter } from './currency-amounts.ts'
import { isAbbreviatedLabel, isLabel, monthName } from './labels.ts'
import { capital, isDash, type Lexeme } from './lexemes.ts'
import {
  endOfName,
  endOfRun,
  hasUnit,
  isMeasured,
  isScore,
  isSuffix,
  isVerse,
  mayOpenCount,
  opensSentence
} from './number-context.ts'
import { ordinalWords, smallNumbers } from './number-words.ts'
import { skipTelephone } from './telephones.ts'
import { unitNamed } from './units.ts'

/** Sections of the US tax code that are written like amounts ("401k", "403b"): 26 U.S.C., in common use as names. */
const taxCodeSections = /^(?:401|403|457|501|529|1031)$/

/** Digits of the longest label, the number of a book. */
const longestLabel = 13

const hasCapital = /\p{Lu}/u

/**
 * A number lexeme that is not a figure: part of a name ("401(k)", "COVID-19", "A4", "Windows 10"), the number of a list
 * or a label ("1.", "Step 6", "Section 3"), of a telephone, a version, an address. Returns the index after it.
 */
export function skipNonFigure(lexemes: readonly Lexeme[], index: number): number | undefined {
  const number = lexemes[index]
  if (number?.type !== 'number') return undefined
  const before = lexemes[index - 1]
  const after = lexemes[index + 1]
  const beforeWord = before?.type === 'word' ? before : undefined
  const digitsOnly = /^\d+$/.test(number.text)

  // "401(k)", "501(c)(3)"
  if (
    after?.text === '(' &&
    after.glued &&
    /^[a-z]$/i.test(lexemes[index + 2]?.text ?? '') &&
    lexemes[index + 3]?.text === ')'
  ) {
    let end = index + 4
    while (lexemes[end]?.text === '(' && lexemes[end]?.glued && lexemes[end + 2]?.text === ')') end += 3
    return end
  }
  if (after?.glued && /^[kb]$/i.test(after.text) && taxCodeSections.test(number.text) && before?.text !== '$')
    return index + 2
  // "1.2.3", "192.168.0.1"; but "1.234.567" is a number
  if (/^\d+(?:\.\d+){2,}$/.test(number.text)) {
    const isAddress = /^(?:1?\d?\d|2[0-5]\d)(?:\.(?:1?\d?\d|2[0-5]\d)){3}$/.test(number.text)
    if (isAddress || !/^\d{1,3}(?:\.\d{3}){2,}$/.test(number.text)) return index + 1
  }
  // "3D", "5G", "1080p", "737-800ER": letters glued on that are not a unit, a scale or an ordinal
  if (after?.type === 'word' && after.glued && !isSuffix(lexemes, index + 1)) return endOfRun(lexemes, index)
  // "362d Fighter Group": the military ordinal is part of a name
  if (after?.glued && after.text === 'd' && capital.test(lexemes[index + 2]?.text ?? '')) return index + 2
  // "A4", "H1N1", "CO_2", "v2.0": glued behind a letter
  if (number.glued && beforeWord && !/^(?:US|USD|EUR|GBP|Rs|RMB|INR|CHF|JPY|CNY|AUD|CAD)$/.test(beforeWord.text))
    return endOfRun(lexemes, index)
  if (number.glued && before?.text === '_') return index + 1
  if (number.glued && before?.text === '^') return index + 1
  // "X.25"
  if (number.glued && before?.text === '.' && before.glued && lexemes[index - 2]?.type === 'word')
    return endOfRun(lexemes, index)
  // "COVID-19", "F-16", "Boeing 737-800"
  if (number.glued && isDash(before) && before?.glued) {
    const prefix = lexemes[index - 2]
    if (
      prefix?.type === 'word' &&
      prefix.end === before.start &&
      !/^(?:mid|pre|post|early|late|under|over|sub|non|all|age|aged|ages|magnitude)$/.test(prefix.lower) &&
      !(prefix.text === prefix.lower && hasUnit(lexemes, index + 1))
    ) {
      return endOfRun(lexemes, index)
    }
  }
  // "1099-PATR", "747-SP", "10-K"
  const code = lexemes[index + 2]
  if (
    isDash(after) &&
    after?.glued &&
    code?.glued &&
    code.type === 'word' &&
    code.text === code.text.toUpperCase() &&
    (code.text.length > 1 || unitNamed(code.text) === undefined)
  ) {
    return endOfRun(lexemes, index)
  }
  // "the 1040 form": the number of a form, not of forms
  if (digitsOnly && /^(?:form|return)$/.test(after?.lower ?? '') && number.text.length > 2) return index + 1
  // "a summary in 200 words": the length asked of the text itself
  if (
    digitsOnly &&
    /^(?:words|characters)$/.test(after?.lower ?? '') &&
    /^(?:in|within|under|using)$/.test(before?.lower ?? '')
  )
    return index + 1
  // Telephone numbers, ISBNs: three or more groups of digits joined by hyphens, or "(555) 123-4567"
  const telephone = skipTelephone(lexemes, index)
  if (telephone !== undefined) return telephone
  if (!digitsOnly && !/^\d+\.\d+$/.test(number.text)) return undefined

  // "1." and "1)" at the head of a line, or after a sentence's end
  if (digitsOnly && number.text.length <= 3 && opensSentence(lexemes, index)) {
    if (after?.text === '.' && after.glued && lexemes[index + 2] !== undefined && !lexemes[index + 2]?.glued)
      return index + 2
    if (
      (after?.text === ')' || after?.text === ':') &&
      after.glued &&
      before?.text !== '(' &&
      !/^\d/.test(lexemes[index + 2]?.text ?? '')
    )
      return index + 2
    // "1  Step 1: Lay your quilt", "2 Fold the corner": set off by a wide gap or a capital
    const gap = after ? after.start - number.end : 0
    const opens = number.text.length <= 2 && after?.type === 'word' && capital.test(after.text) && !after.glued
    const starts = before === undefined || lexemes[index]?.opensLine || /^[.!?:]$/.test(before.text)
    // "1  18 April 2012"
    if (gap > 1 && number.text.length <= 2 && after?.type === 'number') return index + 1
    // … but "Power: 65 W" ends with its unit.
    const isUnit =
      hasUnit(lexemes, index + 1) ||
      readCurrencyAfter(lexemes, index + 1) ||
      (lexemes[index + 2]?.type !== 'word' && unitNamed(after?.text ?? ''))
    const isCounter = starts && !after?.lower.endsWith('s') && !isUnit
    if (opens && (gap > 1 || isCounter)) return index + 1
  }
  // "(3)" that counts off ("(1) hand in, (2) wait") or repeats ("three (3) days"); "JetBlue (85)" is a figure
  if (digitsOnly && number.text.length <= 2 && before?.text === '(' && after?.text === ')') {
    const outside = lexemes[index - 2]
    const repeats = smallNumbers.get(outside?.lower ?? '') === Number(number.text)
    const countsOff =
      outside === undefined || opensSentence(lexemes, index - 1) || /^(?:[,;:]|and|or)$/.test(outside.lower)
    if (repeats || (countsOff && Number(number.text) <= 20)) return index + 1
  }
  // "9/11", "24/7"
  if (
    digitsOnly &&
    after?.text === '/' &&
    after.glued &&
    /^(?:9\/11|24\/7|7\/7)$/.test(`${number.text}/${lexemes[index + 2]?.text}`)
  )
    return index + 3

  // "§ 12", "pp. 33–41"
  if (before?.text === '§') return endOfName(lexemes, index)
  const abbreviated = before?.text === '.' && before.glued ? lexemes[index - 2] : undefined
  if (abbreviated?.type === 'word' && !abbreviated.glued && isAbbreviatedLabel(abbreviated.lower))
    return endOfName(lexemes, index)
  if (!beforeWord || number.glued) return undefined
  const bareWord = beforeWord.text.length > 1
  // "Step 6", "Section 3.2", "pages 4-7": a label keeps its number unless the number has a unit of its own
  if (bareWord && number.text.length <= longestLabel && !hasUnit(lexemes, index + 1)) {
    // With a capital it is a label even before a noun ("Step 3 cups", "Type 2 diabetes").
    const countsNoun = !capital.test(beforeWord.text) && isMeasured(lexemes, index + 1)
    if (isLabel(beforeWord.lower, countsNoun)) return endOfName(lexemes, index)
  }
  // A capitalised word right before a plain number: a name with a number ("Windows 10", "Apollo 11", "Python 3.9").
  // The first word of a sentence is one only if it can't go before a count ("About 300", "Killing 5").
  // "95% CI 0.48": no name has a number below one.
  if (
    bareWord &&
    number.text.length <= 4 &&
    !number.text.startsWith('0.') &&
    hasCapital.test(beforeWord.text) &&
    !monthName.test(beforeWord.text)
  ) {
    const opener = opensSentence(lexemes, index - 1)
    if (isVerse(lexemes, index) && !(opener && mayOpenCount(beforeWord.lower))) return endOfName(lexemes, index)
    if (opener && (mayOpenCount(beforeWord.lower) || after === undefined || after.type === 'symbol')) return undefined
    const end = endOfName(lexemes, index)
    // "Add 1½ cups"
    const isMixed = after?.type === 'number' && end > index + 1
    if (!isMeasured(lexemes, isMixed ? end : index + 1) && !isScore(lexemes, index)) return end
  }
  return undefined
}

/**
 * A number word that is not a figure: capitalised inside a sentence it is part of a name ("the Seven Years' War", "Big
 * Ten"), behind a label it is the label's ("chapter two", "phase three"). Returns the index after it.
 */
export function skipNameWord(lexemes: readonly Lexeme[], index: number): number | undefined {
  const word = lexemes[index]
  if (word?.type !== 'word' || !(smallNumbers.has(word.lower) || ordinalWords.has(word.lower))) return undefined
  const before = lexemes[index - 1]
  if (capital.test(word.text) && !opensSentence(lexemes, index)) {
    let end = index + 1
    while (lexemes[end]?.type === 'word' && capital.test(lexemes[end]?.text ?? '')) end++
    return end
  }
  if (before?.type !== 'word' || hasUnit(lexemes, index + 1)) return undefined
  return isLabel(before.lower, looksPlural(lexemes[index + 1])) ? index + 1 : undefined
}
