import type { Citation } from '../../src/types/answer.ts'
import type { SourceCitation } from '../../src/types/conflict.ts'
import type { Turn } from '../conversation/turn.ts'
import { readableDate, webAddress } from '../page/words.ts'
import type { Span } from './spans.ts'

/** A sentence of a source, ready to be shown: its figures have offsets in the document, as the sentence has. */
export interface Quote extends SourceCitation {
  /** Of a citation of an answer. */
  number?: number
  figures: readonly Span[]
}

const remembered = new WeakMap<Turn, Quote[]>()

/** The citations of a turn by number, each with the figures that its claims and conflicts take from it. */
export function quotesOf(turn: Turn): Quote[] {
  let quotes = remembered.get(turn)
  if (!quotes) {
    const figures = turn.claims.flatMap(claim => claim.figures)
    const readings = turn.answer?.conflicts.flatMap(conflict => conflict.readings) ?? []
    quotes = turn.citations.map(citation => ({
      ...citation,
      figures: [
        ...figures.filter(figure => figure.citation === citation.number && figure.endCharIndex > figure.startCharIndex),
        ...readings
          .filter(({ citations }) => citations.includes(citation.number))
          .flatMap(reading => locate(citation, reading.text))
      ]
    }))
    quotes.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    remembered.set(turn, quotes)
  }
  return quotes
}

/** Whose a quote is, in the order in which one cites: title, publisher, date, web address, as far as they are known. */
export function sourceWords({ documentTitle, publisher, publishedAt, url }: Quote): string[] {
  const words = [documentTitle, publisher, publishedAt && readableDate(publishedAt), webAddress(url)]
  return words.filter(word => word !== undefined)
}

/** A sentence that gives a reading, with the reading marked where the sentence has it in these words. */
export function quoteReading(citation: SourceCitation | Citation, readingText: string): Quote {
  return { ...citation, figures: locate(citation, readingText) }
}

function locate({ citedText, startCharIndex }: SourceCitation, words: string): Span[] {
  const at = words ? citedText.indexOf(words) : -1
  if (at < 0) return []
  return [{ startCharIndex: startCharIndex + at, endCharIndex: startCharIndex + at + words.length }]
}
