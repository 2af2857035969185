import { splittingBlocks } from '../../text/blocks.ts'
import { finish, type Steps } from '../../text/steps.ts'
import { webAddress } from './metadata.ts'
import type { Block, ParsedDocument } from './parsed-document.ts'

const sourceLine =
  /^(?:source|url|link|original|read more at|originally published at|via)\s*:\s*(https?:\/\/\S{1,2000})$/i

/** A heading as Markdown writes it; many plain texts do, too. */
const heading = /^#{1,6}\s(?=\S)/

/**
 * Reads plain text: the text stays as it is, byte for byte, so that offsets count in the file itself. A line
 * "Source: https://…" gives the address.
 */
export function readText(text: string): ParsedDocument {
  return finish(readingText(text))
}

/** The same in small steps. */
export function* readingText(text: string): Steps<ParsedDocument> {
  const blocks: Block[] = yield* splittingBlocks(text)
  const parsed: ParsedDocument = { text, blocks }
  for (const block of blocks) {
    const { startCharIndex, endCharIndex } = block
    const mark = text.charAt(startCharIndex) === '#' && heading.exec(text.slice(startCharIndex, startCharIndex + 8))
    if (mark && endCharIndex - startCharIndex <= 300) {
      block.kind = 'heading'
      block.level = mark[0].trimEnd().length
      block.startCharIndex += mark[0].length
    }
    if (endCharIndex - startCharIndex > 2_048) continue
    const url = webAddress(sourceLine.exec(text.slice(startCharIndex, endCharIndex))?.[1] ?? '')
    if (url) parsed.url = url
  }
  return parsed
}
