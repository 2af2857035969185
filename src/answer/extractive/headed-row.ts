import { cellsOf } from '../../text/table-row.ts'

/** A row of a table read as a sentence: each cell after what heads its column ("Plan: Free | Requests per minute: 60"). */
export interface HeadedRow {
  text: string
  /** Where in `text` a place of the row stands. */
  at: (charIndex: number) => number
}

/** The row of a table under its first row, which mostly heads the columns. An empty cell is left out with its head. */
export function headRow(row: string, columns: string): HeadedRow {
  const heads = cellsOf(columns).map(({ startCharIndex, endCharIndex }) => columns.slice(startCharIndex, endCharIndex))
  const shifts: { from: number; by: number }[] = []
  let text = ''
  for (const [index, { startCharIndex, endCharIndex }] of cellsOf(row).entries()) {
    const cell = row.slice(startCharIndex, endCharIndex).trim()
    if (cell === '') continue
    const head = heads[index]?.trim() ?? ''
    if (text !== '') text += ' | '
    if (head !== '') text += `${head}: `
    shifts.push({ from: startCharIndex, by: text.length - startCharIndex })
    text += cell
  }
  return { text, at: charIndex => charIndex + (shifts.findLast(({ from }) => from <= charIndex)?.by ?? 0) }
}
