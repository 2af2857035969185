import { compile, type HtmlToTextOptions } from 'html-to-text'
import { cell, describe, enclosed, image, linked, marked, type PageFields, terms } from './html-formatters.ts'
import {
  closeFurniture,
  closeMain,
  dropForeignMarks,
  headingMarks,
  marks,
  openFurniture,
  openMain,
  termMark,
  tooDeep
} from './html-marks.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** A web page as lines of text with marks for its structure, and what its head says. Plain data: it may be handed over. */
export interface ConvertedPage {
  lines: string
  fields: PageFields
}

const deepestNesting = 400

const caption = { format: 'marked', options: { mark: marks.caption } }
const item = { format: 'marked', options: { mark: marks.list_item } }
const furniture = { format: 'enclosed', options: { open: openFurniture, close: closeFurniture } }
const main = { format: 'enclosed', options: { open: openMain, close: closeMain } }

/** What generators of pages call the parts that lead elsewhere, where they do not use the elements for it. */
const navigationClasses =
  'nav navbar navigation navheader navfooter docnav breadcrumb breadcrumbs pagination pager footer'.split(' ')

const options: HtmlToTextOptions = {
  wordwrap: false,
  baseElements: { selectors: ['html'], returnDomByDefault: true },
  limits: { maxDepth: deepestNesting, ellipsis: tooDeep, maxInputLength: Number.POSITIVE_INFINITY },
  formatters: { marked, enclosed, cell, image, linked, terms, describe },
  selectors: [
    ...headingMarks.map((mark, index) => ({ selector: `h${index + 1}`, format: 'marked', options: { mark } })),
    ...['figcaption', 'caption'].map(selector => ({ selector, ...caption })),
    ...['li', 'tr', 'dd'].map(selector => ({ selector, ...item })),
    { selector: 'dl', format: 'terms' },
    { selector: 'dt', format: 'marked', options: { mark: termMark } },
    ...`nav|footer|aside|form|button|menu|dialog|[role=navigation]|[role=banner]|[role=contentinfo]|body > header`
      .split('|')
      .map(selector => ({ selector, ...furniture })),
    ...['div', 'ul', 'ol', 'p', 'table'].flatMap(element =>
      navigationClasses.map(name => ({ selector: `${element}[class~="${name}" i]`, ...furniture }))
    ),
    ...['article', 'main', '[role=main]'].map(selector => ({ selector, ...main })),
    ...['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object'].map(selector => ({
      selector,
      format: 'skip'
    })),
    ...['title', 'meta', 'link'].map(selector => ({ selector, format: 'describe' })),
    ...['td', 'th'].map(selector => ({ selector, format: 'cell' })),
    ...['ul', 'ol', 'table', 'tbody', 'thead', 'blockquote', 'section', 'header'].map(selector => ({
      selector,
      format: 'block',
      options: { leadingLineBreaks: 2, trailingLineBreaks: 2 }
    })),
    { selector: 'a', format: 'linked' },
    { selector: 'pre', format: 'pre', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'img', format: 'image' },
    { selector: 'hr', format: 'lineBreak' }
  ]
}
const convert = compile(options) as (html: string, metadata?: PageFields) => string

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

/** Converts a page in one go, at some 30 ms a mebibyte. Throws `UnreadableFile` where its elements are nested too deep. */
export function convertHtml(html: string): ConvertedPage {
  refuseDeepNesting(html)
  const fields: PageFields = {}
  const lines = convert(dropForeignMarks(html), fields)
  if (lines.includes(tooDeep)) throw tooDeeplyNested()
  return { lines, fields }
}
