import { readFigures } from '../../text/figures/read-figures.ts'
import { isForPeople } from '../../text/people.ts'
import { cellsOf, cellTextsOf } from '../../text/table-row.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'

/** "$ million", "Revenue (€ bn)", "in CHF thousand": a currency and a scale that head a table, a column or a row. */
const headedBy = /(?:^|[(,] ?|\bin )(\p{Sc}|[A-Z]{3}|US\$) ?(million|billion|thousand|m|mn|bn|k)\)?$/u
const counted = /^(?:number|no\.|count)\b/i

/** "Employees" in a table of sums */
const countsPeople = (label: string) => !label.includes(' ') && isForPeople(label.toLowerCase().replace(/s$/, ''))

/** The sum that a bare number in a table is, where the head of its table, column or row says in what it is told; else the figure as it is read. */
export function headedFigure({ text, columns }: EvidenceSentence, figure: Figure): Figure {
  if (columns === undefined || figure.kind !== 'count' || figure.unit !== null) return figure
  const at = cellsOf(text).findIndex(({ endCharIndex }) => figure.startCharIndex < endCharIndex)
  const heads = cellTextsOf(columns)
  const [label = ''] = cellTextsOf(text)
  if (at <= 0 || counted.test(label) || countsPeople(label)) return figure
  for (const head of [label, heads[at] ?? '', heads[0] ?? '']) {
    const [, sign, scale] = headedBy.exec(head) ?? []
    if (sign === undefined) continue
    const [sum, ...others] = readFigures(`${sign}${/\w$/.test(sign) ? ' ' : ''}${figure.text} ${scale}`)
    if (sum?.kind !== 'money' || others.length > 0) continue
    const { text: asWritten, startCharIndex, endCharIndex } = figure
    return { ...sum, text: asWritten, startCharIndex, endCharIndex }
  }
  return figure
}
