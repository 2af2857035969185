/** One-character fractions as they are written out. */
export const vulgarFractions = new Map(
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

const decimalDigit = /\p{Nd}/u

/** The value of a decimal digit of any script; each block of ten begins at its zero (Unicode, Nd). */
export function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0
  // The mathematical digits come in five alphabets of ten without gaps.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10
  let zero = code
  while (code - zero < 9 && decimalDigit.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}

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

/** True for a Unicode numeral of Rome. */
export const isRomanNumeral = (character: string): boolean => romanNumerals.has(character)

/** Where a run of such numerals ends. */
export function romanRunEnd(text: string, start: number): number {
  let end = start
  while (romanNumerals.has(text[end] ?? '')) end++
  return end
}

/** The value of consecutive Unicode Roman numerals, by the subtractive rule, in digits. */
export function romanRun(text: string, start: number, end: number): string {
  let total = 0
  for (let index = start; index < end; index++) {
    const value = romanNumerals.get(text[index] ?? '') ?? 0
    const next = romanNumerals.get(text[index + 1] ?? '') ?? 0
    total += value < next ? -value : value
  }
  return String(total)
}

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
/** True for a Chinese digit or scale. */
export const isHanNumeral = (character: string) => hanDigits.has(character) || hanScales.has(character)

/** "三百五十", "二〇二五", "六千万": digits with scales between them, or one after the other. */
export function hanNumber(numeral: string): string {
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

/** A number in a circle, in parentheses or with a full stop, as its digits; undefined for other characters. */
export function enclosedNumber(character: string): string | undefined {
  const code = character.charCodeAt(0)
  // ❶ to ➓ in three rows of ten, ⓫ to ⓴; the others have a compatible form.
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1)
  if (code >= 0x24eb && code <= 0x24f4) return String(code - 0x24eb + 11)
  if (code === 0x24ff) return '0'
  if (!/[①-⒛⓪⓵-⓾㉑-㉟㊱-㊿]/u.test(character)) return undefined
  return character.normalize('NFKC').replaceAll(/\D/g, '') || '0'
}
