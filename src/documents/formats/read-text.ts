import { splittingBlocks } from '../../text/blocks.ts'
import { finish, type Steps } from '../../text/steps.ts'
import { readMailHead } from './mail-head.ts'
import { webAddress } from './metadata.ts'
import { markPageLines } from './page-breaks.ts'
import type { Block, ParsedDocument } from './parsed-document.ts'

const sourceLine =
  /^(?:source|url|link|original|read more at|originally published at|via)\s*:\s*(https?:\/\/\S{1,2000})$/i

/** A heading as Markdown writes it, and many plain texts do, too; or as AsciiDoc. */
const heading = /^(?:#{1,6}|={1,6})\s(?=\S)/

/** AsciiDoc's "--verbose::", which the next lines explain; reStructuredText writes "::" behind a sentence or two blanks. */
function isTerm(text: string, { startCharIndex, endCharIndex }: Block): boolean {
  return text.endsWith('::', endCharIndex) && !/[.!?\s]::$|\n|^\.\. /.test(text.slice(startCharIndex, endCharIndex))
}

/** How many characters stand before a block in its line: white space only. */
function columnOf(text: string, { startCharIndex }: Block): number {
  return startCharIndex - 1 - text.lastIndexOf('\n', startCharIndex - 1)
}

/** A line of one sign. */
const rule = /^([=\-~^"'*+#.:_`])\1{2,}$/
/** By how many characters the line under a heading may be longer or shorter (AsciiDoc's two-line titles). */
const ruleTolerance = 2
const longestHeading = 120

/**
 * Marks a line as a heading that is underlined in its own length, as in reStructuredText, AsciiDoc and many plain texts.
 * Its level is known by the sign: the first in a text is of the outermost (reStructuredText, "Sections").
 */
function markUnderlined(text: string, blocks: readonly Block[]): void {
  const levels: string[] = []
  for (const [index, block] of blocks.entries()) {
    const title = blocks[index - 1]
    const length = block.endCharIndex - block.startCharIndex
    if (!title || title.kind !== undefined || length > longestHeading + ruleTolerance) continue
    const sign = rule.exec(text.slice(block.startCharIndex, block.endCharIndex))?.[1]
    if (sign === undefined) continue
    const words = text.slice(title.startCharIndex, title.endCharIndex)
    const between = text.slice(title.endCharIndex, block.startCharIndex)
    if (between.trim() !== '' || between.split('\n').length !== 2 || words.includes('\n')) continue
    if (Math.abs(words.length - length) > ruleTolerance || !/\p{L}/u.test(words)) continue
    if (!levels.includes(sign)) levels.push(sign)
    title.kind = 'heading'
    title.level = Math.min(6, levels.indexOf(sign) + 1)
    block.kind = 'furniture'
  }
}

/**
 * Reads plain text: the text stays as it is, byte for byte, so that offsets count in the file itself. A line
 * "Source: https://…" gives the address, the head of a message its subject and date.
 */
export function readText(text: string): ParsedDocument {
  return finish(readingText(text))
}

/** The same in small steps. */
export function* readingText(text: string): Steps<ParsedDocument> {
  const blocks: Block[] = yield* splittingBlocks(text)
  const { endCharIndex: headEnd = 0, ...ofMail } = readMailHead(text) ?? {}
  const parsed: ParsedDocument = { text, blocks, ...ofMail }
  let term: Block | undefined
  for (const block of blocks) {
    const { startCharIndex, endCharIndex } = block
    if (startCharIndex < headEnd) block.kind = 'furniture'
    const mark =
      '#='.includes(text.charAt(startCharIndex)) && heading.exec(text.slice(startCharIndex, startCharIndex + 8))
    if (mark && endCharIndex - startCharIndex <= 300) {
      block.kind = 'heading'
      block.level = mark[0].trimEnd().length
      block.startCharIndex += mark[0].length
    }
    if (block.kind === undefined && endCharIndex - startCharIndex <= 300 && isTerm(text, block)) block.kind = 'term'
    if (block.kind === 'term') term = block
    else if (term && columnOf(text, block) <= columnOf(text, term)) {
      block.leavesTerm = true
      term = undefined
    }
    if (endCharIndex - startCharIndex > 2_048) continue
    const url = webAddress(sourceLine.exec(text.slice(startCharIndex, endCharIndex))?.[1] ?? '')
    if (url) parsed.url = url
  }
  markUnderlined(text, blocks)
  markPageLines(text, blocks)
  return parsed
}
