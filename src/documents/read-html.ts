import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'
import { readMetadata } from './metadata.ts'
import { joinBlocks, type LooseBlock, type MarkedKind, type ParsedDocument } from './parsed-document.ts'
import { UnreadableFile } from './unreadable-file.ts'

// Private-use characters carry the page's structure through the conversion; those of the page itself are dropped first.
const marks = { heading: '\ue000', list_item: '\ue001', caption: '\ue002' } as const
const openFurniture = '\ue003'
const closeFurniture = '\ue004'
const openMain = '\ue005'
const closeMain = '\ue006'
const tooDeep = '\ue007'
const privateMarks = /[\ue000-\ue007]/g
const deepestNesting = 400

const kindOfMark = new Map<string, MarkedKind>(
  Object.entries(marks).map(([kind, mark]) => [mark, kind as keyof typeof marks])
)

type Fields = Record<string, string>

/** A block of its own that begins with a mark. */
const marked: FormatCallback = (element, walk, builder, { mark }) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addLiteral(mark)
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** Everything inside stands between two marks, each in a block of its own. */
const enclosed: FormatCallback = (element, walk, builder, { open, close }) => {
  addBlock(builder, open)
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
  addBlock(builder, close)
}

const blockElements = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'blockquote',
  'img'
])

interface Node {
  name?: string
  data?: string
  children?: Node[]
}

/** The words of a cell in one line, unless it holds more than a paragraph: then the table only lays out a page. */
function cellText(cellElement: Node): string | undefined {
  const words: string[] = []
  const waiting = [...(cellElement.children ?? [])].reverse()
  let blocks = 0
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.name !== undefined && blockElements.has(node.name) && ++blocks > 1) return undefined
    if (node.name === 'script' || node.name === 'style') continue
    if (node.data !== undefined && node.name === undefined) words.push(node.data)
    for (const child of (node.children ?? []).toReversed()) waiting.push(child)
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** Cells of a row are set apart, or their figures would run together. */
const cell: FormatCallback = (element, walk, builder) => {
  const text = cellText(element as Node)
  if (text === undefined) {
    builder.openBlock({ leadingLineBreaks: 2 })
    walk(element.children, builder)
    builder.closeBlock({ trailingLineBreaks: 2 })
  } else builder.addInline(`${text} | `)
}

/** An image shows as its description, which is a caption and no part of the report. */
const image: FormatCallback = (element, _walk, builder) => {
  const description: unknown = element.attribs?.alt
  if (typeof description !== 'string' || description.trim() === '') return
  addBlock(builder, marks.caption, description.replaceAll(privateMarks, ''))
}

function addBlock(builder: Parameters<FormatCallback>[2], mark: string, text = ''): void {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addLiteral(mark)
  if (text) builder.addInline(text)
  builder.closeBlock({ trailingLineBreaks: 2 })
}

const metaFields: Record<string, string> = {
  'og:title': 'title',
  'og:site_name': 'publisher',
  'og:url': 'url',
  'article:published_time': 'publishedAt',
  datepublished: 'publishedAt',
  date: 'publishedAt'
}

/** Takes what the head of the page says of it into `metadata`, the object given to the conversion. */
const describe: FormatCallback = (element, _walk, builder) => {
  const fields = (builder as unknown as { metadata?: Fields }).metadata
  const attributes: Record<string, string> = element.attribs ?? {}
  if (!fields) return
  if (element.name === 'title') fields.pageTitle ??= textOf(element.children)
  else if (element.name === 'link') {
    if (attributes.rel === 'canonical' && attributes.href) fields.canonical ??= attributes.href
  } else {
    const name = metaFields[(attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()]
    if (name && attributes.content) fields[name] ??= attributes.content
  }
}

function textOf(nodes: readonly unknown[] | undefined): string {
  return (nodes ?? []).map(node => (node as { data?: string }).data ?? '').join('')
}

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
    ...[
      'nav',
      'footer',
      'aside',
      'form',
      'button',
      'menu',
      'dialog',
      '[role=navigation]',
      '[role=banner]',
      '[role=contentinfo]'
    ].map(selector => ({ selector, ...furniture })),
    ...['article', 'main', '[role=main]'].map(selector => ({ selector, ...main })),
    ...['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object'].map(selector => ({
      selector,
      format: 'skip'
    })),
    ...['title', 'meta', 'link'].map(selector => ({ selector, format: 'describe' })),
    ...['td', 'th'].map(selector => ({ selector, format: 'cell' })),
    ...['ul', 'ol', 'dl', 'table', 'tbody', 'thead', 'blockquote', 'pre', 'section', 'header'].map(selector => ({
      selector,
      format: 'block',
      options: { leadingLineBreaks: 2, trailingLineBreaks: 2 }
    })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'image' },
    { selector: 'hr', format: 'lineBreak' }
  ]
}
const convert = compile(options) as (html: string, metadata?: Fields) => string

/** The blocks of a converted page. */
function readBlocks(converted: string): LooseBlock[] {
  const lines = converted.split('\n').map(line => line.trim())
  // One main part is the report; with several (a list of posts) or none, all of the page that is not furniture is.
  const hasMain = lines.filter(line => line === openMain).length === 1
  const blocks: LooseBlock[] = []
  let furnitureDepth = 0
  let inMain = !hasMain
  for (const line of lines) {
    if (line === openFurniture) furnitureDepth++
    else if (line === closeFurniture) furnitureDepth--
    else if (line === openMain) inMain = true
    else if (line === closeMain) inMain = !hasMain
    else if (line !== '') blocks.push(readBlock(line, furnitureDepth > 0 || !inMain))
  }
  return blocks
}

function readBlock(line: string, isFurniture: boolean): LooseBlock {
  const kind = kindOfMark.get(line.charAt(0))
  const text = line
    .replaceAll(privateMarks, '')
    .replace(/(?:\s*\|)+\s*$/, '')
    .trim()
  return { text, kind: isFurniture ? 'furniture' : (kind ?? 'paragraph') }
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
  const fields: Fields = {}
  const converted = convert(html.replaceAll(privateMarks, ''), fields)
  if (converted.includes(tooDeep)) throw tooDeeplyNested()
  const { pageTitle, ...rest } = fields
  const metadata = readMetadata(rest)
  if (!metadata.title && pageTitle?.trim()) metadata.title = pageTitle.replace(/\s+/g, ' ').trim()
  return { ...joinBlocks(readBlocks(converted)), ...metadata }
}
