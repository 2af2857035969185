import { type Reading, readText } from '../../text/reading.ts'
import { createListMemory } from '../../text/sentence-memory.ts'
import { cellTextsOf } from '../../text/table-row.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'

/** With fewer cells a row is a label and its value, which the other checks read as a sentence. */
const fewestCells = 3
/** Cells of more words are prose. */
const mostWords = 4

/** A row of a table: what it is of, and its cells by columns. */
interface Row {
  label: readonly string[]
  cells: readonly (readonly string[])[]
  texts: readonly string[]
}

/**
 * What a table has in another row than the one of which a claim speaks: "Cannon Row had 27,100 passengers" where that
 * number stands in the row of Dunmore.
 */
export function checkRows(
  claim: Reading,
  _cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): Issue[] {
  const tables = tablesOf(context)
  if (tables.length === 0) return []
  const words = wordsOf(claim)
  for (const rows of tables) {
    const named = rows.filter(({ label }) => isAmong(label, words))
    if (named.length === 0) continue
    for (const row of rows) {
      if (named.includes(row)) continue
      for (const [column, cell] of row.cells.entries()) {
        if (column === 0 || !isAmong(cell, words)) continue
        if (named.some(({ cells }) => cells.some(other => isAmong(cell, other)))) continue
        const [own] = named
        return [
          {
            code: /\p{N}/u.test(row.texts[column] ?? '') ? 'figure_mismatch' : 'name_mismatch',
            message: `The table has "${row.texts[column]}" in the row of "${row.texts[0]}", not of "${own?.texts[0]}".`,
            claimed: row.texts[column] ?? null,
            found: own?.texts[column] ?? null
          }
        ]
      }
    }
  }
  return []
}

const remembered = createListMemory<readonly (readonly Row[])[]>()

/** The tables among some sentences: rows of one source with as many cells, the first of which tells them apart. */
function tablesOf(sentences: readonly EvidenceSentence[]): readonly (readonly Row[])[] {
  return remembered.of(sentences, readTables)
}

function readTables(sentences: readonly EvidenceSentence[]): readonly (readonly Row[])[] {
  const tables = new Map<string, Row[]>()
  for (const { text, source } of sentences) {
    if (!text.includes(' | ')) continue
    const texts = cellTextsOf(text)
    if (texts.length < fewestCells) continue
    const cells = texts.map(cell => wordsOf(readText(cell)))
    const [label] = cells
    const table = `${source} ${texts.length}`
    const rows = tables.get(table)
    const row = { label: label ?? [], cells, texts }
    if (rows) rows.push(row)
    else tables.set(table, [row])
  }
  // The first row says what the columns are.
  return [...tables.values()].map(rows => rows.slice(1)).filter(rows => rows.length > 1)
}

function wordsOf({ tokens }: Reading): string[] {
  return tokens.flatMap(({ content, lower }) => (content ? [lower] : []))
}

/** Whether the words of a cell stand one after the other among others. */
function isAmong(cell: readonly string[], words: readonly string[]): boolean {
  if (cell.length === 0 || cell.length > mostWords) return false
  return words.some((_, at) => cell.every((word, place) => words[at + place] === word))
}
