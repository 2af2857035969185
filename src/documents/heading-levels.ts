import type { SentenceKind } from '../types/document.ts'
import type { Block } from './formats/parsed-document.ts'

/** The number before a heading: "2", "2.1", "3.1.4". Not of a version or a date, which no blank and word follow. */
const numbering = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{L}/u
/** Over all that are numbered, under all that are marked, and under all others. */
const levels = { capitals: 0, plain: 7, term: 8 } as const

/**
 * How deep a heading stands among those of its document: the lower, the farther out. The markup decides where it speaks;
 * else how it is written: in capitals over all others, "2.1" under "2".
 */
function levelOf(text: string, level: number | undefined): number {
  if (level !== undefined) return level
  const number = numbering.exec(text)?.[1]
  if (number !== undefined) return number.split('.').length
  return text === text.toUpperCase() && text !== text.toLowerCase() ? levels.capitals : levels.plain
}

/** The levels of the headings among the blocks, by the index of the block. Of several terms in a row each is under the one before. */
function levelsOf(text: string, blocks: readonly Block[], kinds: readonly SentenceKind[]): Map<number, number> {
  const found = new Map<number, number>()
  let terms = 0
  for (const [at, { startCharIndex, endCharIndex, kind, level, heads }] of blocks.entries()) {
    const isHeading = kinds[at] === 'heading'
    terms = isHeading && kind === 'term' ? terms + 1 : 0
    if (terms > 0) found.set(at, levels.term + terms - 1)
    else if (heads) found.set(at, levels.term)
    else if (isHeading) found.set(at, levelOf(text.slice(startCharIndex, endCharIndex), level))
  }
  return found
}

/**
 * Tells under which heading each block stands, the blocks taken in their order: `undefined` where there is none. A heading
 * stands under the nearest one above that is farther out, any other block under the nearest one above. What stands over
 * everything is the title, and no heading is under it; a term is over its explanation only. `at` counts the blocks,
 * `index` is what the heading is known by.
 */
export function createHeadingPath(text: string, blocks: readonly Block[], kinds: readonly SentenceKind[]) {
  const byBlock = levelsOf(text, blocks, kinds)
  const [title = 0, ...others] = byBlock.values()
  const hasTitle = title < levels.term && others.every(level => level > title)
  const open: { index: number; level: number }[] = []
  const closeFrom = (level: number) => {
    while ((open.at(-1)?.level ?? -1) >= level) open.pop()
  }
  let seen = 0
  return (at: number, index: number): number | undefined => {
    if (blocks[at]?.leavesTerm) closeFrom(levels.term)
    const level = byBlock.get(at)
    if (level === undefined) return open.at(-1)?.index
    if (seen++ === 1 && hasTitle) open.pop()
    closeFrom(level)
    const over = open.at(-1)?.index
    open.push({ index, level })
    return over
  }
}
