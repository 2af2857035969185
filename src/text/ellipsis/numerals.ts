import type { Span } from '../blocks.ts'
import { smallNumbers } from '../figures/number-words.ts'
import { createFormMemory } from '../word-form.ts'

/** Whether a word is a number, in digits or a small one in letters. */
export const isNumeral = createFormMemory(
  ({ plain, hasLetter }) => smallNumbers.has(plain) || (!hasLetter && /\d/u.test(plain))
)

const signBefore = /[€$£¥+−-]$/u
const signBehind = /^\s?[€$£%°]/u

/** A number with the signs that are written to it: "€4", "30%". */
export function withSigns(text: string, { startCharIndex, endCharIndex }: Span): Span {
  const before = signBefore.test(text.slice(startCharIndex - 1, startCharIndex)) ? 1 : 0
  const behind = signBehind.exec(text.slice(endCharIndex, endCharIndex + 2))?.[0].length ?? 0
  return { startCharIndex: startCharIndex - before, endCharIndex: endCharIndex + behind }
}
