import type { Block } from './parsed-document.ts'

/** Heads and feet are no longer than a line. */
const longestLine = 160
/** How many pages must have a line, whatever its number, before it counts as repeated. */
const fewestPages = 3

/**
 * Marks the heads and feet of a text that was printed in pages (RFC 2223, 3a): the lines next to form feeds that come
 * back on other pages, with another number perhaps.
 */
export function markPageLines(text: string, blocks: readonly Block[]): void {
  const edges = new Map<string, Block[]>()
  let from = 0
  for (const [index, block] of blocks.entries()) {
    const feed = text.indexOf('\f', from)
    if (feed < 0) break
    const next = blocks[index + 1]
    if (next && next.startCharIndex <= feed) continue
    from = next?.startCharIndex ?? text.length
    for (const edge of [block, next]) {
      if (!edge || edge.endCharIndex - edge.startCharIndex > longestLine) continue
      const shape = text.slice(edge.startCharIndex, edge.endCharIndex).replace(/\d+/g, '#').replace(/\s+/g, ' ')
      const alike = edges.get(shape)
      if (alike) alike.push(edge)
      else edges.set(shape, [edge])
    }
  }
  for (const alike of edges.values())
    if (alike.length >= fewestPages) for (const block of alike) block.kind = 'furniture'
}
