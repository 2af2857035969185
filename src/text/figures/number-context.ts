import { isStopWord } from '../terms.ts'
import { looksPlural } from './counted-noun.ts'
import { currencyCodes, currencySigns } from './currencies.ts'
import { isPence } from './currency-amounts.ts'
import { slashFraction } from './fractions.ts'
import { isDash, type Lexeme } from './lexemes.ts'
import { scaleLetters, scaleWords } from './number-words.ts'
import { gluedUnitNamed, unitNamed } from './units.ts'
import { looksLikeVerb } from './verbs.ts'

/** True where the lexeme is the first word of its sentence, whose capital says nothing. */
export function opensSentence(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index]
  const before = lexemes[index - 1]
  return (
    lexeme === undefined || lexeme.opensLine || before === undefined || /^[.!?:;"“”‘([•·*【】—–-]$/.test(before.text)
  )
}

/** True for letters glued behind a number that make it a figure: a unit, a scale, an ordinal, a decade. */
export function isSuffix(lexemes: readonly Lexeme[], index: number): boolean {
  const word = lexemes[index]
  if (!word) return false
  if (word.text === 'B' || word.text === 'T') {
    // "8.9B", "$5B" and "5B people" are billions, "Apartment 5B" is not.
    return (
      lexemes[index - 1]?.text.includes('.') === true ||
      currencySigns.has(lexemes[index - 2]?.text ?? '') ||
      currencyCodes.has(lexemes[index - 2]?.text ?? '') ||
      currencyCodes.has(lexemes[index + 1]?.text ?? '') ||
      looksPlural(lexemes[index + 1])
    )
  }
  return (
    scaleLetters.has(word.text) ||
    scaleWords.has(word.lower) ||
    unitNamed(word.text) !== undefined ||
    gluedUnitNamed(word.text) !== undefined ||
    currencyCodes.has(word.text) ||
    /^(?:st|nd|rd|th|s|x|am|pm)$/.test(word.lower) ||
    isPence(lexemes, index) ||
    (word.lower === 'e' && lexemes[index + 1]?.glued === true && /^[-+\u2212\d]/.test(lexemes[index + 1]?.text ?? ''))
  )
}

/** True where a unit, a sign or a scale follows a number. */
export function hasUnit(lexemes: readonly Lexeme[], index: number): boolean {
  const word = lexemes[index]
  if (word === undefined) return false
  if (/^[%$€£°]$/.test(word.text)) return true
  if (isDash(word) && word.glued) {
    return /^(?:year|month|day|week|hour|minute|million|billion|point|page|percent)/.test(
      lexemes[index + 1]?.lower ?? ''
    )
  }
  if (word.type !== 'word') return false
  if (word.glued) return isSuffix(lexemes, index)
  return (
    scaleWords.has(word.lower) ||
    // "Toast 200 g of hazelnuts"
    (/^[gml]$/.test(word.lower) && lexemes[index + 1]?.lower === 'of') ||
    /^(?:percent|per|am|pm)$/.test(word.lower) ||
    // Of the two-letter words only those that mean nothing else ("Aspirin 20 mg", "65 Nm", but not "Windows 10 in").
    ((word.lower.length > 2 || /^(?:mg|kg|km|cm|mm|ml|lb|ft|oz)$/.test(word.lower)) &&
      unitNamed(word.lower) !== undefined) ||
    (/.\p{Lu}|\p{Lu}./u.test(word.text) && unitNamed(word.text) !== undefined)
  )
}

/** True where besides a noun in the plural may follow: the number counts something. */
export function isMeasured(lexemes: readonly Lexeme[], index: number): boolean {
  const word = lexemes[index]
  if (word === undefined) return false
  if (hasUnit(lexemes, index)) return true
  // "Add 1 to 3 teaspoons", "Bake 20-25 minutes"
  const upper = lexemes[index + 1]
  if ((word.lower === 'to' || isDash(word)) && upper?.type === 'number') {
    return hasUnit(lexemes, index + 2) || looksPlural(lexemes[index + 2])
  }
  // "Nepal 5 young people"
  const noun = looksPlural(word)
    ? word
    : looksPlural(lexemes[index + 1]) && word.type === 'word' && !isStopWord(word.lower)
      ? lexemes[index + 1]
      : undefined
  return noun !== undefined && /^\p{Ll}/u.test(word.text) && !looksLikeVerb(word.lower) && !looksLikeVerb(noun.lower)
}

/** "81-61" behind a team's name: the higher number first, both small. */
export function isScore(lexemes: readonly Lexeme[], index: number): boolean {
  const [dash, second, after] = lexemes.slice(index + 1, index + 4)
  if (!isDash(dash) || !dash?.glued || !second?.glued || !/^\d{1,3}$/.test(second.text)) return false
  const isWhole = !after?.glued || /^[.,;:!?)]$/.test(after.text)
  return isWhole && Number(lexemes[index]?.text) >= Number(second.text)
}

const countOpeners = new Set(
  'about around over under some all another only just nearly almost approximately roughly maybe perhaps exactly these those another fewer less more up least most both either even still now where while if how out per plus minus score scores age ages aged total so far her his'.split(
    ' '
  )
)

/** True for words that may open a sentence before a count. */
export function mayOpenCount(word: string): boolean {
  return (
    isStopWord(word) ||
    countOpeners.has(word) ||
    looksLikeVerb(word) ||
    /(?:ly|ing)$/.test(word) ||
    scaleWords.has(word)
  )
}

/** The index after the number of a name or a label, with its fraction ("platform 9¾"), its range ("pp. 33–41") or its verse ("John 3:16"). */
export function endOfName(lexemes: readonly Lexeme[], index: number): number {
  if (lexemes[index + 1]?.type === 'number' && slashFraction(lexemes, index + 1) !== undefined) return index + 4
  return endOfRun(lexemes, isVerse(lexemes, index) ? index + 2 : index)
}

/** "3:16" */
export function isVerse(lexemes: readonly Lexeme[], index: number): boolean {
  const [colon, verse] = [lexemes[index + 1], lexemes[index + 2]]
  return colon?.text === ':' && colon.glued && verse?.type === 'number' && verse.glued
}

/** The index after everything glued on behind. */
export function endOfRun(lexemes: readonly Lexeme[], index: number): number {
  let end = index + 1
  while (lexemes[end]?.glued && !/^[.,;:!?)\]}"'”’…]$/.test(lexemes[end]?.text ?? '.')) end++
  // A sentence's punctuation ends the run, unless more of the name follows it at once ("2.0,beta").
  return end
}
