import type { Span } from '../../text/sentences/sentences.ts'

/**
 * What a format's markup says a block is; plain text says nothing, and the block's own shape decides. A term is what the
 * next lines define or explain, and heads them.
 */
export type MarkedKind = 'heading' | 'term' | 'list_item' | 'paragraph' | 'caption' | 'furniture'

/** A paragraph, heading or list item: a span of the document's text. */
export interface Block extends Span {
  kind?: MarkedKind
  /** Of a heading, where the format tells: 1 is the outermost, 6 the innermost. */
  level?: number
  /** Of an item: others are nested under it, which it heads. It is no heading, for it may state something itself. */
  heads?: boolean
  /** The explanation of the term above, or what is nested under the item above, has ended before it. */
  leavesTerm?: boolean
  /** 1-based page on which it starts, where the format has pages. */
  page?: number
  /** Where in the text later pages begin, if it runs over several. */
  pageBreaks?: readonly { charIndex: number; page: number }[]
}

/** What a format's reader makes of a file: a clean text, the blocks in it, and what the file says of itself. */
export interface ParsedDocument {
  text: string
  blocks: readonly Block[]
  title?: string
  url?: string
  publisher?: string
  publishedAt?: string
  /** What of the file could not be read, where the rest was. */
  partly?: { code: string; reason: string }
}

/** A block that has its own text still. */
export interface LooseBlock {
  text: string
  kind?: MarkedKind
  level?: number
  heads?: boolean
  leavesTerm?: boolean
  page?: number
  /** Offsets count in `text` of this block. */
  pageBreaks?: readonly { charIndex: number; page: number }[]
}

/** Puts blocks one under the other, a blank line between them; empty ones are left out. */
export function joinBlocks(loose: readonly LooseBlock[]): { text: string; blocks: Block[] } {
  const texts: string[] = []
  const blocks: Block[] = []
  let at = 0
  for (const { text: untrimmed, pageBreaks, ...rest } of loose) {
    const text = untrimmed.trim()
    if (text === '') continue
    if (texts.length > 0) at += 2
    const startCharIndex = at
    const block: Block = { ...rest, startCharIndex, endCharIndex: at + text.length }
    if (pageBreaks) {
      const lead = untrimmed.length - untrimmed.trimStart().length
      block.pageBreaks = pageBreaks.map(({ charIndex, page }) => ({
        charIndex: startCharIndex + charIndex - lead,
        page
      }))
    }
    texts.push(text)
    blocks.push(block)
    at += text.length
  }
  return { text: texts.join('\n\n'), blocks }
}
