import { parse } from 'yaml'
import type { ParsedDocument } from './parsed-document.ts'

/** What a file says of itself. */
export type Metadata = Pick<ParsedDocument, 'title' | 'url' | 'publisher' | 'publishedAt'>

const longestFrontMatter = 65_536
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ][\d:.]{4,12}(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/
const keys: Record<string, keyof Metadata> = {
  title: 'title',
  publisher: 'publisher',
  publishedAt: 'publishedAt',
  published: 'publishedAt',
  date: 'publishedAt',
  url: 'url',
  link: 'url',
  canonical: 'url'
}

/** The address if it is one that a reader may follow: http or https. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim()
  if (!/^https?:\/\/\S+$/i.test(trimmed) || trimmed.length > 2_048) return undefined
  return URL.canParse(trimmed) ? trimmed : undefined
}

/** Keeps of what a file says of itself the fields that we know, in the shape that the wire promises. */
export function readMetadata(fields: Record<string, unknown>): Metadata {
  const metadata: Metadata = {}
  for (const [name, target] of Object.entries(keys)) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (metadata[target] !== undefined || (typeof value !== 'string' && typeof value !== 'number')) continue
    const text = String(value).replace(/\s+/g, ' ').trim().slice(0, 2_048)
    if (text === '') continue
    if (target === 'url') {
      const address = webAddress(text)
      if (address) metadata.url = address
    } else if (target !== 'publishedAt' || isoDate.test(text)) metadata[target] = text
  }
  return metadata
}

/** Where YAML fails (`title: Trump: the order`), the plain lines of it are read: the document is worth more than its form. */
function readLines(source: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const line of source.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0 && !/^\s/.test(line))
      fields[line.slice(0, colon)] = line
        .slice(colon + 1)
        .trim()
        .replace(/^["']|["']$/g, '')
  }
  return fields
}

/** Parts the YAML front matter from the body. */
export function readFrontMatter(text: string): { metadata: Metadata; body: string } {
  const opening = /^---[ \t]*\r?\n/.exec(text)
  if (!opening) return { metadata: {}, body: text }
  const head = text.slice(0, longestFrontMatter)
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm
  closing.lastIndex = opening[0].length
  const end = closing.exec(head)
  if (!end) return { metadata: {}, body: text }
  const source = head.slice(opening[0].length, end.index)
  const body = text.slice(end.index + end[0].length)
  let fields: unknown
  try {
    fields = parse(source, { logLevel: 'error', maxAliasCount: 20 })
  } catch {
    fields = readLines(source)
  }
  const known = typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {}
  return { metadata: readMetadata(known), body }
}
