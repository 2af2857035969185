export interface Span {
  startCharIndex: number
  endCharIndex: number
}

const number = /\d[\d,]*(?:\.\d+)?/g

/** Numbers that say something: no list number, no passage's number, no word count. */
export function tellingNumbers(text: string): (Span & { digits: string })[] {
  return [...text.matchAll(number)]
    .map(match => ({
      startCharIndex: match.index,
      endCharIndex: match.index + match[0].length,
      digits: match[0].replaceAll(',', '')
    }))
    .filter(({ startCharIndex, endCharIndex }) => {
      const before = text.slice(Math.max(0, startCharIndex - 14), startCharIndex)
      const after = text.slice(endCharIndex, endCharIndex + 8)
      const isListNumber = (startCharIndex === 0 || /\n\s*\(?$/.test(before)) && /^[.):]/.test(after)
      return !isListNumber && !/passages?\s*\(?$/i.test(before) && !/^[ -]?words?\b/i.test(after)
    })
}

/** The naive rule: a number is right if its digits stand anywhere in the sources. */
export function createNumberLookup(sources: readonly string[]): (digits: string) => boolean {
  const known = new Set(sources.flatMap(text => (text.match(number) ?? []).map(digits => digits.replaceAll(',', ''))))
  return digits => known.has(digits)
}

export const overlap = (one: Span, other: Span) =>
  one.startCharIndex < other.endCharIndex && other.startCharIndex < one.endCharIndex
