import type { LooseBlock } from './parsed-document.ts'
import { type Line, type PageItem, readLines } from './pdf-lines.ts'
import { measurePages } from './pdf-measures.ts'
import { goesOn, isTerm, joinLine } from './pdf-paragraphs.ts'
import { findRunningLines } from './pdf-running-lines.ts'

/** A block that the next line may go on with, and the line that it ends in so far. */
interface Open {
  block: LooseBlock
  last: Line
}

/** Paragraphs, headings, terms, lines of code and furniture of the pages, from where their lines stand and the letters that they are in. */
export function layOutPages(items: readonly (readonly PageItem[])[]): LooseBlock[] {
  const pages = items.map((page, index) => readLines(page, index + 1))
  const lines = pages.flat()
  const { leading, marginOf, levelOf, isCode } = measurePages(pages)
  const running = findRunningLines(pages)
  const wordsSeen = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  const blocks: LooseBlock[] = []
  let open: Open | undefined
  let term: Line | undefined
  for (const [index, line] of lines.entries()) {
    if (running.has(line)) {
      blocks.push({ text: line.text, kind: 'furniture', page: line.page })
      continue
    }
    const level = levelOf(line)
    const kind = level !== undefined ? 'heading' : isCode(line) ? 'list_item' : 'paragraph'
    const margin = kind === 'paragraph' && open ? marginOf(open.last) : undefined
    if (open && kind !== 'list_item' && open.block.kind === kind && goesOn(open.last, line, leading, margin)) {
      continueBlock(open, line, wordsSeen)
      continue
    }
    const isDefined = kind === 'paragraph' && isTerm(line, lines[index + 1], marginOf(line))
    const leavesTerm = term !== undefined && term.page === line.page && line.left <= term.left + 1
    if (isDefined) term = line
    else if (leavesTerm) term = undefined
    const block: LooseBlock = { text: line.text, kind: isDefined ? 'term' : kind, page: line.page }
    if (leavesTerm && !isDefined) block.leavesTerm = true
    if (level !== undefined) block.level = level
    blocks.push(block)
    open = { block, last: line }
  }
  return blocks
}

function continueBlock(open: Open, line: Line, wordsSeen: ReadonlySet<string>): void {
  const { block, last } = open
  const before = block.text.length
  block.text = joinLine(block.text, line.text, wordsSeen)
  if (line.page !== last.page) {
    const charIndex = Math.min(before + 1, block.text.length)
    block.pageBreaks = [...(block.pageBreaks ?? []), { charIndex, page: line.page }]
  }
  open.last = line
}
