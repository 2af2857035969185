import { shown } from '../page/words.ts'
import type { Quote } from './quotes.ts'
import { cutAt } from './spans.ts'

/** A quoted sentence with its figures marked. */
export function QuoteText({ quote }: { quote: Quote }) {
  const { citedText, startCharIndex } = quote
  const figures = quote.figures.map(figure => ({
    startCharIndex: figure.startCharIndex - startCharIndex,
    endCharIndex: figure.endCharIndex - startCharIndex
  }))
  return (
    <span dir="auto">
      {cutAt(citedText, figures).map(piece =>
        piece.span ? <mark key={piece.startCharIndex}>{shown(piece.text)}</mark> : shown(piece.text)
      )}
    </span>
  )
}
