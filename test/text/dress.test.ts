import { expect, test } from 'vitest'
import { plainTextOf } from '../../src/text/dress/dress.ts'

test.each([
  ['１２３ ٣٤ 𝟏𝟐 ① ⑫ ❸ ⓪ ㉑ ㊿ ⒈ ⒛ ➓ ⓿', '123 34 12 1 12 3 0 21 50 1 20 10 0'],
  ['Ⅻ ⅷ ↂ ⅠⅤ', '12 8 10000 4'],
  ['½ 3½ ⅔ ⅟8 ↉', '1/2 3 1/2 2/3 1/8 ↉'],
  ['10² 10⁻⁶ x³⁴ CO₂ H₁₂', '10^2 10^-6 x^34 CO_2 H_1_2'],
  ['1О О1 ОК 2,О з5 Іan 5б', '10 01 ОК 2,О 35 Іan 56'],
  ['５％ ＄５ －５ ５．５ （５） ＡＢ', '5% $5 -5 5.5 (5) AB'],
  ['三百五十 三 二〇二五 一万 三億 十二 千五百', '350 三 2025 10000 300000000 12 1500']
])('%s is checked as %s', (text, plain) => {
  expect(plainTextOf(text).text).toBe(plain)
})

test.each([
  ['signs of another width', '％﹪＄﹩－﹣．，：／（）［］￡￥＋＜＞～', '%%$$--.,:/()[]£¥+<>~'],
  ['signs of other scripts', '٫٬⁒٪−‐‑⁃⁄∕∶∼', '.,%%----//:~'],
  ['invisible characters', 'a\u200bb\u00adc\u2060d', 'abcd'],
  ['strokes and accents on a digit', '5\u20dd 8\u0336 5\u0301', '5 8 5'],
  ['an accent on a letter', 'e\u0301', 'e\u0301'],
  ['thin spaces, which hold a number together, and wide ones', '5\u20095 5\u202f5 5\u30005', '5\u00a05 5\u00a05 5 5']
])('%s', (_name, text, plain) => {
  expect(plainTextOf(text).text).toBe(plain)
})

test('every offset leads back to what the author wrote', () => {
  const text = 'x\u200b½ 10²\u00ad９ Ⅻ'
  const plain = plainTextOf(text)
  const originals = [...plain.text].map((character, index) => [
    character,
    text.slice(plain.startOf(index), plain.endOf(index + 1))
  ])
  expect(plain.text).toBe('x1/2 10^29 12')
  expect(originals).toEqual([
    ['x', 'x'],
    ['1', '½'],
    ['/', '½'],
    ['2', '½'],
    [' ', ' '],
    ['1', '1'],
    ['0', '0'],
    ['^', '²'],
    ['2', '²'],
    ['9', '９'],
    [' ', ' '],
    ['1', 'Ⅻ'],
    ['2', 'Ⅻ']
  ])
})
