import { trimSpace } from '../../text/blocks.ts'
import type { Steps } from '../../text/steps.ts'
import type { ConvertedPage } from './convert-html.ts'
import {
  closeFurniture,
  closeMain,
  closeTerms,
  dropMarks,
  markingOf,
  openFurniture,
  openMain,
  termMark
} from './html-marks.ts'
import { createLinkReader } from './link-words.ts'
import { readMetadata } from './metadata.ts'
import { joinBlocks, type LooseBlock, type ParsedDocument } from './parsed-document.ts'

/**
 * Reads a converted web page: its main part is the report, and navigation, footers, forms and captions are kept as
 * furniture. Title, address, publisher and date come from the head.
 */
export function* readingPage({ lines, fields }: ConvertedPage): Steps<ParsedDocument> {
  const { pageTitle, ...rest } = fields
  const metadata = readMetadata(rest)
  if (!metadata.title && pageTitle?.trim()) metadata.title = pageTitle.replace(/\s+/g, ' ').trim()
  return { ...joinBlocks(yield* readBlocks(lines)), ...metadata }
}

/** The blocks of a converted page. */
function* readBlocks(converted: string): Steps<LooseBlock[]> {
  const lines = converted.split('\n')
  const reportDepth = findReport(lines)
  const blocks: LooseBlock[] = []
  let furnitureDepth = 0
  let mainDepth = 0
  const onlyLinks = createLinkReader()
  /** The mark of an element that opens with another block: an item that holds paragraphs. */
  let waiting = ''
  let leavesTerm = false
  for (const untrimmed of lines) {
    yield
    let line = untrimmed.trim()
    if (line.length === 1 && markingOf(line)) {
      waiting = line
      continue
    }
    if (line === openFurniture) furnitureDepth++
    else if (line === closeFurniture) furnitureDepth--
    else if (line === openMain) mainDepth++
    else if (line === closeMain) mainDepth--
    else if (line === closeTerms) leavesTerm = true
    else if (line !== '') {
      if (waiting !== '' && !markingOf(line)) line = waiting + line
      waiting = ''
      const leadsAway = onlyLinks(line) && !line.startsWith(termMark)
      blocks.push({
        ...readBlock(line, furnitureDepth > 0 || mainDepth < reportDepth, leadsAway),
        ...(leavesTerm && { leavesTerm })
      })
      leavesTerm = false
    }
  }
  return blocks
}

/**
 * How deep in main parts the report stands: in the one main part of the page, and in the one article of that. Where there
 * are several at a level (a list of posts, comments), all that is around them belongs to it.
 */
function findReport(lines: readonly string[]): number {
  const counts: number[] = []
  let depth = 0
  for (const untrimmed of lines) {
    const line = untrimmed.trim()
    if (line === openMain) {
      depth++
      counts[depth] = (counts[depth] ?? 0) + 1
    } else if (line === closeMain) depth--
  }
  let report = 0
  while (counts[report + 1] === 1) report++
  return report
}

function readBlock(line: string, isFurniture: boolean, leadsAway: boolean): LooseBlock {
  const text = withoutLastBars(dropMarks(line).trim())
  const marking = markingOf(line) ?? { kind: 'paragraph' }
  if (isFurniture) return { text, kind: 'furniture' }
  // A heading heads its section although it is a link; a row of links may be a row of data.
  return leadsAway && marking.kind !== 'heading' && !text.includes(' | ')
    ? { text, kind: 'furniture' }
    : { text, ...marking }
}

/** Every cell ends in a bar: the last of a row is no separator. By hand, for `\s*\|$` is quadratic in a long gap. */
function withoutLastBars(line: string): string {
  let end = line.length
  while (line[end - 1] === '|') end = trimSpace(line, 0, end - 1)
  return line.slice(0, end)
}
