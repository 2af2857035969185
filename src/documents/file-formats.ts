import { finishInSlices } from '../text/steps.ts'
import { convertApart } from './convert-apart.ts'
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
const html: FormatReader = async bytes => finishInSlices(readingPage(await convertApart('html', bytes)))
const docx: FormatReader = async bytes => finishInSlices(readingPage(await convertApart('docx', bytes)))
// Its library takes half a second to load: only a folder that holds such files pays for it.
const pdf: FormatReader = async bytes => (await import('./read-pdf.ts')).readPdf(bytes)

/** The formats that are read, by extension. A new one is a file and a row. */
export const formatReaders: Readonly<Record<string, FormatReader>> = {
  txt: text,
  text,
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
