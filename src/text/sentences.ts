/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Span {
  startCharIndex: number
  endCharIndex: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Cuts a text into sentences; white space around them belongs to none. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    const trimmedStart = segment.length - segment.trimStart().length
    const length = segment.trim().length
    if (length > 0) spans.push({ startCharIndex: index + trimmedStart, endCharIndex: index + trimmedStart + length })
  }
  return spans
}
