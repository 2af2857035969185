import { decodeText } from './decode-text.ts'
import type { ParsedDocument } from './parsed-document.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'

/** Reads the bytes of one file. Throws `UnreadableFile` for what a person can understand. */
export type FormatReader = (bytes: Uint8Array) => ParsedDocument | Promise<ParsedDocument>

/** The formats that are read, by extension. A new one is a file and a row. */
export const formatReaders: Readonly<Record<string, FormatReader>> = {
  txt: bytes => readText(decodeText(bytes)),
  text: bytes => readText(decodeText(bytes)),
  md: bytes => readMarkdown(decodeText(bytes)),
  markdown: bytes => readMarkdown(decodeText(bytes)),
  html: bytes => readHtml(decodeText(bytes)),
  htm: bytes => readHtml(decodeText(bytes)),
  pdf: readPdf,
  docx: readDocx
}
