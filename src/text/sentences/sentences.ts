import { type Span, skipSpace, splitBlocks, trimSpace } from '../blocks.ts'
import type { Steps } from '../steps.ts'
import { closesSentence, endOfTermination } from './sentence-end.ts'

export type { Span } from '../blocks.ts'

/** Longer than any sentence that a person wrote: what is longer (a table in one line, encoded data) is cut at a space. */
const longestSentence = 4_000
/** A longer block is cut in steps of this many code units: a file without line breaks is one block. */
const longBlock = 16 * longestSentence
const terminator = /[.!?…‼⁇⁈⁉。！？｡．؟۔।॥]/g
/** What belongs to the character before it. */
const extending = /^(?:\p{M}|\u200d|\ufe0f)/u
const anyUpperCase = /\p{Lu}/u

/** Adds a sentence, in pieces where it is longer than any sentence can be. */
function add(text: string, start: number, end: number, spans: Span[]): void {
  let from = start
  while (end - from > longestSentence) {
    let cut = from + longestSentence
    let space = cut
    while (space > from + longestSentence / 2 && skipSpace(text, space, space + 1) === space) space--
    if (space > from + longestSentence / 2) cut = space
    else for (let tries = 0; tries < 64 && cut < end && isInsideCharacter(text, cut); tries++) cut++
    spans.push({ startCharIndex: from, endCharIndex: trimSpace(text, from, cut) })
    from = skipSpace(text, cut, end)
  }
  if (end > from) spans.push({ startCharIndex: from, endCharIndex: end })
}

function isInsideCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0xdc00 && code <= 0xdfff) || extending.test(text.slice(at, at + 2))
}

/** Cuts one block of a text into its sentences. `from` and `to` are the block's span; offsets count in the text. */
export function splitBlock(text: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  const block = from === 0 && to === text.length ? text : text.slice(from, to)
  splitInto(block, 0, block.length, !anyUpperCase.test(block), spans)
  if (from > 0) for (const span of spans) moveSpan(span, from)
  return spans
}

/** The same in small steps, for a block of any length. */
export function* splittingBlock(text: string, from: number, to: number): Steps<Span[]> {
  const spans: Span[] = []
  for (let start = from; start < to; ) {
    const end = Math.min(start + longBlock, to)
    const part = splitBlock(text, start, end)
    // The last sentence of a part may go on in the next.
    const last = end < to && part.length > 1 ? part.pop() : undefined
    for (const span of part) spans.push(span)
    start = last?.startCharIndex ?? end
    yield
  }
  return spans
}

function moveSpan(span: Span, by: number): void {
  span.startCharIndex += by
  span.endCharIndex += by
}

function splitInto(text: string, from: number, to: number, caseless: boolean, spans: Span[]): void {
  let start = skipSpace(text, from, to)
  const blockEnd = trimSpace(text, start, to)
  const blockStart = start
  terminator.lastIndex = start
  while (terminator.test(text)) {
    const at = terminator.lastIndex - 1
    if (at >= blockEnd) break
    const end = endOfTermination(text, at, blockEnd)
    if (closesSentence({ text, start, at, end, blockEnd, startsBlock: start === blockStart, caseless })) {
      add(text, start, end, spans)
      start = skipSpace(text, end, blockEnd)
    }
    terminator.lastIndex = end
  }
  if (start < blockEnd) add(text, start, blockEnd, spans)
}

/**
 * Cuts a text into sentences: in order, without overlaps, covering every character that is not white space. A blank line
 * always ends a sentence, a line break too unless the lines are wrapped at a fixed width. Written by hand rather than on
 * Intl.Segmenter, whose rules differ between the ICU of Node and of workerd. Linear.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  for (const block of splitBlocks(text)) {
    for (const span of splitBlock(text, block.startCharIndex, block.endCharIndex)) spans.push(span)
  }
  return spans
}
