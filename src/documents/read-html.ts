import { compile, type HtmlToTextOptions } from 'html-to-text'
import { trimSpace } from '../text/blocks.ts'
import { cell, describe, enclosed, image, marked, type PageFields } from './html-formatters.ts'
import {
  closeFurniture,
  closeMain,
  dropForeignMarks,
  dropMarks,
  markedKind,
  marks,
  openFurniture,
  openMain,
  tooDeep
} from './html-marks.ts'
import { readMetadata } from './metadata.ts'
import { joinBlocks, type LooseBlock, type ParsedDocument } from './parsed-document.ts'
import { UnreadableFile } from './unreadable-file.ts'

const deepestNesting = 400

const heading = { format: 'marked', options: { mark: marks.heading } }
const caption = { format: 'marked', options: { mark: marks.caption } }
const item = { format: 'marked', options: { mark: marks.list_item } }
const furniture = { format: 'enclosed', options: { open: openFurniture, close: closeFurniture } }
const main = { format: 'enclosed', options: { open: openMain, close: closeMain } }

const options: HtmlToTextOptions = {
  wordwrap: false,
  baseElements: { selectors: ['html'], returnDomByDefault: true },
  limits: { maxDepth: deepestNesting, ellipsis: tooDeep, maxInputLength: Number.POSITIVE_INFINITY },
  formatters: { marked, enclosed, cell, image, describe },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, ...heading })),
    ...['figcaption', 'caption'].map(selector => ({ selector, ...caption })),
    ...['li', 'tr', 'dt', 'dd'].map(selector => ({ selector, ...item })),
    ...`nav|footer|aside|form|button|menu|dialog|[role=navigation]|[role=banner]|[role=contentinfo]|body > header`
      .split('|')
      .map(selector => ({ selector, ...furniture })),
    ...['article', 'main', '[role=main]'].map(selector => ({ selector, ...main })),
    ...['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object'].map(selector => ({
      selector,
      format: 'skip'
    })),
    ...['title', 'meta', 'link'].map(selector => ({ selector, format: 'describe' })),
    ...['td', 'th'].map(selector => ({ selector, format: 'cell' })),
    ...['ul', 'ol', 'dl', 'table', 'tbody', 'thead', 'blockquote', 'section', 'header'].map(selector => ({
      selector,
      format: 'block',
      options: { leadingLineBreaks: 2, trailingLineBreaks: 2 }
    })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'pre', format: 'pre', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'img', format: 'image' },
    { selector: 'hr', format: 'lineBreak' }
  ]
}
const convert = compile(options) as (html: string, metadata?: PageFields) => string

/** The blocks of a converted page. */
function readBlocks(converted: string): LooseBlock[] {
  const lines = converted.split('\n').map(line => line.trim())
  const reportDepth = findReport(lines)
  const blocks: LooseBlock[] = []
  let furnitureDepth = 0
  let mainDepth = 0
  for (const line of lines) {
    if (line === openFurniture) furnitureDepth++
    else if (line === closeFurniture) furnitureDepth--
    else if (line === openMain) mainDepth++
    else if (line === closeMain) mainDepth--
    else if (line !== '') blocks.push(readBlock(line, furnitureDepth > 0 || mainDepth < reportDepth))
  }
  return blocks
}

/**
 * How deep in main parts the report stands: in the one main part of the page, and in the one article of that. Where there
 * are several at a level (a list of posts, comments), all that is around them belongs to it.
 */
function findReport(lines: readonly string[]): number {
  const counts: number[] = []
  let depth = 0
  for (const line of lines) {
    if (line === openMain) {
      depth++
      counts[depth] = (counts[depth] ?? 0) + 1
    } else if (line === closeMain) depth--
  }
  let report = 0
  while (counts[report + 1] === 1) report++
  return report
}

function readBlock(line: string, isFurniture: boolean): LooseBlock {
  return {
    text: withoutLastBars(dropMarks(line).trim()),
    kind: isFurniture ? 'furniture' : (markedKind(line) ?? 'paragraph')
  }
}

/** Every cell ends in a bar: the last of a row is no separator. By hand, for `\s*\|$` is quadratic in a long gap. */
function withoutLastBars(line: string): string {
  let end = line.length
  while (line[end - 1] === '|') end = trimSpace(line, 0, end - 1)
  return line.slice(0, end)
}

/** Elements that nothing closes but their own end tag: what they open stays open. */
const nesting =
  /<(\/?)(?:div|span|section|article|main|ul|ol|dl|table|blockquote|font|b|i|u|em|strong|small|center|a|form|details)\b[^<>]*>/gi

/** Refuses at once what the parser would work on for seconds only to find it too deep. */
function refuseDeepNesting(html: string): void {
  let depth = 0
  for (const [, slash] of html.matchAll(nesting)) {
    depth = Math.max(0, slash ? depth - 1 : depth + 1)
    if (depth > 10 * deepestNesting) throw tooDeeplyNested()
  }
}

function tooDeeplyNested(): UnreadableFile {
  return new UnreadableFile('nested_too_deep', `Its elements are nested more than ${deepestNesting} deep.`)
}

/**
 * Reads a web page: its main part is the report, and navigation, footers, forms and captions are kept as furniture.
 * Title, address, publisher and date come from the head.
 */
export function readHtml(html: string): ParsedDocument {
  refuseDeepNesting(html)
  const fields: PageFields = {}
  const converted = convert(dropForeignMarks(html), fields)
  if (converted.includes(tooDeep)) throw tooDeeplyNested()
  const { pageTitle, ...rest } = fields
  const metadata = readMetadata(rest)
  if (!metadata.title && pageTitle?.trim()) metadata.title = pageTitle.replace(/\s+/g, ' ').trim()
  return { ...joinBlocks(readBlocks(converted)), ...metadata }
}
