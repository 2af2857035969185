import type { FormatCallback } from 'html-to-text'
import { closeLink, closeTerms, dropMarks, marks, openLink } from './html-marks.ts'

/** What the head of a page says of it: title, publisher, url, publishedAt, canonical, pageTitle. */
export type PageFields = Record<string, string>

/** A block of its own that begins with a mark. */
export const marked: FormatCallback = (element, walk, builder, { mark }) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addLiteral(mark)
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** Everything inside stands between two marks, each in a block of its own. */
export const enclosed: FormatCallback = (element, walk, builder, { open, close }) => {
  addBlock(builder, open)
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
  addBlock(builder, close)
}

const blockElements = new Set('p div ul ol table h1 h2 h3 h4 h5 h6 section article blockquote img'.split(' '))

interface Node {
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: Node[]
}

/** Leads to another page or place: not an anchor that is only a target, nor an address to write to or to call. */
function isLink({ name, attribs }: Node): boolean {
  return name === 'a' && attribs?.href !== undefined && !/^(?:mailto|tel):/i.test(attribs.href)
}

/** "¶", "#", "↑": a link without a word, to click on. What is made of ASCII may be an operator. */
const sign = /^(?:#|[^\p{ASCII}\p{L}\p{N}])[\ufe0e\ufe0f]?$/u

/** A link to a heading's own place, or back from a footnote: nothing that is read. */
function isSign({ children = [] }: Node): boolean {
  const [only, ...others] = children
  return (
    only !== undefined && others.length === 0 && (only.data === undefined ? isSign(only) : sign.test(only.data.trim()))
  )
}

/** The words of a link stand between two marks. */
export const linked: FormatCallback = (element, walk, builder) => {
  const node = element as Node
  if (!isLink(node)) walk(element.children, builder)
  else if (!isSign(node)) {
    builder.addLiteral(openLink)
    walk(element.children, builder)
    builder.addLiteral(closeLink)
  }
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
    if (isLink(node)) {
      if (isSign(node)) continue
      words.push(openLink)
      waiting.push({ data: closeLink })
    }
    for (const child of (node.children ?? []).toReversed()) waiting.push(child)
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** Cells of a row are set apart, or their figures would run together. */
export const cell: FormatCallback = (element, walk, builder) => {
  const text = cellText(element as Node)
  if (text === undefined) {
    builder.openBlock({ leadingLineBreaks: 2 })
    walk(element.children, builder)
    builder.closeBlock({ trailingLineBreaks: 2 })
  } else builder.addInline(`${text} | `)
}

/** A list of terms, each of which heads what explains it up to the list's end. */
export const terms: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
  addBlock(builder, closeTerms)
}

/** An image shows as its description, which is a caption and no part of the report. */
export const image: FormatCallback = (element, _walk, builder) => {
  const description: unknown = element.attribs?.alt
  if (typeof description !== 'string' || description.trim() === '') return
  addBlock(builder, marks.caption, dropMarks(description))
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
export const describe: FormatCallback = (element, _walk, builder) => {
  const fields = (builder as unknown as { metadata?: PageFields }).metadata
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
