import type { LooseBlock } from './parsed-document.ts'

/** A run of text on a page; y grows upwards. */
export interface PageItem {
  str: string
  x: number
  y: number
  width: number
  height: number
  fontSize: number
  hasEOL?: boolean
}

interface Line {
  text: string
  page: number
  y: number
  right: number
  fontSize: number
}

/** The lines of a page, in the order in which the PDF draws them, which is the order of reading but for odd ones. */
function readLines(items: readonly PageItem[], page: number): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const { str, x, y, width, fontSize } of items) {
    if (str.trim() === '') continue
    if (line && Math.abs(line.y - y) < 0.5 * (fontSize || 1) && x >= line.right - fontSize) {
      // A gap wider than a thin space parts words; PDFs often draw no space at all.
      const gap = x - line.right > 0.15 * fontSize && !/\s$/.test(line.text) && !/^\s/.test(str)
      line.text += gap ? ` ${str}` : str
      line.right = x + width
      line.fontSize = Math.max(line.fontSize, fontSize)
    } else {
      line = { text: str, page, y, right: x + width, fontSize }
      lines.push(line)
    }
  }
  return lines
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** What running heads and page numbers have in common from page to page. */
function shapeOf(text: string): string {
  return text.trim().toLowerCase().replace(/\d+/g, '#')
}

/** "3", "- 3 -", "Page 3 of 12", "3/12". */
function isPageNumber(shape: string): boolean {
  return shape.includes('#') && /^ ?(?:page )?(?:of )?$/.test(shape.replace(/\W+/g, ' '))
}

/** Lines at the top or foot of a page that come back on others: running heads, page numbers. */
function findRunningLines(pages: readonly (readonly Line[])[]): Set<Line> {
  const seen = new Map<string, Line[]>()
  for (const lines of pages) {
    for (const line of new Set([lines[0], lines[1], lines.at(-2), lines.at(-1)])) {
      if (!line) continue
      const shape = shapeOf(line.text)
      seen.set(shape, [...(seen.get(shape) ?? []), line])
    }
  }
  const running = new Set<Line>()
  for (const [shape, lines] of seen) {
    const enough = isPageNumber(shape) ? 1 : Math.max(2, pages.length / 3)
    if (lines.length >= enough) for (const line of lines) running.add(line)
  }
  return running
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
  const blocks: LooseBlock[] = []
  let open: { block: LooseBlock; last: Line } | undefined
  for (const line of lines) {
    if (running.has(line)) {
      blocks.push({ text: line.text, kind: 'furniture', page: line.page })
      continue
    }
    const kind = isHeadingSize(line.fontSize, bodySize) ? 'heading' : 'paragraph'
    if (open && open.block.kind === kind && goesOn(open.last, line, leading)) {
      const before = open.block.text.length
      open.block.text = joinLine(open.block.text, line.text, wordsSeen)
      if (line.page !== open.last.page) {
        const charIndex = Math.min(before + 1, open.block.text.length)
        open.block.pageBreaks = [...(open.block.pageBreaks ?? []), { charIndex, page: line.page }]
      }
      open.last = line
    } else {
      const block: LooseBlock = { text: line.text, kind, page: line.page }
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

function goesOn(last: Line, line: Line, leading: number): boolean {
  if (/^\s*(?:[•▪◦‣●–-]|\(?\d{1,2}[.)])\s/.test(line.text)) return false
  if (Math.abs(last.fontSize - line.fontSize) > 0.1 * last.fontSize) return false
  // Over a page or column break only the sentence can tell: it goes on if it was not finished.
  if (last.page !== line.page || line.y > last.y) return !/[.!?:…]["'”’)\]]*\s*$/.test(last.text)
  return last.y - line.y < 1.4 * Math.max(leading, line.fontSize)
}

/** A word parted at the line's end is put together if it stands whole elsewhere in the document; else it keeps its hyphen. */
function joinLine(text: string, next: string, wordsSeen: ReadonlySet<string>): string {
  const head = /(?<!\p{L})(\p{L}+)[-\u00ad]$/u.exec(text.slice(-40))?.[1]
  const tail = /^\p{Ll}+/u.exec(next)?.[0]
  if (!head || !tail) return `${text} ${next}`
  const isSoft = text.endsWith('\u00ad') || wordsSeen.has((head + tail).toLowerCase())
  return (isSoft ? text.slice(0, -1) : text) + next
}
