import { headlineOf } from '../../text/headline.ts'
import { type Reading, readText } from '../../text/reading.ts'
import { cellTextsOf } from '../../text/table-row.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Issue } from '../../types/issue.ts'
import { mismatch } from '../mismatch.ts'

/** With fewer cells there is one value, whatever heads it. The first cell says what the row is of. */
const fewestCells = 3

/** A cell of a row that a claim tells, or a column that it names. */
interface Place {
  column: number
  startCharIndex: number
}

/**
 * Of which column a row gives a figure: not "Mild weighs 6.8 kg and Classic 5.2 kg" of "Weight | 6.8 kg | 5.2 kg" under
 * "Classic | Mild". A claim that names as many columns as it gives cells tells each of the column in the same order.
 */
export function checkColumns(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  if (claim.figures.length === 0) return []
  return cited.flatMap(sentence => {
    if (sentence.columns === undefined) return []
    const cells = cellTextsOf(sentence.text)
    const heads = cellTextsOf(sentence.columns)
    if (cells.length !== heads.length || cells.length < fewestCells) return []
    const figures = cells.map(cell => readText(cell).figures[0])
    const told = claim.figures.flatMap((figure): Place[] => {
      const columns = figures.flatMap((other, column) =>
        other && column > 0 && areSame(figure, other) ? [column] : []
      )
      const [column] = columns
      return column !== undefined && columns.length === 1 ? [{ column, startCharIndex: figure.startCharIndex }] : []
    })
    // What a cell says in words, a claim may tell beside any figure.
    const named = namedColumns(claim, heads).filter(({ column }) => figures[column] !== undefined)
    if (told.length === 0 || told.length !== named.length) return []
    const at = told.findIndex((place, index) => place.column !== named[index]?.column)
    const [own, other] = [told[at], named[at]]
    if (!own || !other) return []
    return [mismatch('figure_mismatch', cells[own.column] ?? '', cells[other.column] ?? '')]
  })
}

const areSame = (one: Figure, other: Figure): boolean => one.value === other.value && one.unit === other.unit

/** "Yield (t/ha)": its unit may stand in any cell. */
const withoutUnit = (head: string): string => head.replace(/\s\([^()]*\)$/u, '')

/** The columns, but for the first, that a claim names by a word that no other head has, in its order, each once. */
function namedColumns({ tokens }: Reading, heads: readonly string[]): Place[] {
  const words = heads.map(
    head => new Set(headlineOf(withoutUnit(head)).tokens.flatMap(word => (word.content ? [word.stem] : [])))
  )
  const named: Place[] = []
  for (const { stem, startCharIndex } of tokens) {
    const columns = words.flatMap((of, column) => (column > 0 && of.has(stem) ? [column] : []))
    const [column] = columns
    if (column === undefined || columns.length > 1 || named.some(place => place.column === column)) continue
    named.push({ column, startCharIndex })
  }
  return named
}
