import type { Steps } from '../../text/steps.ts'
import type { BlockShape } from './block-shape.ts'
import { namesItsSource } from './captions.ts'

interface Headline {
  index: number
  words: ReadonlySet<string>
}

const startsWithDigit = /^\p{N}/u
const fewestWords = 9
const mostWords = 40
const overlap = 0.6
/** How many lines back a near repetition is looked for; exact ones are found anywhere. */
const remembered = 32

/**
 * Marks lines that come back: the description of an image and its caption right under it, a headline that serves as
 * the caption of several images, a paragraph printed twice. Only lines that are not full sentences are marked where they
 * merely resemble each other; of equal sentences the first stays. Linear.
 */
export function* markingRepetitions(
  shapes: readonly BlockShape[],
  isFurniture: boolean[],
  isFixed: readonly boolean[]
): Steps<void> {
  const seen = new Map<string, number>()
  const headlines: Headline[] = []
  const mark = (index: number) => {
    // The first block is the title of the document, however often it comes back.
    if (index > 0 && !isFixed[index]) isFurniture[index] = true
  }
  for (const [index, shape] of shapes.entries()) {
    yield
    if (isFixed[index] || shape.isListItem || shape.words.length < 3) continue
    const above = shapes[index - 1]
    if (above && isCaptionOf(above, shape)) {
      mark(index)
      mark(index - 1)
    }
    if (isFurniture[index]) continue
    const key = shape.text.length > mostWords * 10 ? shape.text : shape.words.join(' ')
    const before = seen.get(key)
    seen.set(key, index)
    // A sentence may be true of one section and again of the next; right under itself it is a caption or a slip.
    if (before !== undefined && (!shape.isTerminated || (before === index - 1 && shape.words.length >= 5))) mark(index)
    if (!isHeadline(shape)) continue
    const headline: Headline = { index, words: new Set(shape.words) }
    for (const other of headlines) {
      if (!resemble(other.words, headline.words)) continue
      mark(index)
      // A question that comes back is a teaser wherever it stands; a statement may have been one of the report first.
      if (shape.isTerminated) mark(other.index)
    }
    if (headlines.length >= remembered) headlines.shift()
    headlines.push(headline)
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

function resemble(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  if (Math.min(first.size, second.size) < overlap * Math.max(first.size, second.size)) return false
  let shared = 0
  for (const word of first) {
    if (second.has(word)) shared++
    // Another number is another statement.
    else if (startsWithDigit.test(word)) return false
  }
  if (shared < overlap * (first.size + second.size - shared)) return false
  for (const word of second) if (startsWithDigit.test(word) && !first.has(word)) return false
  return true
}
