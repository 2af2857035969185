import { headingPath } from '../../text/heading-path.ts'
import { areOfOneList, isListLine, leadsToItem } from '../../text/list-item.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Quote } from './arrange-quotes.ts'

/**
 * What stands in the section of a quote, of all that was retrieved, in the order of the text; given a depth, what stands
 * under its first headings.
 */
export function sectionOf({ sentence }: Quote, retrieved: readonly Quote[], depth?: number): Quote[] {
  const path = headingPath(sentence)
  const above = path.slice(0, depth)
  const isUnder = (other: EvidenceSentence): boolean => {
    const own = headingPath(other)
    return (depth !== undefined || own.length === path.length) && above.every((one, at) => own[at] === one)
  }
  return retrieved
    .filter(({ sentence: other }) => other.source === sentence.source && isUnder(other))
    .sort((one, other) => one.sentence.startCharIndex - other.sentence.startCharIndex)
}

/** The list that a quote is an item of, or opens with a colon, with the line that opens it; the quote alone where there is none. */
export function listOf(quote: Quote, retrieved: readonly Quote[]): Quote[] {
  if (!leadsToItem(quote.sentence.text)) return [quote]
  const section = sectionOf(quote, retrieved)
  const at = section.indexOf(quote)
  const follows = (index: number): boolean => {
    const [before, own] = [section[index - 1], section[index]]
    return (
      before !== undefined &&
      own !== undefined &&
      isListLine(own.sentence.text) &&
      areOfOneList(own.sentence.startCharIndex - before.sentence.endCharIndex) &&
      leadsToItem(before.sentence.text)
    )
  }
  let first = at
  while (follows(first)) first--
  let end = at + 1
  while (follows(end)) end++
  return section.slice(first, end)
}
