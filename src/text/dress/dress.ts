import { hanNumber, isHanNumeral, isRomanNumeral, romanRun, romanRunEnd } from './numerals.ts'
import { plainCharacter } from './plain-character.ts'

/**
 * A text as it is checked: invisible characters left out, digits and signs of every script in their ASCII form.
 * Each offset of the plain text leads back to the original, so that spans always select what the author wrote.
 */
export interface PlainText {
  text: string
  /** The original offset at which the character at a plain offset begins. */
  startOf(plainIndex: number): number
  /** The original offset at which the text that ends (exclusively) at a plain offset ends. */
  endOf(plainIndex: number): number
}

// Nearly all real text has none of these but for a few spaces and signs.
const oddCharacter =
  /[[\p{Nd}--[0-9]]\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u202A-\u202F\u205F-\u206F\u3000\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}\u0300-\u036F\u20D0-\u20F0²³¹¼-¾⁰-⁹⁻₀-₉⅐-\u2189①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿〇零一二三四五六七八九十百千万萬亿億兆ОоΟοЗзбƽƼӏӀІΙ٫٬⁒٪％﹪＄﹩－﹣−‐‑⁃⁄∕．，：∶／（）［］￡￥＋＜＞～∼\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7CB}]/v
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const ordinary = 1
const odd = 2
/** Of each UTF-16 code unit whether it is odd, filled in as characters are met; 0 means not yet looked up. */
const oddness = new Uint8Array(0x10000)

/** Where the next odd character is, from a place on; -1 where there is none. */
function nextOdd(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) continue
    const known = oddness[code]
    if (known === ordinary) continue
    if (known === odd) return index
    // One half of a pair says nothing by itself.
    const isHalf = code >= 0xd800 && code < 0xe000
    const isOdd = oddCharacter.test(
      isHalf ? String.fromCodePoint(text.codePointAt(index) ?? 0) : String.fromCharCode(code)
    )
    if (!isHalf) oddness[code] = isOdd ? odd : ordinary
    if (isOdd) return index
  }
  return -1
}

/** Whether a text has no character that is checked in another form than it is written in. */
export const isOrdinary = (text: string): boolean => nextOdd(text, 0) < 0

const identity = (index: number) => index

/** Where the plain text differs: `length` plain characters stand for the original ones from `start` to `end`. */
interface Change {
  plain: number
  length: number
  start: number
  end: number
}

/** The plain form of a text. Linear; ordinary stretches are copied as they are. */
export function plainTextOf(text: string): PlainText {
  let start = nextOdd(text, 0)
  if (start < 0) return { text, startOf: identity, endOf: identity }
  const changes: Change[] = []
  const parts: string[] = []
  let length = 0
  let lastPlain = ''
  let copied = 0
  let superscriptEnd = -1
  for (let next = start; start >= 0; start = nextOdd(text, next)) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
    let end = start + character.length
    next = end
    const before = (start > copied ? text[start - 1] : lastPlain) ?? ''
    let replacement = character
    const superscript = superscripts.indexOf(character)
    if (superscript >= 0) {
      replacement = (superscriptEnd === start ? '' : '^') + superscript
      superscriptEnd = end
    } else if (character === '⁻') {
      replacement = superscriptEnd === start ? '' : '^-'
      superscriptEnd = end
    } else if (isRomanNumeral(character)) {
      end = romanRunEnd(text, start)
      replacement = romanRun(text, start, end)
    } else if (isHanNumeral(character)) {
      // One alone is mostly part of a word.
      while (isHanNumeral(text[end] ?? '')) end++
      if (end - start > 1) replacement = hanNumber(text.slice(start, end))
      else end = start + character.length
    } else replacement = plainCharacter(text, character, before, end)
    if (replacement === character && end === start + character.length) continue
    const kept = text.slice(copied, start)
    length += kept.length
    changes.push({ plain: length, length: replacement.length, start, end })
    length += replacement.length
    parts.push(kept, replacement)
    lastPlain = (replacement || kept).at(-1) ?? lastPlain
    copied = end
    next = Math.max(next, end)
  }
  if (changes.length === 0) return { text, startOf: identity, endOf: identity }
  parts.push(text.slice(copied))
  /** The last change that begins at or before a plain offset. */
  const changeAt = (plainIndex: number): Change | undefined => {
    let low = 0
    let high = changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((changes[middle]?.plain ?? 0) <= plainIndex) low = middle + 1
      else high = middle
    }
    return changes[low - 1]
  }
  const startOf = (plainIndex: number): number => {
    const change = changeAt(plainIndex)
    if (!change) return plainIndex
    const past = plainIndex - change.plain - change.length
    return past < 0 ? change.start : change.end + past
  }
  const endOf = (plainIndex: number): number => {
    if (plainIndex <= 0) return 0
    const change = changeAt(plainIndex - 1)
    if (!change) return plainIndex
    const past = plainIndex - change.plain - change.length
    return past <= 0 ? change.end : change.end + past
  }
  return { text: parts.join(''), startOf, endOf }
}
