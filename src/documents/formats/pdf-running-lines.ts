import type { Line } from './pdf-lines.ts'

/** What running heads and page numbers have in common from page to page. */
function shapeOf(text: string): string {
  return text.trim().toLowerCase().replace(/\d+/g, '#')
}

/** "3", "- 3 -", "Page 3 of 12", "3/12". */
function isPageNumber(shape: string): boolean {
  return shape.includes('#') && /^ ?(?:page )?(?:of )?$/.test(shape.replace(/\W+/g, ' '))
}

/** "80 Chapter 9. Files", "Chapter 8: Interfaces 222": a title with the page's number before or behind it. */
const numberAtEdge = /^(\d{1,4})\s{1,8}\D|\D\s{1,8}(\d{1,4})$/

/** How far the number at a line's edge is from the page's own; the title pages are often not counted. */
function offsetOf({ text, page }: Line): number | undefined {
  const [, before, behind] = numberAtEdge.exec(text.trim()) ?? []
  const number = before ?? behind
  return number === undefined ? undefined : Number(number) - page
}

/**
 * Lines at the top or foot of a page that belong to all pages: that come back on a third of them, or at one height on
 * three, or whose number goes up with the pages, whatever title of a chapter stands beside it.
 */
export function findRunningLines(pages: readonly (readonly Line[])[]): Set<Line> {
  const byShape = new Map<string, Line[]>()
  const byPlace = new Map<string, Line[]>()
  const byOffset = new Map<number, Line[]>()
  const add = <Key>(groups: Map<Key, Line[]>, key: Key, line: Line) => {
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  for (const lines of pages) {
    for (const line of new Set([lines[0], lines[1], lines.at(-2), lines.at(-1)])) {
      if (!line) continue
      add(byShape, shapeOf(line.text), line)
      add(byPlace, `${Math.round(line.y)} ${line.text.trim()}`, line)
      const offset = offsetOf(line)
      if (offset !== undefined) add(byOffset, offset, line)
    }
  }
  const running = new Set<Line>()
  const take = (lines: readonly Line[], enough: number) => {
    if (new Set(lines.map(({ page }) => page)).size >= enough) for (const line of lines) running.add(line)
  }
  const third = pages.length / 3
  for (const [shape, lines] of byShape) take(lines, isPageNumber(shape) ? 1 : Math.max(2, third))
  for (const lines of byPlace.values()) take(lines, 3)
  for (const lines of byOffset.values()) take(lines, Math.max(3, third))
  return running
}
