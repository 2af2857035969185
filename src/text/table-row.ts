import type { Span } from './blocks.ts'

/** What stands between two cells of a row of a table, as the readers of documents write it. */
const bar = ' | '

/** The cells of a row of a table, without the bars between them; of any other line, the line. */
export function cellsOf(row: string): Span[] {
  const cells: Span[] = []
  let startCharIndex = 0
  for (let at = row.indexOf(bar); at >= 0; at = row.indexOf(bar, startCharIndex)) {
    cells.push({ startCharIndex, endCharIndex: at })
    startCharIndex = at + bar.length
  }
  cells.push({ startCharIndex, endCharIndex: row.length })
  return cells
}

/** A table is not looked at further above a row than this. */
const mostRows = 64

/** The first row of the table that a line is a further row of: of the lines above it that have as many cells, the first. */
export function firstRowAbove(
  line: string,
  index: number,
  lineAt: (index: number) => string | undefined
): string | undefined {
  if (!line.includes(bar)) return undefined
  const cells = cellsOf(line).length
  let first: string | undefined
  for (let at = index - 1; at >= Math.max(0, index - mostRows); at--) {
    const above = lineAt(at)
    if (above === undefined || cellsOf(above).length !== cells) return first
    first = above
  }
  return first
}
