import type { Reading } from '../../../text/reading.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** "Full-time", "long-term", "second-class" */
const compound = /(?<![\p{L}-])(\p{L}{2,})-(\p{L}{2,})(?![\p{L}-])/gu
/** UTF-16 code units before a figure in which the compound stands of which it is told. */
const reach = 120

interface Compound {
  first: string
  second: string
  written: string
}

function compoundsIn(text: string): Compound[] {
  // Most texts have none.
  if (!text.includes('-')) return []
  return Array.from(text.matchAll(compound), ([written, first = '', second = '']) => ({
    first: first.toLowerCase(),
    second: second.toLowerCase(),
    written
  }))
}

/**
 * Of what every source with a figure tells it by a compound of which the claim has another: "full-time" for "part-time employees get 25
 * days" of "full-time employees get 25 days; part-time employees receive it pro rata".
 */
export function otherCompound({ text }: Reading, stating: readonly StatedFigure[]): string | null {
  const [claimed, another] = compoundsIn(text)
  if (!claimed || another) return null
  const other = toldOtherwise(
    stating,
    stated => {
      // "$100 for the EZ-Tag, $25 for the TX-Tag": what stands behind may be what it is told of.
      const told = [...compoundsIn(clauseBefore(stated)), ...compoundsIn(stretchBehind(stated))].filter(
        ({ second }) => second === claimed.second
      )
      return told.length === 0 ? null : told
    },
    told => told.every(({ first }) => first !== claimed.first)
  )
  return other?.[0]?.written ?? null
}

/** What stands before a figure in its part of the sentence; no word is cut in two. */
function clauseBefore({ sentence: { text }, figure: { startCharIndex } }: StatedFigure): string {
  const from = Math.max(0, startCharIndex - reach, text.lastIndexOf(';', startCharIndex))
  return text.slice(from === 0 ? 0 : text.indexOf(' ', from), startCharIndex)
}

/** What stands behind a figure up to the next mark. */
const stretchBehind = ({ sentence: { text }, figure: { endCharIndex } }: StatedFigure): string =>
  text.slice(endCharIndex, endCharIndex + reach).split(/[,;:]/u, 1)[0] ?? ''
