import { finish, type Steps } from '../../text/steps.ts'
import { joinBlocks, type LooseBlock, type ParsedDocument } from './parsed-document.ts'

const delimiters = [',', ';', '\t']

/** Reads a table of values (RFC 4180; also with semicolons or tabs), each row a line "Plan | 300 | 5" as those of other formats. */
export function readCsv(text: string): ParsedDocument {
  return finish(readingCsv(text))
}

/** The same in small steps. */
export function* readingCsv(text: string): Steps<ParsedDocument> {
  const delimiter = delimiterOf(text)
  const blocks: LooseBlock[] = []
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    yield
    let cell: string
    ;[cell, at] = readCell(text, at, delimiter)
    cells.push(cell.replace(/\s+/gu, ' ').trim())
    if (text[at] === delimiter) {
      at++
      if (at < text.length) continue
      cells.push('')
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    if (cells.some(one => one !== '')) blocks.push({ kind: 'list_item', text: cells.join(' | ') })
    cells = []
  }
  return joinBlocks(blocks)
}

/** The separator that stands most often in the first line. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/u)
  const line = end < 0 ? text : text.slice(0, end)
  const counts = delimiters.map(delimiter => line.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/**
 * The cell that begins at `from`, and the place of what ends it. A doubled quote within quotes is one. Quotes count only
 * where the cell ends with them: one that is never closed would take the rows below it for its own.
 */
function readCell(text: string, from: number, delimiter: string): [string, number] {
  if (text[from] === '"') {
    let cell = ''
    for (let at = from; ; ) {
      const close = text.indexOf('"', at + 1)
      if (close < 0) break
      cell += text.slice(at + 1, close)
      at = close + 1
      let end = at
      while (text[end] === ' ') end++
      const next = text[end]
      if (next === undefined || next === delimiter || next === '\n' || next === '\r') return [cell, end]
      if (text[at] !== '"') break
      cell += '"'
    }
  }
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return [text.slice(from, at), at]
}
