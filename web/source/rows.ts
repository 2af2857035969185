import type { Span } from './spans.ts'

/** What stands between the cells of a row, whatever the file was. A row is trimmed, so it may begin or end with one. */
const separator = /(?:^| )\|(?: |$)/g

/** A line of text, or lines that are the rows of one table: each a series of cells. */
export type Section = { type: 'line'; line: Span } | { type: 'table'; rows: readonly (readonly Span[])[] }

/** Puts together the lines that stand together and have equally many cells: at least two lines of two cells. */
export function sectionsOf(text: string, lines: readonly Span[]): Section[] {
  const sections: Section[] = []
  let rows: Span[][] = []
  const close = () => {
    const [first] = rows
    if (first && rows.length > 1 && first.length > 1) sections.push({ type: 'table', rows })
    else for (const row of rows) sections.push({ type: 'line', line: whole(row) })
    rows = []
  }
  for (const line of lines) {
    const row = cellsOf(text, line)
    if (row.length !== rows[0]?.length) close()
    rows.push(row)
  }
  close()
  return sections
}

function cellsOf(text: string, { startCharIndex, endCharIndex }: Span): Span[] {
  const cells: Span[] = []
  let start = startCharIndex
  for (const { index, 0: between } of text.slice(startCharIndex, endCharIndex).matchAll(separator)) {
    cells.push({ startCharIndex: start, endCharIndex: startCharIndex + index })
    start = startCharIndex + index + between.length
  }
  cells.push({ startCharIndex: start, endCharIndex })
  return cells
}

/** The line of a row, separators and all. */
function whole(row: readonly Span[]): Span {
  return { startCharIndex: row[0]?.startCharIndex ?? 0, endCharIndex: row.at(-1)?.endCharIndex ?? 0 }
}
