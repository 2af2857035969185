/** A run of text on a page; y grows upwards. */
export interface PageItem {
  str: string
  x: number
  y: number
  width: number
  height: number
  fontSize: number
  /** As a style sheet would name it: serif, sans-serif, monospace. */
  fontFamily?: string
  hasEOL?: boolean
}

/** A line of a page. Lengths in points. */
export interface Line {
  text: string
  page: number
  y: number
  left: number
  right: number
  fontSize: number
  /** All its letters are of one width. */
  isMonospace: boolean
}

/** The lines of a page, in the order in which the PDF draws them, which is the order of reading but for odd ones. */
export function readLines(items: readonly PageItem[], page: number): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const { str, x, y, width, fontSize, fontFamily } of items) {
    if (str.trim() === '') continue
    if (line && Math.abs(line.y - y) < 0.5 * (fontSize || 1) && x >= line.right - fontSize) {
      // A gap wider than a thin space parts words; PDFs often draw no space at all.
      const gap = x - line.right > 0.15 * fontSize && !/\s$/.test(line.text) && !/^\s/.test(str)
      line.text += gap ? ` ${str}` : str
      line.right = x + width
      line.fontSize = Math.max(line.fontSize, fontSize)
      line.isMonospace &&= fontFamily === monospace
    } else {
      line = { text: str, page, y, left: x, right: x + width, fontSize, isMonospace: fontFamily === monospace }
      lines.push(line)
    }
  }
  return lines
}

const monospace = 'monospace'
