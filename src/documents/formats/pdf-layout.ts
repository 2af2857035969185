import type { LooseBlock } from './parsed-document.ts'
import { type Line, type PageItem, readLines } from './pdf-lines.ts'
import { findRunningLines } from './pdf-running-lines.ts'

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}

/** A line of letters of one width, as of a typewriter, in a document that is not written so: code, commands, output. */
type IsCode = (line: Line) => boolean

/** In a document whose most lines are written so they tell nothing. */
function findCode(lines: readonly Line[]): IsCode {
  const written = lines.filter(({ isMonospace }) => isMonospace).length
  return 2 * written > lines.length ? () => false : ({ isMonospace }) => isMonospace
}

/**
 * Where the column ends in which each line stands: most lines of a paragraph reach it. A column ends where the next
 * line stands higher. A fifth of the lines may be longer: a title over two columns.
 */
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

/** Paragraphs, headings and furniture of the pages, from the sizes of letters and the gaps between lines. */
export function layOutPages(items: readonly (readonly PageItem[])[]): LooseBlock[] {
  const pages = items.map((page, index) => readLines(page, index + 1))
  const lines = pages.flat()
  const bodySize = median(lines.map(({ fontSize }) => fontSize))
  const headingSizes = sizesOfHeadings(lines, bodySize)
  const running = findRunningLines(pages)
  const wordsSeen = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  const leading = median(
    pages.flatMap(page => page.slice(1).map((line, index) => Math.abs((page[index]?.y ?? 0) - line.y)))
  )
  const isCode = findCode(lines)
  const margins = findMargins(pages)
  const blocks: LooseBlock[] = []
  let open: { block: LooseBlock; last: Line } | undefined
  let term: Line | undefined
  for (const [index, line] of lines.entries()) {
    if (running.has(line)) {
      blocks.push({ text: line.text, kind: 'furniture', page: line.page })
      continue
    }
    const kind = isHeadingSize(line.fontSize, bodySize) ? 'heading' : isCode(line) ? 'list_item' : 'paragraph'
    const isText = kind !== 'list_item' && open?.block.kind === kind
    if (open && isText && goesOn(open.last, line, leading, kind === 'heading' ? undefined : margins.get(open.last))) {
      const before = open.block.text.length
      open.block.text = joinLine(open.block.text, line.text, wordsSeen)
      if (line.page !== open.last.page) {
        const charIndex = Math.min(before + 1, open.block.text.length)
        open.block.pageBreaks = [...(open.block.pageBreaks ?? []), { charIndex, page: line.page }]
      }
      open.last = line
    } else {
      const isDefined = kind === 'paragraph' && isTerm(line, lines[index + 1], margins.get(line))
      const leavesTerm = term !== undefined && term.page === line.page && line.left <= term.left + 1
      if (isDefined) term = line
      else if (leavesTerm) term = undefined
      const block: LooseBlock = { text: line.text, kind: isDefined ? 'term' : kind, page: line.page }
      if (leavesTerm && !isDefined) block.leavesTerm = true
      if (kind === 'heading') block.level = levelOf(line.fontSize, headingSizes)
      blocks.push(block)
      open = { block, last: line }
    }
  }
  return blocks
}

const isHeadingSize = (size: number, bodySize: number): boolean => size > 1.12 * bodySize

/** The sizes of letters of headings, largest first; sizes a twentieth apart are one. */
function sizesOfHeadings(lines: readonly Line[], bodySize: number): number[] {
  const sizes: number[] = []
  for (const size of lines.map(({ fontSize }) => fontSize).sort((one, other) => other - one))
    if (isHeadingSize(size, bodySize) && size < 0.95 * (sizes.at(-1) ?? Number.POSITIVE_INFINITY)) sizes.push(size)
  return sizes
}

/** The level of a heading in letters of a size: the largest are of the outermost. */
function levelOf(size: number, sizes: readonly number[]): number {
  return Math.min(deepest, Math.max(1, sizes.findLastIndex(one => size <= one) + 1))
}
const deepest = 6

/** A short line with its explanation set in under it says what that is of. */
function isTerm(line: Line, next: Line | undefined, margin = 0): boolean {
  return (
    next?.page === line.page &&
    next.y < line.y &&
    next.left > line.left + 0.8 * line.fontSize &&
    next.text.length >= shortestExplanation &&
    !finished.test(line.text) &&
    line.right + 4 * line.fontSize < margin
  )
}

/** Dots that lead the eye to the number of a page: a line of a table of contents or an index. */
const leaders = /(?:\. ?){5}/

/** `margin` is where the column of the last line ends. */
function goesOn(last: Line, line: Line, leading: number, margin: number | undefined): boolean {
  if (/^\s*(?:[•▪◦‣●–-]|\(?\d{1,2}[.)])\s/.test(line.text)) return false
  if (leaders.test(last.text) || leaders.test(line.text)) return false
  if (margin !== undefined && endsEarly(last, line, margin)) return false
  if (Math.abs(last.fontSize - line.fontSize) > 0.1 * last.fontSize) return false
  // Over a page or column break only the sentence can tell: it goes on if it was not finished.
  if (last.page !== line.page || line.y > last.y) return !finished.test(last.text)
  return last.y - line.y < 1.4 * Math.max(leading, line.fontSize)
}

const finished = /[.!?:…]["'”’)\]]*\s*$/
const fewestCharacters = 40
const shortestExplanation = 30

/**
 * The next word would have fitted on the last line, so that its paragraph ends there: an item, a signature, a term above
 * its definition. A line of some length may be short of a table or a picture beside it, if its sentence plainly goes on.
 */
function endsEarly(last: Line, line: Line, margin: number): boolean {
  const characterWidth = (line.right - line.left) / line.text.length
  const word = (/^\s*\S+/.exec(line.text)?.[0].length ?? 0) * characterWidth
  if (last.right + word + last.fontSize > margin) return false
  const isCut =
    /[-\u00ad,]\s*$/.test(last.text) || (last.text.length >= fewestCharacters && /^\s*\p{Ll}/u.test(line.text))
  return !isCut || finished.test(last.text)
}

/** A word parted at the line's end is put together if it stands whole elsewhere in the document; else it keeps its hyphen. */
function joinLine(text: string, next: string, wordsSeen: ReadonlySet<string>): string {
  const head = /(?<!\p{L})(\p{L}+)[-\u00ad]$/u.exec(text.slice(-40))?.[1]
  const tail = /^\p{Ll}+/u.exec(next)?.[0]
  if (!head || !tail) return `${text} ${next}`
  const isSoft = text.endsWith('\u00ad') || wordsSeen.has((head + tail).toLowerCase())
  return (isSoft ? text.slice(0, -1) : text) + next
}
