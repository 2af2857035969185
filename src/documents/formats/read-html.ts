import { finish } from '../../text/steps.ts'
import { convertHtml } from './convert-html.ts'
import type { ParsedDocument } from './parsed-document.ts'
import { readingPage } from './read-page.ts'

/** Reads a web page in one go. Throws `UnreadableFile` where its elements are nested too deep. */
export function readHtml(html: string): ParsedDocument {
  return finish(readingPage(convertHtml(html)))
}
