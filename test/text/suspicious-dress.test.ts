import { describe, expect, test } from 'vitest'
import { suspiciousDress } from '../../src/text/dress/suspicious-dress.ts'

const found = (text: string) =>
  suspiciousDress(text).map(({ startCharIndex, endCharIndex }) => text.slice(startCharIndex, endCharIndex))

describe('what makes a reader see other than what is checked', () => {
  test.each([
    ['a character that turns the order of digits', 'It holds \u202e9.8$\u202c trillion.', ['\u202e', '\u202c']],
    ['an isolate around words', 'It \u2067holds\u2069 more.', ['\u2067', '\u2069']],
    ['an invisible space inside a figure', 'It holds $8\u200b.9 trillion.', ['\u200b']],
    ['a soft hyphen inside a figure', '71\u00ad5,000 plans', ['\u00ad']],
    ['a stroke through a digit', '8\u03369 plans', ['\u0336']],
    ['an accent on a digit', '5\u0307 plans', ['\u0307']],
    ['a numeral that is not read', '፩፪ plans', ['፩', '፪']],
    ['a Cyrillic letter among digits', '1О0 plans', ['О']],
    ['a Cyrillic letter inside a Latin word', 'Fidеlity', ['е']]
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  test.each([
    ['plain text', 'It holds $8.9 trillion – “more” than 5% of €3.'],
    ['accents and combining marks', 'Łazienki, café, cafe\u0301'],
    ['soft hyphens of words', 'retire\u00adment'],
    ['emoji with their joiners', '👩\u200d💻 and ❤\ufe0f'],
    ['whole words of another alphabet', 'Москва and Αθήνα'],
    ['digits of other scripts', '５００ and ٣٥']
  ])('not %s', (_name, text) => {
    expect(found(text)).toEqual([])
  })
})
