import type { Figure, FigureBound, FigureKind, FigureValue } from '../../types/figure.ts'

/** A figure without its text, which its place in the sentence gives. A number that JSON has no form for is a string. */
type FigureRow = [
  startCharIndex: number,
  endCharIndex: number,
  kind: FigureKind,
  bound: FigureBound,
  unit: string | null,
  value: FigureValue,
  low: number | string,
  high: number | string,
  precision: number | string,
  written?: number | null,
  writtenUnit?: string
]

/** The figures of one sentence as JSON, to be kept beside its text; the empty string for none. */
export function writeFigures(figures: readonly Figure[]): string {
  return figures.length === 0 ? '' : JSON.stringify(figures.map(toRow))
}

function toRow(figure: Figure): FigureRow {
  const { startCharIndex, endCharIndex, kind, bound, unit, value, low, high, precision, written, writtenUnit } = figure
  const row: FigureRow = [
    startCharIndex,
    endCharIndex,
    kind,
    bound,
    unit,
    value,
    asJson(low),
    asJson(high),
    asJson(precision)
  ]
  if (writtenUnit !== undefined) row.push(written ?? null, writtenUnit)
  else if (written !== undefined) row.push(written)
  return row
}

/** A date whose year is open has NaN for its ends, "more than five" no upper one. */
function asJson(number: number): number | string {
  return Number.isFinite(number) ? number : String(number)
}

/** The figures that `writeFigures` wrote of a sentence with this text. */
export function parseFigures(json: string, text: string): readonly Figure[] {
  return json === '' ? none : (JSON.parse(json) as FigureRow[]).map(row => toFigure(row, text))
}
const none: readonly Figure[] = []

function toFigure(row: FigureRow, text: string): Figure {
  const [startCharIndex, endCharIndex, kind, bound, unit, value, low, high, precision, written, writtenUnit] = row
  return {
    kind,
    text: text.slice(startCharIndex, endCharIndex),
    startCharIndex,
    endCharIndex,
    value,
    low: Number(low),
    high: Number(high),
    unit,
    bound,
    precision: Number(precision),
    ...(written !== undefined && written !== null && { written }),
    ...(writtenUnit !== undefined && { writtenUnit })
  }
}
