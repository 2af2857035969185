import { digitValue, enclosedNumber, vulgarFractions } from './numerals.ts'

const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are the characters that mislead
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u
/** Strokes and frames laid over a character. */
export const overlay = /[\u0334-\u0338\u20D2\u20D3\u20D8-\u20DA\u20DD-\u20E6\u20EA\u20EB]/
/** Accents and other marks on a character. */
export const combining = /\p{M}/u
const blank = /\p{Zs}/u
const decimalDigit = /\p{Nd}/u
/** Letters of mathematics and signs of full or small width: the same sign in another style. */
const styled = /[\u{1D400}-\u{1D7CB}\uFE50-\uFE6F\uFF00-\uFFEF]/u
const subscripts = '₀₁₂₃₄₅₆₇₈₉'
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
    '−': '-',
    '‐': '-',
    '‑': '-',
    '⁃': '-',
    '⁄': '/',
    '∕': '/',
    '∶': ':',
    '∼': '~'
  })
)

/** What one odd character stands for, where that needs no run of its like. */
export function plainCharacter(text: string, character: string, before: string, end: number): string {
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
  const enclosed = enclosedNumber(character)
  if (enclosed !== undefined) return enclosed
  if (blank.test(character)) return /[\u2004-\u200A\u202F]/.test(character) ? '\u00A0' : ' '
  return styled.test(character) ? character.normalize('NFKC') : character
}
