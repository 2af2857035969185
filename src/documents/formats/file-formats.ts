import { finishInSlices } from '../../text/steps.ts'
import { createConverterApart } from './convert-apart.ts'
import { convertFile } from './convert-file.ts'
import { decodeText } from './decode-text.ts'
import type { ParsedDocument } from './parsed-document.ts'
import { readingCsv } from './read-csv.ts'
import { readingMarkdown } from './read-markdown.ts'
import { readingPage } from './read-page.ts'
import { readingText } from './read-text.ts'

/** How the files of one format are read. */
export interface Format {
  /** Reads the bytes of one file. Throws `UnreadableFile` for what a person can understand. */
  read(bytes: Uint8Array): Promise<ParsedDocument>
  /** The largest file that is read, in bytes. */
  mostBytes: number
  /** What the file holds: the text as a person reads it, the text among markup, or what only programs read. */
  content: 'text' | 'markup' | 'binary'
}

const mebibyte = 1024 * 1024
const asText = { mostBytes: 16 * mebibyte, content: 'text' } as const
const asMarkup = { mostBytes: 16 * mebibyte, content: 'markup' } as const
/** These are mostly images. */
const asBinary = { mostBytes: 64 * mebibyte, content: 'binary' } as const

const text: Format = { ...asText, read: bytes => finishInSlices(readingText(decodeText(bytes))) }
const csv: Format = { ...asText, read: bytes => finishInSlices(readingCsv(decodeText(bytes))) }
const markdown: Format = { ...asText, read: bytes => finishInSlices(readingMarkdown(decodeText(bytes))) }
const convertApart = createConverterApart()
/** A page of this size takes a few milliseconds; what is larger would keep a server from its answers. */
const largestPageHere = 64 * 1024
const html: Format = {
  ...asMarkup,
  async read(bytes) {
    const convert = bytes.length <= largestPageHere ? convertFile : convertApart
    return finishInSlices(readingPage(await convert('html', bytes)))
  }
}
const docx: Format = {
  ...asBinary,
  read: async bytes => finishInSlices(readingPage(await convertApart('docx', bytes)))
}
const pdf: Format = { ...asBinary, read: bytes => convertApart('pdf', bytes) }

/** The formats that are read, by extension in lower case. A new one is a file and a row. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['txt', text],
  ['text', text],
  ['rst', text],
  ['adoc', text],
  ['asciidoc', text],
  ['csv', csv],
  ['tsv', csv],
  ['md', markdown],
  ['markdown', markdown],
  ['html', html],
  ['htm', html],
  ['pdf', pdf],
  ['docx', docx]
])
