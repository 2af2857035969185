import type { Span } from './blocks.ts'

/** Whether two stretches of one text share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.startCharIndex < other.endCharIndex && other.startCharIndex < one.endCharIndex
}
