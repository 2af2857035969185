import { codeAt } from '../code-at.ts'

/**
 * The units that figures are read from. Finer than the tokens of terms.ts: "$8.9T" is a sign, a number and a word,
 * each glued to the one before.
 */
export interface Lexeme {
  type: 'number' | 'word' | 'symbol'
  text: string
  /** Lower case; abbreviations without their dots ("p.m." is "pm"). */
  lower: string
  start: number
  end: number
  /** No white space before it. */
  glued: boolean
  /** First of its line. */
  opensLine: boolean
}

/** A hyphen or dash of any length. */
export const isDash = (lexeme: Lexeme | undefined): boolean => lexeme?.type === 'symbol' && dashes.includes(lexeme.text)
/** A dash that joins words; the longer ones part them. */
export const isHyphen = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.type === 'symbol' && hyphens.includes(lexeme.text)
const hyphens = '-\u2010\u2011'
const dashes = `${hyphens}\u2012\u2013\u2014\u2015`
/** Matches a word that begins with a capital. */
export const capital = /^\p{Lu}/u

const space = 1
const digit = 2
const letter = 3
const symbol = 4
const newline = 5

// Classes of the Basic Multilingual Plane, filled in as characters are met.
const classes = new Uint8Array(65_536)
const letterOrMark = /[\p{L}\p{M}]/u
const whiteSpace = /\s/

function classOf(code: number): number {
  if (code < 0) return symbol
  const known = classes[code] ?? symbol
  if (known !== 0) return known
  const character = String.fromCharCode(code)
  let found = symbol
  if (code >= 48 && code <= 57) found = digit
  else if (code === 10 || code === 13) found = newline
  else if (whiteSpace.test(character)) found = space
  else if (letterOrMark.test(character) || (code >= 0xd800 && code <= 0xdfff)) found = letter
  classes[code] = found
  return found
}

const isDigitAt = (text: string, index: number) => classOf(codeAt(text, index)) === digit

/** Where the number that begins at `start` ends: digits with groups of thousands and points inside. */
function endOfNumber(text: string, start: number): number {
  let end = start
  /** So far groups of two, as in "2,40,00,000". */
  let isInTwos = true
  while (isDigitAt(text, end)) end++
  for (;;) {
    const code = codeAt(text, end)
    if (code === 46) {
      // "8.9", "30.09.2024"
      if (!isDigitAt(text, end + 1)) return end
      end += 2
      while (isDigitAt(text, end)) end++
    } else if (code === 44 || code === 39 || code === 0x2019 || code === 0xa0) {
      // "715,000", "1'234", "10 000"; two digits only as in "1,00,000".
      const three = isDigitAt(text, end + 1) && isDigitAt(text, end + 2)
      if (!three) return end
      if (isDigitAt(text, end + 3)) {
        if (isDigitAt(text, end + 4)) return end
        end += 4
        isInTwos = false
      } else if (
        code === 44 &&
        codeAt(text, end + 3) === 44 &&
        (end - start <= 2 || (isInTwos && codeAt(text, end - 3) === 44))
      )
        end += 3
      else return end
    } else return end
  }
}

/** ".312": a decimal point without its zero, behind white space or an opening sign. */
function isBarePoint(text: string, index: number): boolean {
  if (codeAt(text, index) !== 46 || !isDigitAt(text, index + 1)) return false
  return index === 0 || /[\s($€£<>=~≈±]/.test(text.charAt(index - 1))
}

/** Cuts a plain text (see dress.ts) into lexemes, in one pass. */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let glued = false
  let opensLine = true
  for (let index = 0; index < text.length; ) {
    const kind = classOf(codeAt(text, index))
    if (kind === space || kind === newline) {
      glued = false
      if (kind === newline) opensLine = true
      index++
      continue
    }
    const start = index
    let type: Lexeme['type'] = 'symbol'
    let dotted = false
    /** Of small unaccented letters alone, as most words are: it is its own lower case. */
    let isSmall = true
    if (kind === digit || isBarePoint(text, index)) {
      type = 'number'
      index = endOfNumber(text, start)
    } else if (kind === letter) {
      type = 'word'
      for (let code = codeAt(text, index); ; code = codeAt(text, ++index)) {
        if (code >= 97 && code <= 122) continue
        // An apostrophe between letters belongs to the word.
        const isInside =
          classOf(code) === letter ||
          ((code === 39 || code === 0x2019) && index > start && classOf(codeAt(text, index + 1)) === letter)
        if (!isInside) break
        isSmall = false
      }
      if (index - start === 1 && codeAt(text, index) === 46 && classOf(codeAt(text, index + 1)) === letter) {
        // "U.S.", "p.m.": single letters, each with its dot.
        let end = index
        while (
          codeAt(text, end) === 46 &&
          classOf(codeAt(text, end + 1)) === letter &&
          classOf(codeAt(text, end + 2)) !== letter
        )
          end += 2
        if (end > index) {
          dotted = true
          index = codeAt(text, end) === 46 ? end + 1 : end
        }
      }
    } else index++
    const found = text.slice(start, index)
    let lower = type === 'word' && (!isSmall || dotted) ? found.toLowerCase() : found
    if (dotted) lower = lower.replaceAll('.', '')
    lexemes.push({ type, text: found, lower, start, end: index, glued, opensLine })
    glued = true
    opensLine = false
  }
  return lexemes
}
