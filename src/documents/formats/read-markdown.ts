import { splitBlocks } from '../../text/blocks.ts'
import { finish, type Steps } from '../../text/steps.ts'
import { readFrontMatter } from './metadata.ts'
import { joinBlocks, type LooseBlock, type MarkedKind, type ParsedDocument } from './parsed-document.ts'
import { plainInline } from './plain-inline.ts'

const fence = /^ {0,3}(`{3,}|~{3,})/
const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/
const underline = /^ {0,3}(?:=+|-{2,})[ \t]*$/
/** A line of code that no fence marks, where no list goes on in it. */
const indented = /^(?: {4}|\t)[ \t]*\S/
const rule = /^ {0,3}(?:[-*_][ \t]*){3,}$/
const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/
const quotePrefix = /^(?: {0,3}> ?)+/
/** Of a trimmed line: dashes and bars; without any bar, two dashes at least (one is a list's). */
const tableDivider = /^(?=[^-]*-)(?:(?=[^|]*\|)[|:\- \t]+|:?-{2,}:?)$/
const onlyImage = /^!\[[^\]]{0,1000}\]\([^()]{0,2000}\)$/
const cellBar = /(?<!\\)\|/
const onlyEmphasis = /^(?:\*[^*]{1,600}\*|_[^_]{1,600}_)$/
const definition = /^ {0,3}\[[^\]]{1,200}\]:\s*\S/
const captionTag = /^<(?:figcaption|caption)\b/i

interface Open {
  kind: MarkedKind
  lines: string[]
  level?: number
  leavesTerm?: boolean
}

/** The outermost item of a list: how far in it stands, and its block where it heads those nested under it. */
interface OuterItem {
  indent: number
  head?: LooseBlock
}

/** An item that is longer or ends as sentences do says more than what stands under it is about. */
const mostHeading = 60
const isLabel = ({ text }: LooseBlock): boolean => text.length <= mostHeading && !/[.!?;,]$/u.test(text)

/**
 * Reads Markdown as the text that a reader sees: its signs are gone, headings and list items are known, images stand as
 * their description. A line-wise reading of CommonMark's blocks: what a line opens with decides.
 */
export function readMarkdown(source: string): ParsedDocument {
  return finish(readingMarkdown(source))
}

/** The same in small steps. */
export function* readingMarkdown(source: string): Steps<ParsedDocument> {
  const { metadata, body } = readFrontMatter(source)
  const blocks: LooseBlock[] = []
  let open: Open | undefined
  let closingFence: string | undefined
  let afterImage = false
  let inTable = false
  let inCode = false
  let outer: OuterItem | undefined
  const close = () => {
    if (open) for (const block of closeBlock(open)) blocks.push(block)
    open = undefined
  }
  const add = (kind: MarkedKind, line: string, level?: number) => {
    close()
    blocks.push({ kind, text: plainInline(line), ...(level && { level }) })
  }
  for (const raw of linesOf(body)) {
    yield
    if (closingFence !== undefined) {
      if (raw.trim().startsWith(closingFence)) closingFence = undefined
      // Each line of code states something by itself, as an item does.
      else if (raw.trim() !== '') blocks.push({ kind: 'list_item', text: raw })
      continue
    }
    inCode = indented.test(raw) ? inCode || (!open && blocks.at(-1)?.kind !== 'list_item') : inCode && raw.trim() === ''
    if (inCode) {
      if (raw.trim() !== '') blocks.push({ kind: 'list_item', text: raw })
      continue
    }
    const line = raw.slice(quotePrefix.exec(raw)?.[0].length ?? 0)
    const trimmed = line.trim()
    const fenced = fence.exec(line)?.[1]
    const caption = afterImage
    if (trimmed !== '') afterImage = false
    inTable &&= trimmed.includes('|')
    if (trimmed === '') close()
    else if (fenced !== undefined) {
      close()
      closingFence = fenced
    } else if (heading.test(line))
      add('heading', withoutClosingHashes(line.replace(heading, '')), line.trimStart().search(/[^#]|$/))
    else if (open?.kind === 'paragraph' && open.lines.length === 1 && underline.test(line)) {
      open = { kind: 'heading', lines: open.lines, level: trimmed.startsWith('=') ? 1 : 2 }
      close()
    } else if (tableDivider.test(trimmed) && trimmed.includes('|')) {
      // The line above holds the heads, with or without bars around them.
      const heads = open?.kind === 'paragraph' && open.lines.length === 1 ? open.lines[0] : undefined
      if (heads?.includes('|')) open = { kind: 'list_item', lines: [readRow(heads.trim())] }
      close()
      inTable = true
    } else if (rule.test(line) || tableDivider.test(trimmed) || definition.test(line)) close()
    else if (listItem.test(line)) {
      close()
      const indent = line.search(/\S/)
      const isNested = outer !== undefined && indent > outer.indent
      const above = blocks.at(-1)
      if (outer && isNested && outer.head === undefined && above?.kind === 'list_item' && isLabel(above)) {
        above.heads = true
        outer.head = above
      }
      open = { kind: 'list_item', lines: [line], ...(outer?.head && !isNested && { leavesTerm: true }) }
      if (!isNested) outer = { indent }
    } else if (onlyImage.test(trimmed)) {
      add('caption', trimmed)
      afterImage = true
    } else if ((caption && onlyEmphasis.test(trimmed)) || captionTag.test(trimmed)) add('caption', trimmed)
    else if (trimmed.startsWith('|') || (inTable && trimmed.includes('|'))) add('list_item', readRow(trimmed))
    else if (open) open.lines.push(line)
    else {
      open = { kind: 'paragraph', lines: [line], ...(outer?.head && { leavesTerm: true }) }
      outer = undefined
    }
  }
  close()
  return { ...joinBlocks(blocks), ...metadata }
}

function* linesOf(text: string): Generator<string> {
  let from = 0
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|[\n\r]/g)) {
    yield text.slice(from, index)
    from = index + lineBreak.length
  }
  yield text.slice(from)
}

/** "Title ##" is "Title". By hand, like the bars: `[ \t]+#+$` is quadratic in a long gap. */
function withoutClosingHashes(title: string): string {
  const trimmed = title.trimEnd()
  let end = trimmed.length
  while (trimmed[end - 1] === '#') end--
  const closes = end < trimmed.length && (trimmed[end - 1] === ' ' || trimmed[end - 1] === '\t')
  return closes ? trimmed.slice(0, end).trimEnd() : title
}

/** A row of a table without the bars around it, its cells apart. An escaped bar is not a bar. */
function readRow(row: string): string {
  const inner = row.startsWith('|') ? row.slice(1) : row
  const cells = (inner.endsWith('|') && !inner.endsWith('\\|') ? inner.slice(0, -1) : inner).split(cellBar)
  return cells.map(cell => cell.trim()).join(' | ')
}

/** A paragraph's lines are one text, unless they are plainly lines of their own ("Like", "Share"). */
function closeBlock({ kind, lines, level, leavesTerm }: Open): LooseBlock[] {
  const text = lines.map(line => line.trim()).join('\n')
  if (kind !== 'paragraph')
    return [
      {
        kind,
        ...(level && { level }),
        ...(leavesTerm && { leavesTerm }),
        text: plainInline(
          text.replace(listItem, match => (/\d/.test(match) ? match.trimStart() : '• ')).replaceAll('\n', ' ')
        )
      }
    ]
  return splitBlocks(text).map(({ startCharIndex, endCharIndex }) => ({
    kind,
    ...(leavesTerm && { leavesTerm }),
    text: plainInline(text.slice(startCharIndex, endCharIndex).replaceAll('\n', ' '))
  }))
}
