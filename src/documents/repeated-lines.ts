import { type BlockShape, namesItsSource } from './page-lines.ts'

const fewestWords = 9
const mostWords = 40
const overlap = 0.6
/** How many lines back a near repetition is looked for; exact ones are found anywhere. */
const remembered = 64

/**
 * Marks lines that come back: the description of an image and its caption right under it, a headline that serves as
 * the caption of several images, a paragraph printed twice. Only lines that are no full sentence are marked where they
 * merely resemble each other; of equal sentences the first stays. Linear.
 */
export function markRepetitions(
  shapes: readonly BlockShape[],
  isFurniture: boolean[],
  isFixed: readonly boolean[]
): void {
  const seen = new Map<string, number>()
  const headlines: number[] = []
  const mark = (index: number) => {
    // The first block is the title of the document, however often it comes back.
    if (index > 0 && !isFixed[index]) isFurniture[index] = true
  }
  for (const [index, shape] of shapes.entries()) {
    if (isFixed[index] || shape.isListItem || shape.words.length < 3) continue
    const above = shapes[index - 1]
    if (above && isCaptionOf(above, shape)) {
      mark(index)
      mark(index - 1)
    }
    if (isFurniture[index]) continue
    const key = shape.words.join(' ')
    const before = seen.get(key)
    seen.set(key, index)
    // A sentence may be true of one section and again of the next; right under itself it is a caption or a slip.
    if (before !== undefined && (!shape.isTerminated || (before === index - 1 && shape.words.length >= 5))) mark(index)
    if (!isHeadline(shape)) continue
    for (const other of headlines.slice(-remembered)) {
      const headline = shapes[other]
      if (!headline || !resemble(headline, shape)) continue
      mark(index)
      // A question that comes back is a teaser wherever it stands; a statement may have been one of the report first.
      if (shape.isTerminated) mark(other)
    }
    headlines.push(index)
  }
}

function isHeadline({ words, text, isTerminated }: BlockShape): boolean {
  return words.length >= fewestWords && words.length <= mostWords && (!isTerminated || text.endsWith('?'))
}

/** An image's description, and under it the same words as its caption, often with the source. */
function isCaptionOf(above: BlockShape, below: BlockShape): boolean {
  if (above.isTerminated || above.words.length < 3 || below.words.length > mostWords) return false
  if (below.isTerminated && !namesItsSource(below)) return false
  const words = new Set(below.words)
  let shared = 0
  for (const word of above.words) if (words.has(word)) shared++
  return shared >= 0.85 * above.words.length && above.words.length >= 0.5 * below.words.length
}

function resemble(one: BlockShape, other: BlockShape): boolean {
  const first = new Set(one.words)
  const second = new Set(other.words)
  let shared = 0
  for (const word of first) {
    if (second.has(word)) shared++
    // Another number is another statement.
    else if (/^\p{N}/u.test(word)) return false
  }
  for (const word of second) if (/^\p{N}/u.test(word) && !first.has(word)) return false
  return shared >= overlap * (first.size + second.size - shared)
}
