import type { ConvertedPage } from './convert-html.ts'
import { decodeText } from './decode-text.ts'

/** Formats that are read as a web page is. */
export type PageFormat = 'html' | 'docx'

/** Converts a file in one go. Throws `UnreadableFile` for what a person can understand. */
export async function convertPage(format: PageFormat, bytes: Uint8Array): Promise<ConvertedPage> {
  const html = format === 'html' ? decodeText(bytes) : await (await import('./docx-to-html.ts')).docxToHtml(bytes)
  // Loaded late: the library takes half a second.
  const { convertHtml } = await import('./convert-html.ts')
  return convertHtml(html)
}
