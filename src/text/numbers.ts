import type { Reading } from './reading.ts'
import { createFormMemory } from './word-form.ts'
import type { Word } from './words.ts'

/** The numbers that tell things from their like ("HORIZON-2", "line 7"), by the stem of the noun. */
export type Numbers = ReadonlyMap<string, ReadonlySet<string>>

/** Most sentences and headings number nothing. */
export const noNumbers: Numbers = new Map()
const upToThreeDigits = /^\d{1,3}$/
const isDesignator = createFormMemory(({ text }) => upToThreeDigits.test(text))
const onlyLetters = /^\p{L}+$/u

/** What is no figure counts nothing: it tells one line, room or trial from another. In a headline no bare number counts. */
export function readNumbers({ text, tokens, figures }: Reading, isHeadline: boolean): Numbers {
  const numbers = new Map<string, Set<string>>()
  let before: Word | undefined
  for (const token of tokens) {
    const noun = before
    before = token
    if (!noun?.content || !isDesignator(token.form) || !onlyLetters.test(noun.text)) continue
    const between = text.slice(noun.endCharIndex, token.startCharIndex)
    const counts = figures.some(
      ({ startCharIndex, endCharIndex, unit, kind }) =>
        startCharIndex < token.endCharIndex &&
        token.startCharIndex < endCharIndex &&
        !(isHeadline && unit === null && kind === 'count')
    )
    if (!((between === '-' && noun.name) || (between === ' ' && !counts))) continue
    const known = numbers.get(noun.stem)
    if (known) known.add(token.text)
    else numbers.set(noun.stem, new Set([token.text]))
  }
  return numbers
}
