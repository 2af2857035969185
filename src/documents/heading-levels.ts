import type { SentenceKind } from '../types/document.ts'
import type { Block } from './formats/parsed-document.ts'

/** The number before a heading: "2", "2.1", "3.1.4". Not of a version or a date, which no blank and word follow. */
const numbering = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{L}/u
/** Over all that are numbered, and under all others. */
const levels = { capitals: 0, plain: 7 } as const

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

/**
 * Tells under which heading each block stands, the blocks taken in their order: `undefined` where there is none. A heading
 * stands under the nearest one above that is farther out, any other block under the nearest one above. What stands over
 * everything is the title, and no heading is under it. `index` is what the heading is known by.
 */
export function createHeadingPath(text: string, blocks: readonly Block[], kinds: readonly SentenceKind[]) {
  const levels = blocks.flatMap(({ startCharIndex, endCharIndex, level }, at) =>
    kinds[at] === 'heading' ? [levelOf(text.slice(startCharIndex, endCharIndex), level)] : []
  )
  const [title = 0, ...others] = levels
  const hasTitle = others.every(level => level > title)
  const open: { index: number; level: number }[] = []
  let seen = 0
  return (kind: SentenceKind, index: number): number | undefined => {
    if (kind !== 'heading') return open.at(-1)?.index
    const level = levels[seen] ?? title
    if (seen++ === 1 && hasTitle) open.pop()
    while ((open.at(-1)?.level ?? -1) >= level) open.pop()
    const over = open.at(-1)?.index
    open.push({ index, level })
    return over
  }
}
