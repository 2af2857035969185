import type { Span } from './sentences.ts'

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
const oddCharacters =
  /[[\p{Nd}--[0-9]]\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u202A-\u202F\u205F-\u206F\u3000\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}\u0300-\u036F\u20D0-\u20F0²³¹¼-¾⁰-⁹⁻₀-₉⅐-\u2189①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿〇零一二三四五六七八九十百千万萬亿億兆ОоΟοЗзбƽƼӏӀІΙ٫٬⁒٪％﹪＄﹩－﹣−‐‑⁃⁄∕．，：∶／（）［］￡￥＋＜＞～∼\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7CB}]/gv
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are the characters that mislead
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u
const overlay = /[\u0334-\u0338\u20D2\u20D3\u20D8-\u20DA\u20DD-\u20E6\u20EA\u20EB]/
const combining = /\p{M}/u
const blank = /\p{Zs}/u
const decimalDigit = /\p{Nd}/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const subscripts = '₀₁₂₃₄₅₆₇₈₉'
const vulgarFractions = new Map(
  Object.entries({
    '½': '1/2',
    '⅓': '1/3',
    '⅔': '2/3',
    '¼': '1/4',
    '¾': '3/4',
    '⅕': '1/5',
    '⅖': '2/5',
    '⅗': '3/5',
    '⅘': '4/5',
    '⅙': '1/6',
    '⅚': '5/6',
    '⅐': '1/7',
    '⅛': '1/8',
    '⅜': '3/8',
    '⅝': '5/8',
    '⅞': '7/8',
    '⅑': '1/9',
    '⅒': '1/10'
  })
)
// Unicode's own numerals of Rome; the thousands of antiquity stand above U+2180.
const romanNumerals = new Map<string, number>([
  ...Array.from({ length: 12 }, (_, index): [string, number] => [String.fromCharCode(0x2160 + index), index + 1]),
  ...Array.from({ length: 12 }, (_, index): [string, number] => [String.fromCharCode(0x2170 + index), index + 1]),
  ['Ⅼ', 50],
  ['Ⅽ', 100],
  ['Ⅾ', 500],
  ['Ⅿ', 1000],
  ['ⅼ', 50],
  ['ⅽ', 100],
  ['ⅾ', 500],
  ['ⅿ', 1000],
  ['ↀ', 1000],
  ['ↁ', 5000],
  ['ↂ', 10_000],
  ['ↅ', 6],
  ['ↆ', 50],
  ['ↇ', 50_000],
  ['ↈ', 100_000]
])
const hanDigits = new Map([...'〇一二三四五六七八九'].map((digit, index) => [digit, index]))
hanDigits.set('零', 0)
const hanScales = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12]
])
const isHanNumeral = (character: string) => hanDigits.has(character) || hanScales.has(character)
/** Letters and signs of other scripts that look like a digit or a sign of a number. */
const lookAlikes = new Map(
  Object.entries({
    О: '0', // Cyrillic
    о: '0',
    Ο: '0', // Greek
    ο: '0',
    З: '3',
    з: '3',
    б: '6',
    ƽ: '5',
    Ƽ: '5',
    ӏ: '1',
    Ӏ: '1',
    І: '1',
    Ι: '1',
    '٫': '.',
    '٬': ',',
    '⁒': '%',
    '٪': '%',
    '％': '%',
    '﹪': '%',
    '＄': '$',
    '﹩': '$',
    '－': '-',
    '﹣': '-',
    '−': '-',
    '‐': '-',
    '‑': '-',
    '⁃': '-',
    '⁄': '/',
    '∕': '/',
    '．': '.',
    '，': ',',
    '：': ':',
    '∶': ':',
    '／': '/',
    '（': '(',
    '）': ')',
    '［': '[',
    '］': ']',
    '￡': '£',
    '￥': '¥',
    '＋': '+',
    '＜': '<',
    '＞': '>',
    '～': '~',
    '∼': '~'
  })
)

/** The value of a decimal digit of any script; each block of ten begins at its zero (Unicode, Nd). */
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0
  // The mathematical digits come in five alphabets of ten without gaps.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10
  let zero = code
  while (code - zero < 9 && decimalDigit.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}

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
  oddCharacters.lastIndex = 0
  let match = oddCharacters.exec(text)
  if (!match) return { text, startOf: identity, endOf: identity }
  const changes: Change[] = []
  let plain = ''
  let copied = 0
  let superscriptEnd = -1
  for (; match; match = oddCharacters.exec(text)) {
    const start = match.index
    if (start < copied) continue
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
    let end = start + character.length
    const before = (start > copied ? text[start - 1] : plain[plain.length - 1]) ?? ''
    let replacement = character
    const superscript = superscripts.indexOf(character)
    if (superscript >= 0) {
      replacement = (superscriptEnd === start ? '' : '^') + superscript
      superscriptEnd = end
    } else if (character === '⁻') {
      replacement = superscriptEnd === start ? '' : '^-'
      superscriptEnd = end
    } else if (romanNumerals.has(character)) {
      end = romanRunEnd(text, start)
      replacement = romanRun(text, start, end)
    } else if (isHanNumeral(character)) {
      // One alone is mostly part of a word.
      while (isHanNumeral(text[end] ?? '')) end++
      if (end - start > 1) replacement = hanNumber(text.slice(start, end))
      else end = start + character.length
    } else replacement = plainCharacter(text, character, before, end)
    if (replacement === character && end === start + character.length) continue
    plain += text.slice(copied, start)
    changes.push({ plain: plain.length, length: replacement.length, start, end })
    plain += replacement
    copied = end
    oddCharacters.lastIndex = Math.max(oddCharacters.lastIndex, end)
  }
  if (changes.length === 0) return { text, startOf: identity, endOf: identity }
  plain += text.slice(copied)
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
  return { text: plain, startOf, endOf }
}

/** What one odd character stands for, where that needs no run of its like. */
function plainCharacter(text: string, character: string, before: string, end: number): string {
  if (invisible.test(character) || overlay.test(character)) return ''
  // An accent has no place on a digit; on a letter it is part of it.
  if (combining.test(character)) return /\d/.test(before) ? '' : character
  // A subscript belongs to the letter it follows (CO₂): never a figure, and never part of one.
  const subscript = subscripts.indexOf(character)
  if (subscript >= 0) return `_${subscript}`
  const fraction = vulgarFractions.get(character)
  if (fraction !== undefined) return (/\d/.test(before) ? ' ' : '') + fraction
  if (character === '⅟') return '1/'
  const alike = lookAlikes.get(character)
  if (alike !== undefined) {
    if (!/\d/.test(alike)) return alike
    // A look-alike letter counts as a digit only inside a number: between words it is a letter.
    const after = text.slice(end, end + 2)
    const besideDigit = /\d/.test(before) || (/^[.,]?\d/.test(after) && !/\p{L}/u.test(before))
    return besideDigit && !/^\p{L}\p{L}/u.test(after) ? alike : character
  }
  if (decimalDigit.test(character)) return String(digitValue(character))
  const code = character.charCodeAt(0)
  // ❶ to ➓ in three rows of ten, ⓫ to ⓴; the other enclosed numbers have a compatible form.
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1)
  if (code >= 0x24eb && code <= 0x24f4) return String(code - 0x24eb + 11)
  if (code === 0x24ff) return '0'
  if (/[①-⒛⓪⓵-⓾㉑-㉟㊱-㊿]/u.test(character)) return character.normalize('NFKC').replaceAll(/\D/g, '') || '0'
  if (blank.test(character)) return /[\u2004-\u200A\u202F]/.test(character) ? '\u00A0' : ' '
  return /[\u{1D400}-\u{1D7CB}\uFF21-\uFF3A\uFF41-\uFF5A]/u.test(character) ? character.normalize('NFKC') : character
}

/** "三百五十", "二〇二五", "六千万": digits with scales between them, or one after the other. */
function hanNumber(numeral: string): string {
  const characters = [...numeral]
  if (!characters.some(character => hanScales.has(character))) {
    return characters.map(character => hanDigits.get(character)).join('')
  }
  let total = 0
  let part = 0
  let digit: number | undefined
  for (const character of characters) {
    const scale = hanScales.get(character)
    if (scale === undefined) digit = (digit ?? 0) * 10 + (hanDigits.get(character) ?? 0)
    else if (scale < 1e4) {
      part += (digit ?? 1) * scale
      digit = undefined
    } else {
      total = (total + part + (digit ?? 0) || 1) * scale
      part = 0
      digit = undefined
    }
  }
  return BigInt(Math.min(total + part + (digit ?? 0), 1e300)).toString()
}

function romanRunEnd(text: string, start: number): number {
  let end = start
  while (romanNumerals.has(text[end] ?? '')) end++
  return end
}

/** The value of consecutive Unicode Roman numerals, by the subtractive rule, in digits. */
function romanRun(text: string, start: number, end: number): string {
  let total = 0
  for (let index = start; index < end; index++) {
    const value = romanNumerals.get(text[index] ?? '') ?? 0
    const next = romanNumerals.get(text[index + 1] ?? '') ?? 0
    total += value < next ? -value : value
  }
  return String(total)
}

const suspiciousPattern =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are the characters that mislead
  /[\u00AD\u034F\u061C\u115F\u1160\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0E\uFEFF\uFFA0]|[\u0334-\u0338\u20D2\u20D3\u20E5]/
const nearFigure = /[\p{N}$€£¥%٪.,]/u
const otherNumeral = /[\p{No}\p{Nl}]/u
const otherAlphabet = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}]/u

/**
 * Characters that make what a reader sees differ from what is checked: reordering and invisible ones beside a figure
 * or inside a word, strokes laid over a character, letters of another alphabet beside digits or inside a Latin word.
 * Soft hyphens and joiners between the letters of ordinary words, and emoji, are left alone.
 */
export function suspiciousDress(text: string): Span[] {
  const spans: Span[] = []
  if (text.search(/[\u00ad\u0100-\uffff]/) < 0) return spans
  const characters = /[\s\S]/gu
  let before = ''
  let index = 0
  for (let match = characters.exec(text); match; match = characters.exec(text)) {
    const character = match[0]
    index = match.index
    const end = index + character.length
    if (character > '\u00ac') {
      const after = String.fromCodePoint(text.codePointAt(end) ?? 32)
      const beside = nearFigure.test(before) || nearFigure.test(after)
      const reorders = /[\u202A-\u202E\u2066-\u2069]/.test(character)
      const mixed =
        otherAlphabet.test(character) && (/[\dA-Za-z]/.test(before) || (/[\dA-Za-z]/.test(after) && before !== '-'))
      const accented = combining.test(character) && /\d/.test(before)
      // Numerals that the plain form leaves as they are would be taken for no figure.
      const unread = otherNumeral.test(character) && plainTextOf(character).text === character
      const hidden = beside && suspiciousPattern.test(character)
      if (reorders || mixed || accented || unread || overlay.test(character) || hidden) {
        spans.push({ startCharIndex: index, endCharIndex: end })
      }
    }
    before = character
  }
  return spans
}
