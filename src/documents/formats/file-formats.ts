import { finishInSlices } from '../../text/steps.ts'
import { createConverterApart } from './convert-apart.ts'
import { convertFile } from './convert-file.ts'
import { decodeText } from './decode-text.ts'
import type { ParsedDocument } from './parsed-document.ts'
import { readingCsv } from './read-csv.ts'
import { readingMarkdown } from './read-markdown.ts'
import { readingPage } from './read-page.ts'
import { readingText } from './read-text.ts'

/** Reads the bytes of one file. Throws `UnreadableFile` for what a person can understand. */
export type FormatReader = (bytes: Uint8Array) => Promise<ParsedDocument>

const text: FormatReader = bytes => finishInSlices(readingText(decodeText(bytes)))
const csv: FormatReader = bytes => finishInSlices(readingCsv(decodeText(bytes)))
const markdown: FormatReader = bytes => finishInSlices(readingMarkdown(decodeText(bytes)))
const convertApart = createConverterApart()
/** A page of this size takes a few milliseconds; what is larger would keep a server from its answers. */
const largestPageHere = 64 * 1024
const html: FormatReader = async bytes => {
  const convert = bytes.length <= largestPageHere ? convertFile : convertApart
  return finishInSlices(readingPage(await convert('html', bytes)))
}
const docx: FormatReader = async bytes => finishInSlices(readingPage(await convertApart('docx', bytes)))
const pdf: FormatReader = bytes => convertApart('pdf', bytes)

/** The formats that are read, by extension. A new one is a file and a row. */
export const formatReaders: Readonly<Record<string, FormatReader>> = {
  txt: text,
  text,
  rst: text,
  adoc: text,
  asciidoc: text,
  csv,
  tsv: csv,
  md: markdown,
  markdown,
  html,
  htm: html,
  pdf,
  docx
}

const mebibyte = 1024 * 1024

/** The largest file that is read, in bytes. PDFs are mostly images. */
export function mostBytesOf(extension: string): number {
  return (formatReaders[extension] === pdf || formatReaders[extension] === docx ? 64 : 16) * mebibyte
}
