import type { BlockShape } from './block-shape.ts'
import { isCommentHeader, isNamedStamp, isReplyControl, isTimeStamp } from './page-lines.ts'

const mostBlocks = 6
const mostCodeUnits = 1_500

/**
 * Marks readers' comments: a name, when it was posted, what was said, and the control to reply. Without that control a
 * stamp is a comment's only under the heading of the comments; else it may be the byline of the report itself.
 */
export function markComments(shapes: readonly BlockShape[], isFurniture: boolean[]): void {
  let inComments = false
  let hasReport = false
  for (const [index, shape] of shapes.entries()) {
    if (isCommentHeader(shape) && !shape.isTerminated) inComments = true
    const isNamed = isNamedStamp(shape)
    if (isNamed || isTimeStamp(shape)) {
      isFurniture[index] = true
      const end = hasReport || inComments ? endOfComment(shapes, index + 1, inComments) : index + 1
      if (end > index + 1) inComments = true
      const name = shapes[index - 1]
      if (!isNamed && index > 1 && name && isName(name) && (inComments || /ago/i.test(shape.text)))
        isFurniture[index - 1] = true
      for (let at = index + 1; at < end; at++) isFurniture[at] = true
    }
    if (shape.isTerminated && !isFurniture[index]) hasReport = true
  }
}

/** "Ann B." is a name too. */
const initials = /^\p{Lu}\S{0,30}(?:\s\p{Lu}\S{0,30}){0,3}$/u

function isName({ text, words, isTerminated, isListItem }: BlockShape): boolean {
  return words.length > 0 && words.length <= 5 && !isListItem && (!isTerminated || initials.test(text))
}

/** The end, exclusive, of the comment whose text begins at `start`; `start` itself where there is none. */
function endOfComment(shapes: readonly BlockShape[], start: number, inComments: boolean): number {
  let length = 0
  let end = start
  for (; end < shapes.length && end < start + mostBlocks; end++) {
    const shape = shapes[end]
    if (!shape) break
    if (isReplyControl(shape)) return end + 1
    const next = shapes[end + 1]
    if (isNamedStamp(shape) || isTimeStamp(shape) || (next && isTimeStamp(next))) break
    length += shape.text.length
    if (length > mostCodeUnits) return start
  }
  return inComments ? end : start
}
