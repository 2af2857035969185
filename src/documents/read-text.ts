import { splitBlocks } from '../text/blocks.ts'
import { webAddress } from './metadata.ts'
import type { ParsedDocument } from './parsed-document.ts'

const sourceLine =
  /^(?:source|url|link|original|read more at|originally published at|via)\s*:\s*(https?:\/\/\S{1,2000})$/i

/**
 * Reads plain text: the text stays as it is, byte for byte, so that offsets count in the file itself. A line
 * "Source: https://…" gives the address.
 */
export function readText(text: string): ParsedDocument {
  const blocks = splitBlocks(text)
  const parsed: ParsedDocument = { text, blocks }
  for (const { startCharIndex, endCharIndex } of blocks) {
    if (endCharIndex - startCharIndex > 2_048) continue
    const url = webAddress(sourceLine.exec(text.slice(startCharIndex, endCharIndex))?.[1] ?? '')
    if (url) parsed.url = url
  }
  return parsed
}
