import type { ConvertedPage } from './convert-html.ts'
import { decodePage } from './decode-text.ts'
import type { ParsedDocument } from './parsed-document.ts'

/** What becomes of the formats whose libraries work in one go, and may take any time and memory for it. */
export interface Converted {
  html: ConvertedPage
  docx: ConvertedPage
  pdf: ParsedDocument
}
export type HeavyFormat = keyof Converted

// Loaded late: each library takes half a second.
const converters: { [Format in HeavyFormat]: (bytes: Uint8Array) => Promise<Converted[Format]> } = {
  html: async bytes => (await import('./convert-html.ts')).convertHtml(decodePage(bytes)),
  docx: async bytes =>
    (await import('./convert-html.ts')).convertHtml(await (await import('./docx-to-html.ts')).docxToHtml(bytes)),
  pdf: async bytes => (await import('./read-pdf.ts')).readPdf(bytes)
}

/** Converts a file in one go. Throws `UnreadableFile` for what a person can understand. */
export function convertFile<Format extends HeavyFormat>(format: Format, bytes: Uint8Array): Promise<Converted[Format]> {
  return converters[format](bytes)
}
