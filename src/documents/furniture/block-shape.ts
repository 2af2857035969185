/** What one block looks like, measured once. */
export interface BlockShape {
  text: string
  /** Lower-case words and numbers. */
  words: readonly string[]
  /** It ends as a sentence does. */
  isTerminated: boolean
  isListItem: boolean
  hasDigit: boolean
}

/** Of longer blocks only this many UTF-16 code units are measured: no furniture is that long. */
export const measuredLength = 2_000
const longLine = 400
const bullet = /^[-*+•‣▪◦·]\s+/
const terminated = /[.!?…。！？](?:["'”’»)\]」』]|\[\d{1,4}\])*$/
const wordPattern = /[\p{L}\p{M}]+|\p{N}+/gu

/** Measures a block. */
export function shapeOf(text: string, isMarkedItem: boolean): BlockShape {
  const head = text.length > measuredLength ? text.slice(0, measuredLength) : text
  return {
    text: head,
    // Nothing asks for the very words of a paragraph, only how many and whether they come again.
    words: head.length > longLine ? head.split(' ', 400) : (head.toLowerCase().match(wordPattern) ?? []),
    isTerminated: text.length > measuredLength || terminated.test(text.slice(-12)),
    isListItem: isMarkedItem || bullet.test(head),
    hasDigit: /\p{N}/u.test(head)
  }
}
