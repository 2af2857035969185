import type { Span } from '../sentences/sentences.ts'
import { plainTextOf } from './dress.ts'
import { combining, overlay } from './plain-character.ts'

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
