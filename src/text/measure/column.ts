import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Span } from '../blocks.ts'
import { type Headline, headlineOf } from '../headline.ts'
import { cellsOf } from '../table-row.ts'

/** What heads the column of a table that a figure stands in: "Q2 2024"; nothing for a figure outside of a table. */
export function columnOf({ text, columns }: EvidenceSentence, figure: Figure): Headline {
  if (columns === undefined) return headlineOf(undefined)
  const heads = cellsOf(columns)
  const cell = cellsOf(text).findIndex(({ endCharIndex }) => figure.startCharIndex < endCharIndex)
  const read = (head: Span | undefined) => headlineOf(head && columns.slice(head.startCharIndex, head.endCharIndex))
  const column = read(heads[cell])
  // "Indicators for 2024" heads all columns; of two columns the head of the second ("Value") tells nothing apart.
  const dates = column.dates.length > 0 ? column.dates : read(heads[0]).dates
  return heads.length > 2 ? { ...column, dates } : { ...read(undefined), dates }
}
