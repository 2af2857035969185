import { isStopWord } from '../terms.ts'
import { looksPlural } from './counted-noun.ts'
import { currencyCodes, currencySigns } from './currencies.ts'
import type { Lexeme } from './lexemes.ts'
import { ordinalWords, scaleLetters, scaleWords, smallNumbers } from './number-words.ts'
import { gluedUnitNamed, unitNamed } from './units.ts'
import { looksLikeVerb } from './verbs.ts'

const capital = /^\p{Lu}/u
const hasCapital = /\p{Lu}/u
const isDash = (lexeme: Lexeme | undefined) => lexeme !== undefined && /^[-\u2010-\u2015]$/.test(lexeme.text)

/** Nouns whose number tells one of a kind from another, and measures nothing. */
const labels = new Set(
  'section sections chapter chapters article articles step steps layer layers page pages figure figures table tables form forms part parts volume volumes issue paragraph clause item exhibit appendix annex schedule rule rules title amendment act bill proposition resolution regulation verse psalm line note notes footnote room suite apartment apt unit gate terminal platform floor building block lot box highway interstate route road exit mile-marker flight bus train track channel station studio version release build windows type class category grade level phase stage tier zone district ward precinct sector region area stage round game match set season episode scene act week day lesson module unit session question problem exercise example option choice scenario case model series mark serial isbn issn id ref reference code zip number numbers no nos nr division group formation generation gen tip method way reason point segment sol size team squad unit bulletin document doc entry passage passages source sources fact facts context excerpt footnote endnote answer slide pin plan ps xbox tcp udp port rfc iso'.split(
    ' '
  )
)
const monthsAndCues =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

/** True where the lexeme is the first word of its sentence, whose capital says nothing. */
function opensSentence(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index]
  const before = lexemes[index - 1]
  return (
    lexeme === undefined || lexeme.opensLine || before === undefined || /^[.!?:;"“”‘([•·*【】—–-]$/.test(before.text)
  )
}

/** Text that runs on without white space and is an address, a handle or a path: the index after it. */
export function skipAddress(lexemes: readonly Lexeme[], index: number): number | undefined {
  const lexeme = lexemes[index]
  if (!lexeme) return undefined
  const next = lexemes[index + 1]
  const scheme =
    next?.text === ':' && next.glued && lexemes[index + 2]?.text === '/' && lexemes[index + 3]?.text === '/'
  const isAddress =
    scheme ||
    (lexeme.lower === 'www' && next?.text === '.' && next.glued) ||
    (lexeme.type === 'word' && next?.text === '@' && next.glued && lexemes[index + 2]?.glued) ||
    ((lexeme.text === '@' || lexeme.text === '#') && next?.glued && next.type === 'word')
  if (!isAddress) return undefined
  let end = index + 1
  while (lexemes[end]?.glued) end++
  return end
}

/** "[2]", "[2.1, 2.3]", "【2.1】": the index after the marker. */
export function skipMarker(lexemes: readonly Lexeme[], index: number): number | undefined {
  const open = lexemes[index]?.text
  const close = open === '[' ? ']' : open === '【' ? '】' : undefined
  if (!close) return undefined
  for (let at = index + 1; at < index + 24; at++) {
    const lexeme = lexemes[at]
    if (lexeme === undefined) return undefined
    if (lexeme.text === close) return at > index + 1 ? at + 1 : undefined
    if (lexeme.type === 'number' ? /[,']/.test(lexeme.text) : !/^[,;.\-\u2013\u2020]$/.test(lexeme.text))
      return undefined
  }
  return undefined
}

const statutes = /^(?:401|403|457|501|529|1031)$/

/**
 * A number lexeme that is no figure: part of a name ("401(k)", "COVID-19", "A4", "Windows 10"), the number of a list
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
  if (after?.glued && /^[kb]$/i.test(after.text) && statutes.test(number.text) && before?.text !== '$') return index + 2
  // "1.2.3", "192.168.0.1"; but "1.234.567" is a number
  if (/^\d+(?:\.\d+){2,}$/.test(number.text)) {
    const isAddress = /^(?:1?\d?\d|2[0-5]\d)(?:\.(?:1?\d?\d|2[0-5]\d)){3}$/.test(number.text)
    if (isAddress || !/^\d{1,3}(?:\.\d{3}){2,}$/.test(number.text)) return index + 1
  }
  // "3D", "5G", "1080p", "737-800ER": letters glued on that are no unit, scale or ordinal
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
      !/^(?:mid|pre|post|early|late|under|over|sub|non|all|age|aged|ages)$/.test(prefix.lower) &&
      !(prefix.text === prefix.lower && hasUnit(lexemes, index + 1))
    ) {
      return endOfRun(lexemes, index)
    }
  }
  // "1099-PATR", "747-SP"
  const code = lexemes[index + 2]
  if (
    isDash(after) &&
    after?.glued &&
    code?.glued &&
    code.type === 'word' &&
    code.text.length > 1 &&
    code.text === code.text.toUpperCase()
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
    if (opens && (gap > 1 || (starts && !after.lower.endsWith('s')))) return index + 1
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

  if (!beforeWord || number.glued) return undefined
  const bareWord = beforeWord.text.length > 1
  // "Step 6", "Section 3.2", "pages 4-7": a label keeps its number unless the number has a unit of its own
  if (bareWord && labels.has(beforeWord.lower) && number.text.length <= 6 && !hasUnit(lexemes, index + 1)) {
    return endOfRun(lexemes, index)
  }
  // A capitalised word right before a plain number: a name with a number ("Windows 10", "Apollo 11", "Python 3.9").
  // The first word of a sentence is one only if it can't go before a count ("About 300", "Killing 5").
  if (bareWord && number.text.length <= 4 && hasCapital.test(beforeWord.text) && !monthsAndCues.test(beforeWord.text)) {
    const opener = opensSentence(lexemes, index - 1)
    if (opener && (mayOpenCount(beforeWord.lower) || after === undefined || after.type === 'symbol')) return undefined
    if (!isMeasured(lexemes, index + 1) && !isScore(lexemes, index)) return endOfRun(lexemes, index)
  }
  return undefined
}

/**
 * A number word that is no figure: capitalised inside a sentence it is part of a name ("the Seven Years' War", "Big
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
  const labelled = before?.type === 'word' && labels.has(before.lower) && !hasUnit(lexemes, index + 1)
  return labelled && !looksPlural(lexemes[index + 1]) ? index + 1 : undefined
}

const countOpeners = new Set(
  'about around over under some all another only just nearly almost approximately roughly maybe perhaps exactly these those another fewer less more up least most both either even still now where while if how out per plus minus score scores age ages aged total so far her his'.split(
    ' '
  )
)

/** True for words that may open a sentence before a count. */
function mayOpenCount(word: string): boolean {
  return (
    isStopWord(word) ||
    countOpeners.has(word) ||
    looksLikeVerb(word) ||
    /(?:ly|ing)$/.test(word) ||
    scaleWords.has(word)
  )
}

/** "81-61" behind a team's name: the higher number first, both small. */
function isScore(lexemes: readonly Lexeme[], index: number): boolean {
  const second = lexemes[index + 2]
  if (!isDash(lexemes[index + 1]) || !lexemes[index + 1]?.glued || !second?.glued) return false
  return /^\d{1,3}$/.test(second.text) &&
    Number(lexemes[index]?.text) >= Number(second.text) &&
    !lexemes[index + 3]?.glued
    ? true
    : /^\d{1,3}$/.test(second.text) &&
        Number(lexemes[index]?.text) >= Number(second.text) &&
        /^[.,;:!?)]$/.test(lexemes[index + 3]?.text ?? '')
}

/** True for letters glued behind a number that make it a figure: a unit, a scale, an ordinal, a decade. */
function isSuffix(lexemes: readonly Lexeme[], index: number): boolean {
  const word = lexemes[index]
  if (!word) return false
  if (word.text === 'B' || word.text === 'T') {
    // "8.9B", "$5B" and "5B people" are billions, "Apartment 5B" is none.
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
    (word.lower === 'e' && lexemes[index + 1]?.glued === true)
  )
}

/** True where a unit, a sign or a scale follows a number. */
function hasUnit(lexemes: readonly Lexeme[], index: number): boolean {
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
    /^(?:percent|per|am|pm)$/.test(word.lower) ||
    // Of the two-letter words only those that mean nothing else ("Aspirin 20 mg", but not "Windows 10 in").
    ((word.lower.length > 2 || /^(?:mg|kg|km|cm|mm|ml|lb|ft|oz|kw|mw|gb|mb|tb|hz)$/.test(word.lower)) &&
      unitNamed(word.lower) !== undefined)
  )
}

/** True where besides a noun in the plural may follow: the number counts something. */
function isMeasured(lexemes: readonly Lexeme[], index: number): boolean {
  const word = lexemes[index]
  if (word === undefined) return false
  if (hasUnit(lexemes, index)) return true
  // "Nepal 5 young people"
  const noun = looksPlural(word)
    ? word
    : looksPlural(lexemes[index + 1]) && word.type === 'word' && !isStopWord(word.lower)
      ? lexemes[index + 1]
      : undefined
  return noun !== undefined && /^\p{Ll}/u.test(word.text) && !looksLikeVerb(word.lower) && !looksLikeVerb(noun.lower)
}

/** The index after everything glued on behind. */
function endOfRun(lexemes: readonly Lexeme[], index: number): number {
  let end = index + 1
  while (lexemes[end]?.glued && !/^[.,;:!?)\]}"'”’…]$/.test(lexemes[end]?.text ?? '.')) end++
  // A sentence's punctuation ends the run, unless more of the name follows it at once ("2.0,beta").
  return end
}

/** "555-1234" is left to the ranges; three groups ("1-800-555-1234", "555 123 4567", "(555) 123-4567") are a telephone's. */
function skipTelephone(lexemes: readonly Lexeme[], index: number): number | undefined {
  const at = (offset: number) => lexemes[index + offset]
  const plain = (offset: number, length?: number) => {
    const lexeme = at(offset)
    return (
      lexeme?.type === 'number' && /^\d+$/.test(lexeme.text) && (length === undefined || lexeme.text.length === length)
    )
  }
  if (
    plain(0, 3) &&
    lexemes[index - 1]?.text === '(' &&
    at(1)?.text === ')' &&
    plain(2, 3) &&
    isDash(at(3)) &&
    plain(4, 4)
  )
    return index + 5
  if (
    plain(0) &&
    isDash(at(1)) &&
    at(1)?.glued &&
    plain(2) &&
    at(2)?.glued &&
    isDash(at(3)) &&
    at(3)?.glued &&
    plain(4) &&
    at(4)?.glued
  ) {
    // An ISO date has been read before this is asked.
    let end = index + 5
    while (lexemes[end]?.glued && (isDash(lexemes[end]) || lexemes[end]?.type === 'number')) end++
    return end
  }
  if (lexemes[index]?.text === '1' && isDash(at(1)) && at(1)?.glued && plain(2, 3) && isDash(at(3)) && at(4)?.glued) {
    let end = index + 5
    while (lexemes[end]?.glued && (isDash(lexemes[end]) || lexemes[end]?.type !== 'symbol')) end++
    return end
  }
  if (plain(0, 3) && isDash(at(1)) && at(1)?.glued && plain(2, 4) && at(2)?.glued && lexemes[index]?.text !== '100')
    return index + 3
  if (/^\d{3}\.\d{3}$/.test(at(0)?.text ?? '') && at(1)?.text === '.' && plain(2, 4)) return index + 3
  if (lexemes[index - 1]?.text === '+' && plain(0) && plain(1) && plain(2)) {
    let end = index + 1
    while (lexemes[end]?.type === 'number' || isDash(lexemes[end])) end++
    return end
  }
  return undefined
}
