import { readFigures } from '../../text/figures/read-figures.ts'
import { cellsOf, cellTextsOf } from '../../text/table-row.ts'

/** A row of a table read as a sentence: each cell after what heads its column ("Plan: Free | Requests per minute: 60"). */
export interface HeadedRow {
  text: string
  /** Where in `text` a place of the row stands. */
  at: (charIndex: number) => number
  /** What heads the column in which a place of the row stands; empty where nothing does. */
  headAt: (charIndex: number) => string
}

/** The row of a table under its first row, which mostly heads the columns. An empty cell is left out with its head. */
export function headRow(row: string, columns: string): HeadedRow {
  const cells = cellsOf(row)
  const heads = cellTextsOf(columns)
  const shifts: { from: number; by: number }[] = []
  let text = ''
  for (const [index, { startCharIndex, endCharIndex }] of cells.entries()) {
    const cell = row.slice(startCharIndex, endCharIndex).trim()
    if (cell === '') continue
    const head = heads[index] ?? ''
    if (text !== '') text += ' | '
    if (head !== '') text += `${head}: `
    shifts.push({ from: startCharIndex, by: text.length - startCharIndex })
    text += cell
  }
  const headAt = (charIndex: number) => heads[cells.findLastIndex(cell => cell.startCharIndex <= charIndex)] ?? ''
  return { text, headAt, at: charIndex => charIndex + (shifts.findLast(({ from }) => from <= charIndex)?.by ?? 0) }
}

/**
 * Whether the first row of a table heads the columns of a further row: it has no figures, but for what stands in brackets
 * ("Rating (of 5)") and for years over what are none ("2024 | 2025").
 */
export function headsColumns(columns: string, row: string): boolean {
  const cells = cellTextsOf(row)
  return cellTextsOf(columns).every((head, index) =>
    readFigures(head.replace(inBrackets, '')).every(({ text }) => year.test(text) && !year.test(cells[index] ?? ''))
  )
}
const inBrackets = /\([^()]*\)/gu
const year = /^(?:1\d|20)\d\d$/u
