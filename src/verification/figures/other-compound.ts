import type { Reading } from '../../text/reading.ts'
import type { StatedFigure } from './stated-figure.ts'

/** "Full-time", "long-term", "second-class" */
const compound = /(?<![\p{L}-])(\p{L}{2,})-(\p{L}{2,})(?![\p{L}-])/gu
/** UTF-16 code units before a figure in which the compound stands of which it is told. */
const reach = 120

const compoundsIn = (text: string): { first: string; second: string; written: string }[] =>
  Array.from(text.matchAll(compound), ([written, first = '', second = '']) => ({
    first: first.toLowerCase(),
    second: second.toLowerCase(),
    written
  }))

/**
 * Of what every source with a figure tells it by a compound of which the claim has another: "full-time" for "part-time employees get 25
 * days" of "full-time employees get 25 days; part-time employees receive it pro rata".
 */
export function otherCompound({ text }: Reading, stating: readonly StatedFigure[]): string | null {
  const [claimed, another] = compoundsIn(text)
  if (!claimed || another) return null
  let other: string | null = null
  for (const { sentence, figure } of stating) {
    const from = Math.max(0, figure.startCharIndex - reach, sentence.text.lastIndexOf(';', figure.startCharIndex))
    // No word is cut in two.
    const clause = sentence.text.slice(from === 0 ? 0 : sentence.text.indexOf(' ', from), figure.startCharIndex)
    const told = compoundsIn(clause).filter(({ second }) => second === claimed.second)
    if (told.length === 0 || told.some(({ first }) => first === claimed.first)) return null
    other ??= told[0]?.written ?? null
  }
  return other
}
