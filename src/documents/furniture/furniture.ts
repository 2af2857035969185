import type { Steps } from '../../text/steps.ts'
import type { SentenceKind } from '../../types/document.ts'
import type { Block } from '../formats/parsed-document.ts'
import { type BlockShape, shapeOf } from './block-shape.ts'
import { isCreditedCaption } from './captions.ts'
import { isContentsLine, isLanguage, isPageLine } from './page-lines.ts'
import { markComments } from './reader-comments.ts'
import { markingRepetitions } from './repeated-lines.ts'

const longestHeadingWords = 20
const longestTitleWords = 30
const shortLineWords = 4
/** In UTF-16 code units: the signature of a function, all forms of an option. */
const longestTerm = 300

/**
 * Tells for each block whether it is the report, a heading of it, or what the page puts around it. The markup decides
 * where it speaks; else the shape of the line: what pages say on many sites, comments by their stamps, captions by
 * repetition, headings by what follows them. In doubt a block is the report: better a stray line than a lost fact.
 */
export function* classifyingBlocks(text: string, blocks: readonly Block[]): Steps<SentenceKind[]> {
  const shapes: BlockShape[] = []
  for (const { startCharIndex, endCharIndex, kind } of blocks) {
    shapes.push(shapeOf(text.slice(startCharIndex, endCharIndex), kind === 'list_item' || kind === 'term'))
    yield
  }
  const isHeading = blocks.map(({ kind }, index) => kind === 'heading' && !isContentsLine(shapes[index]?.text ?? ''))
  const hasMarkup = isHeading.includes(true)
  const isFixed = blocks.map(
    ({ kind }, index) => isHeading[index] === true || (kind === 'term' && mayHead(shapes[index]))
  )
  const isFurniture = blocks.map(({ kind }) => kind === 'furniture' || kind === 'caption')
  const isLabel: boolean[] = []
  for (const [index, shape] of shapes.entries()) {
    isLabel[index] = !isFixed[index] && isPageLine(shape)
    if (isLabel[index] || (!isFixed[index] && isCreditedCaption(shape))) isFurniture[index] = true
    yield
  }
  markComments(shapes, isFurniture)
  yield* markingRepetitions(shapes, isFurniture, isFixed)
  markMenus(shapes, isFurniture, isLabel, isFixed)
  markQuestions(shapes, isFurniture, isFixed)
  return findHeadings(shapes, isFurniture, isFixed, hasMarkup)
}

/** A term that is a sentence states something itself. */
function mayHead(shape: BlockShape | undefined): boolean {
  return shape !== undefined && !shape.isTerminated && shape.text.length <= longestTerm
}

/**
 * Answered questions: where two questions or more stand each by itself over a paragraph, as in a list of questions and
 * answers or an interview, they head what answers them and state nothing themselves.
 */
function markQuestions(shapes: readonly BlockShape[], isFurniture: readonly boolean[], isFixed: boolean[]): void {
  const asks = (index: number): boolean => {
    const shape = shapes[index]
    return (
      shape !== undefined &&
      !isFurniture[index] &&
      shape.words.length <= longestHeadingWords &&
      question.test(shape.text)
    )
  }
  const heads = shapes.flatMap((_, index) => (asks(index) && shapes[index + 1] && !asks(index + 1) ? [index] : []))
  if (heads.length > 1) for (const index of heads) isFixed[index] = true
}
/** Not a row of a table whose last cell asks. */
const question = /^[^.!?|]+\?$/u

/** From the end, for what is a heading shows by what stands below it. */
function findHeadings(
  shapes: readonly BlockShape[],
  isFurniture: readonly boolean[],
  isFixed: readonly boolean[],
  hasMarkup: boolean
): SentenceKind[] {
  const kinds: SentenceKind[] = shapes.map(() => 'prose')
  let below: number | undefined
  for (let index = shapes.length - 1; index >= 0; index--) {
    const shape = shapes[index]
    if (!shape) continue
    if (isFixed[index]) kinds[index] = 'heading'
    else if (isFurniture[index]) kinds[index] = 'furniture'
    else if (!hasMarkup && looksLikeHeading(shape, index)) {
      const next = below === undefined ? undefined : shapes[below]
      const leads = next && below !== undefined && (next.isTerminated || next.isListItem || kinds[below] === 'heading')
      if (leads) kinds[index] = 'heading'
      else if (isTooShort(shape)) kinds[index] = 'furniture'
    } else if (isTooShort(shape)) kinds[index] = 'furniture'
    if (kinds[index] !== 'furniture') below = index
  }
  return kinds
}

/** Two words that end in nothing state nothing. */
function isTooShort({ words, isTerminated, isListItem, hasDigit }: BlockShape): boolean {
  return words.length <= 2 && !isTerminated && !isListItem && !hasDigit
}

function looksLikeHeading({ words, text, isTerminated, isListItem }: BlockShape, index: number): boolean {
  // "Dear Ms Adler,"
  if (isTerminated || isListItem || text.includes(' | ') || text.endsWith(',')) return false
  // "The department added in its statement:" leads in what follows, and is no heading of it.
  if (text.endsWith(':') && words.length > 5) return false
  const most = index === 0 ? longestTitleWords : longestHeadingWords
  if (words.length > most || text.length > 200) return false
  const first = text.match(/[\p{L}\p{N}]/u)?.[0] ?? ''
  return first !== '' && (first === first.toUpperCase() || index === 0)
}

/** Menus: runs of short lines, half of them controls or two of them languages. What leads a paragraph stays a heading. */
function markMenus(
  shapes: readonly BlockShape[],
  isFurniture: boolean[],
  isLabel: readonly boolean[],
  isFixed: readonly boolean[]
): void {
  const isLanguageItem = shapes.map(isLanguage)
  // An item of a list counts only if it is a label or a language itself: lists of a report have short items, too.
  const isShort = (index: number) =>
    !isFixed[index] && (isFurniture[index] || isLanguageItem[index] || isShortLine(shapes[index]))
  let start = 0
  while (start < shapes.length) {
    let end = start
    let languages = 0
    let labels = 0
    for (; end < shapes.length && isShort(end); end++) {
      if (isLanguageItem[end]) languages++
      if (isLabel[end]) labels++
    }
    if (end - start >= 3 && (languages >= 2 || 2 * labels >= end - start)) {
      const last = shapes[end]?.isTerminated ? end - 1 : end
      for (let index = Math.max(1, start); index < last; index++) isFurniture[index] = true
    }
    start = end + 1
  }
}

function isShortLine(shape: BlockShape | undefined): boolean {
  return shape !== undefined && shape.words.length <= shortLineWords && !shape.isTerminated && !/\d{2}/.test(shape.text)
}
