import { isListLine } from '../../text/list-item.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Quote } from './arrange-quotes.ts'

/** A section is told to its third sentence … */
const mostOfSection = 3
/** … and to the end of its lines, if there are no more than these. */
const mostLines = 12

/**
 * The beginning of a section as somebody reads it who wants to do something: three sentences, and the steps or the lines
 * of code that have begun there to their end.
 */
export function beginningOf(section: readonly Quote[]): Quote[] {
  const leaned = new Set(section.map(({ sentence }) => sentence.previous))
  const isLine = ({ sentence }: Quote) => isAlone(sentence) && !leaned.has(sentence)
  const isItem = (quote: Quote | undefined) => quote !== undefined && isListLine(quote.sentence.text)
  let end = Math.min(mostOfSection, section.length)
  // A list that is marked as one ends where its marks do.
  while (
    section.slice(end - 1, end + 1).filter(isLine).length === 2 &&
    (!isItem(section[end - 1]) || isItem(section[end]))
  )
    end++
  return section.slice(0, end <= mostLines ? end : mostOfSection)
}

/** Whether no sentence of its block stands before it. */
const isAlone = ({ previous }: EvidenceSentence): boolean => previous === undefined
