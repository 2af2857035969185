import type { Span } from './blocks.ts'

/** What stands between two cells of a row of a table, as the readers of documents write it. */
const bar = ' | '

/** Whether a line is a row of several cells. */
export const isTableRow = (line: string): boolean => line.includes(bar) || line.startsWith('| ')

/** The cells of a row of a table, without the bars between them; of any other line, the line. Of an empty first or last cell only the bar is left. */
export function cellsOf(row: string): Span[] {
  const cells: Span[] = []
  let startCharIndex = 0
  if (row.startsWith('| ')) {
    cells.push({ startCharIndex, endCharIndex: 0 })
    startCharIndex = 2
  }
  // The blank after a bar may be that before the next: "| |" holds an empty cell.
  for (let at = row.indexOf(bar); at >= 0; at = row.indexOf(bar, startCharIndex - 1)) {
    cells.push({ startCharIndex, endCharIndex: Math.max(startCharIndex, at) })
    startCharIndex = at + bar.length
  }
  const endsEmpty = cells.length > 0 && row.endsWith(' |')
  cells.push({ startCharIndex, endCharIndex: Math.max(startCharIndex, endsEmpty ? row.length - 2 : row.length) })
  if (endsEmpty) cells.push({ startCharIndex: row.length, endCharIndex: row.length })
  return cells
}

/** What stands in the cells of a row, without blanks around it. */
export const cellTextsOf = (row: string): string[] =>
  cellsOf(row).map(({ startCharIndex, endCharIndex }) => row.slice(startCharIndex, endCharIndex).trim())

/** Where in a row of a table the first cell ends that is not empty: it mostly names what the row is of. */
export const endOfKey = (row: string): number => row.indexOf(' |')

/** For one row in this many, the first row of its table is remembered, so that a long table is not walked for each row. */
const stride = 64

/**
 * The first row of the table that a line is a further row of: of the lines above it that have as many cells, the index of
 * the first. `known` keeps what was found in one text.
 */
export function firstRowAbove(
  line: string,
  index: number,
  lineAt: (index: number) => string | undefined,
  known: Map<number, number>
): number | undefined {
  const cells = line.includes(' |') ? cellsOf(line).length : 1
  if (cells < 2) return undefined
  let first: number | undefined
  const passed: number[] = []
  for (let at = index - 1; at >= 0; at--) {
    const above = lineAt(at)
    if (above === undefined || cellsOf(above).length !== cells) break
    first = known.get(at) ?? at
    if (known.has(at)) break
    if (at % stride === 0) passed.push(at)
  }
  if (first !== undefined) for (const at of passed) known.set(at, first)
  return first
}
