import { finish, type Steps } from './steps.ts'

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Span {
  startCharIndex: number
  endCharIndex: number
}

interface Line extends Span {
  /** Length of its first word. */
  firstWord: number
  /** How far it is set in, in columns. */
  indent: number
}

/** A bullet, or a number or letter with a full stop or bracket: what a list item opens with. */
const listMarker = /(?:[-*+•‣▪◦·–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/y
/** A line that ends so is whole, whatever follows. */
const finished = /[.!?…。！？:;]["'”’»)\]]*$/
/** No sentence, heading or list item ends in one of these, so the next line goes on with it. */
const unfinished =
  /(?:[,(–—]|\s(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|which|who|into|its|their|his|her|is|are|was|were|be|has|have|had|will|would|may|can))$/i
const longestWrappedLine = 160
const shortestWrappedLine = 40
/** A text is wrapped at one width throughout if this share of its paragraphs is. */
const fewestWrapped = 3
const tabStop = 8
/** What the words of a sentence end and go on with where a line is full; code mostly has other signs there. */
const wordEnd = /[\p{L}\p{N},"’”)`]$/u
const wordStart = /[\p{L}\p{N}"‘“(`<]/uy
const hasWord = /[\p{L}\p{N}]/u

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** The first place from `from` on that holds no white space, or `end`. White space is that of a regular expression's `\s`. */
export function skipSpace(text: string, from: number, end = text.length): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The end of what stands before `from` when white space is left off, but not before `start`. */
export function trimSpace(text: string, start: number, from: number): number {
  let at = from
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function readLine(text: string, from: number, to: number): Line {
  const startCharIndex = skipSpace(text, from, to)
  let indent = 0
  for (let at = from; at < startCharIndex; at++)
    indent = text.charCodeAt(at) === 9 ? indent - (indent % tabStop) + tabStop : indent + 1
  const endCharIndex = trimSpace(text, startCharIndex, to)
  let word = startCharIndex
  while (word < endCharIndex && !isSpace(text.charCodeAt(word))) word++
  return { startCharIndex, endCharIndex, firstWord: word - startCharIndex, indent }
}

function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase()
}

function opensList(text: string, line: Line): boolean {
  listMarker.lastIndex = line.startCharIndex
  return listMarker.test(text)
}

/** At which width lines were broken by hand, in characters; undefined where they were not. */
interface Wrapping {
  /** The longest line of the paragraph, without what it is set in. */
  own: number | undefined
  /** The column that the lines of the whole text reach. */
  whole: number | undefined
}

/**
 * Was the paragraph wrapped by hand at a fixed width? Then a line is so full that the next line's first word did not fit.
 * One line shorter than that in five is forgiven: a heading right above its paragraph, the end of a paragraph.
 */
function wrappedWidth(lines: readonly Line[]): number | undefined {
  let width = 0
  for (const line of lines) width = Math.max(width, line.endCharIndex - line.startCharIndex)
  if (lines.length < 3 || width > longestWrappedLine || width < shortestWrappedLine) return undefined
  let full = 0
  for (let index = 0; index + 1 < lines.length; index++) if (isFull(lines[index], lines[index + 1], width)) full++
  return full >= 0.8 * (lines.length - 1) ? width : undefined
}

/** `margin` counts what the line is set in as a part of it. */
function isFull(line: Line | undefined, next: Line | undefined, width: number, margin = 0): boolean {
  return line !== undefined && next !== undefined && margin + lengthOf(line) + 1 + next.firstWord > width
}

const lengthOf = (line: Line): number => line.endCharIndex - line.startCharIndex

/** The column that half of the wrapped paragraphs reach: those of one text were wrapped alike, however far set in. */
function wrappedColumn(paragraphs: readonly (readonly Line[])[]): number | undefined {
  const columns: number[] = []
  for (const lines of paragraphs)
    if (wrappedWidth(lines) !== undefined)
      columns.push(lines.reduce((most, line) => Math.max(most, line.indent + lengthOf(line)), 0))
  return columns.length < fewestWrapped
    ? undefined
    : columns.sort((one, other) => one - other)[Math.floor(columns.length / 2)]
}

/** Joins the lines of one paragraph where a line break is only the width of the page. */
function joinLines(text: string, lines: readonly Line[], column: number | undefined, blocks: Span[]): void {
  const wrapping: Wrapping = { own: wrappedWidth(lines), whole: column }
  let open: Span | undefined
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (open && before && goesOn(text, before, line, wrapping)) {
      open.endCharIndex = line.endCharIndex
    } else {
      open = { startCharIndex: line.startCharIndex, endCharIndex: line.endCharIndex }
      blocks.push(open)
    }
  }
}

function goesOn(text: string, line: Line, next: Line, { own, whole }: Wrapping): boolean {
  if (opensList(text, next)) return false
  if (own !== undefined && isFull(line, next, own)) return true
  const length = lengthOf(line)
  if (length > longestWrappedLine || length < shortestWrappedLine) return false
  const tail = text.slice(Math.max(line.startCharIndex, line.endCharIndex - 12), line.endCharIndex)
  if (finished.test(tail) || !hasWord.test(tail)) return false
  if (unfinished.test(tail) || isLowerCase(text.charAt(next.startCharIndex))) return true
  wordStart.lastIndex = next.startCharIndex
  return whole !== undefined && isFull(line, next, whole, line.indent) && wordEnd.test(tail) && wordStart.test(text)
}

/**
 * Cuts a text into blocks: paragraphs, headings, list items. A blank line always ends one; a single line break does
 * too, unless the lines were wrapped at a fixed width. Linear.
 */
export function splitBlocks(text: string): Span[] {
  return finish(splittingBlocks(text))
}

/** The same in small steps, for files of many megabytes. */
export function* splittingBlocks(text: string): Steps<Span[]> {
  const paragraphs: Line[][] = []
  let paragraph: Line[] = []
  const lineBreak = /\r\n|[\n\r\v\f\u2028\u2029]/g
  let from = 0
  while (from <= text.length) {
    yield
    const match = lineBreak.exec(text)
    const to = match ? match.index : text.length
    const line = readLine(text, from, to)
    if (line.endCharIndex > line.startCharIndex) paragraph.push(line)
    else if (paragraph.length > 0) {
      paragraphs.push(paragraph)
      paragraph = []
    }
    if (!match) break
    from = lineBreak.lastIndex
  }
  if (paragraph.length > 0) paragraphs.push(paragraph)
  const column = wrappedColumn(paragraphs)
  const blocks: Span[] = []
  for (const lines of paragraphs) {
    joinLines(text, lines, column, blocks)
    yield
  }
  return blocks
}
