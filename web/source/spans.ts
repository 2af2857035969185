/** A part of a text: UTF-16 code units, end exclusive. */
export interface Span {
  startCharIndex: number
  endCharIndex: number
}

/** A piece of a text, with the span that covers it where one does. */
export interface Piece<S extends Span> extends Span {
  text: string
  span: S | null
}

/**
 * Cuts `text[startCharIndex, endCharIndex)` at the given spans, in order and without gaps. Where spans overlap, the one
 * that starts first has the text.
 */
export function cutAt<S extends Span>(
  text: string,
  spans: readonly S[],
  { startCharIndex, endCharIndex }: Span = { startCharIndex: 0, endCharIndex: text.length }
): Piece<S>[] {
  const pieces: Piece<S>[] = []
  let at = startCharIndex
  const add = (end: number, span: S | null) => {
    if (end > at) pieces.push({ text: text.slice(at, end), span, startCharIndex: at, endCharIndex: end })
    at = Math.max(at, end)
  }
  for (const span of [...spans].sort((a, b) => a.startCharIndex - b.startCharIndex)) {
    if (span.endCharIndex <= at || span.startCharIndex >= endCharIndex) continue
    add(Math.min(span.startCharIndex, endCharIndex), null)
    add(Math.min(span.endCharIndex, endCharIndex), span)
  }
  add(endCharIndex, null)
  return pieces
}

/** The lines of a document that hold text: how its text is laid out on the page. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = []
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim()) blocks.push({ startCharIndex: index, endCharIndex: index + line.length })
  }
  return blocks
}

export const overlaps = (a: Span, b: Span) => a.startCharIndex < b.endCharIndex && b.startCharIndex < a.endCharIndex

/** Where words stand in a text that may be newer than they are: where they stood, or else where they first stand now. */
export function findWords(
  text: string,
  words: string,
  known: Span = { startCharIndex: 0, endCharIndex: 0 }
): Span | null {
  if (!words) return null
  if (text.slice(known.startCharIndex, known.endCharIndex) === words) return known
  const startCharIndex = text.indexOf(words)
  return startCharIndex < 0 ? null : { startCharIndex, endCharIndex: startCharIndex + words.length }
}
