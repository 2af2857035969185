import { type Span, splittingBlock } from '../text/sentences/sentences.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { Sentence, SourceDocument } from '../types/document.ts'
import type { Block, ParsedDocument } from './formats/parsed-document.ts'
import { classifyingBlocks } from './furniture/furniture.ts'
import { createHeadingPath } from './heading-levels.ts'
import { findTitle } from './title.ts'

/** Cuts a parsed file into sentences, tells the report from the page around it, and gives it a title. Pure. */
export function makeDocument(id: string, parsed: ParsedDocument): SourceDocument {
  return finish(makingDocument(id, parsed))
}

/** The same in small steps: a file of several megabytes takes a while. */
export function* makingDocument(id: string, parsed: ParsedDocument): Steps<SourceDocument> {
  const { blocks, title, ...metadata } = parsed
  // Half a surrogate pair survives no encoding; what takes its place is as long, so that offsets stay.
  const text = parsed.text.toWellFormed()
  const kinds = yield* classifyingBlocks(text, blocks)
  const sentences: Sentence[] = []
  const headingOver = createHeadingPath(text, blocks, kinds)
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? 'prose'
    const heading = headingOver(index, sentences.length)
    for (const span of kind === 'heading'
      ? [wholeOf(block)]
      : yield* splittingBlock(text, block.startCharIndex, block.endCharIndex)) {
      const sentence: Sentence = { ...span, kind, block: index }
      const page = pageAt(block, span.startCharIndex)
      if (page !== undefined) sentence.page = page
      if (heading !== undefined) sentence.heading = heading
      sentences.push(sentence)
    }
  }
  return {
    id,
    title: title ?? findTitle(id, text, sentences),
    text,
    ...withoutBlocks(metadata),
    sentences
  }
}

/** A heading is one line, whatever full stops are in it. */
function wholeOf({ startCharIndex, endCharIndex }: Block): Span {
  return { startCharIndex, endCharIndex }
}

function withoutBlocks({ url, publisher, publishedAt }: Pick<ParsedDocument, 'url' | 'publisher' | 'publishedAt'>) {
  return { ...(url && { url }), ...(publisher && { publisher }), ...(publishedAt && { publishedAt }) }
}

/** The page (from 1) of a character of a block's text, where the format has pages. */
export function pageAt(block: Block, charIndex: number): number | undefined {
  let page = block.page
  for (const pageBreak of block.pageBreaks ?? []) if (pageBreak.charIndex <= charIndex) page = pageBreak.page
  return page
}
