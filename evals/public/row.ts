/** A row of the table: what a naive rule reaches, what we do, and where we want to be. Shares, best at 1 unless said. */
export interface Row {
  on: string
  measure: string
  naive: number | null
  ours: number
  /** How many it was measured on. */
  of: number
  goal: number | null
  /** False alarms and the like. */
  lowerIsBetter?: boolean
  /** A plain number, not a share of many. */
  isScore?: boolean
}

export const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

export function formatRows(rows: readonly Row[]): string[] {
  const show = (value: number | null, { isScore }: Row) =>
    value === null ? '–' : isScore ? value.toFixed(3) : `${(100 * value).toFixed(1)}%`
  return [
    '| on | measure | of | naive rule | Footnote | goal | |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(row => {
      const { on, measure, of, naive, ours, goal, lowerIsBetter } = row
      const aim = goal === null ? '–' : `${lowerIsBetter ? '≤ ' : '≥ '}${show(goal, row)}`
      const isMet = goal !== null && (lowerIsBetter ? ours <= goal : ours >= goal)
      return `| ${on} | ${measure} | ${of} | ${show(naive, row)} | ${show(ours, row)} | ${aim} | ${goal === null ? '' : isMet ? 'met' : 'short'} |`
    })
  ]
}
