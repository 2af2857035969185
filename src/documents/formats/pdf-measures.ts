import type { Line } from './pdf-lines.ts'

/** What the lines of a whole document say of its typography. Lengths in points. */
export interface PdfMeasures {
  /** From one line of a paragraph to the next. */
  leading: number
  /** Where the column ends in which a line stands: most lines of a paragraph reach it. */
  marginOf(line: Line): number | undefined
  /** The level of a line that is a heading by the size of its letters, 1 for the largest, at most 6; undefined for others. */
  levelOf(line: Line): number | undefined
  /** Whether a line is code, a command or output: in letters of one width, in a document that is not written so. */
  isCode(line: Line): boolean
}

/** Headings are larger than the text by this factor at least. */
const headingFactor = 1.12
/** Sizes that differ by less are one. */
const sameSize = 0.95
const deepest = 6

/** Takes the measures of a document from the lines of its pages. */
export function measurePages(pages: readonly (readonly Line[])[]): PdfMeasures {
  const lines = pages.flat()
  const bodySize = percentile(
    lines.map(({ fontSize }) => fontSize),
    0.5
  )
  const isHeadingSize = (size: number): boolean => size > headingFactor * bodySize
  const headingSizes: number[] = []
  for (const size of lines.map(({ fontSize }) => fontSize).sort((one, other) => other - one))
    if (isHeadingSize(size) && size < sameSize * (headingSizes.at(-1) ?? Number.POSITIVE_INFINITY))
      headingSizes.push(size)
  const margins = findMargins(pages)
  // Where most lines are in letters of one width, these tell nothing.
  const tellsCode = 2 * lines.filter(({ isMonospace }) => isMonospace).length <= lines.length
  return {
    leading: percentile(
      pages.flatMap(page => page.slice(1).map((line, index) => Math.abs((page[index]?.y ?? 0) - line.y))),
      0.5
    ),
    marginOf: line => margins.get(line),
    levelOf: ({ fontSize }) =>
      isHeadingSize(fontSize)
        ? Math.min(deepest, Math.max(1, headingSizes.findLastIndex(size => fontSize <= size) + 1))
        : undefined,
    isCode: ({ isMonospace }) => isMonospace && tellsCode
  }
}

/** The margins of the columns. A column ends where the next line stands higher. A fifth of its lines may be longer: a title over two columns. */
function findMargins(pages: readonly (readonly Line[])[]): Map<Line, number> {
  const margins = new Map<Line, number>()
  for (const lines of pages) {
    let column: Line[] = []
    const close = () => {
      const margin = percentile(
        column.map(({ right }) => right),
        0.8
      )
      for (const line of column) margins.set(line, margin)
      column = []
    }
    for (const line of lines) {
      const last = column.at(-1)
      if (last && line.y > last.y) close()
      column.push(line)
    }
    close()
  }
  return margins
}

/** The value that a share of the values do not exceed; 0 where there are none. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}
