import { shown, webAddress } from '../page/words.ts'
import { Provenance } from '../source/provenance.tsx'
import { QuoteText } from '../source/quote-text.tsx'
import type { Quote } from '../source/quotes.ts'
import { CitationNumbers } from './citation-numbers.tsx'
import type { SourceOfNumber } from './source-of-number.ts'

interface Props {
  quotes: readonly Quote[]
  turnId: string
  sourceOf: SourceOfNumber
}

/** The sources that are cited, and only those: each document once, with its numbers. Printed, with their sentences. */
export function SourceList({ quotes, turnId, sourceOf }: Props) {
  if (quotes.length === 0) return null
  return (
    <div class="sources">
      <h3>Sources</h3>
      <ul>
        {Array.from(Map.groupBy(quotes, ({ documentId }) => documentId).values(), ofDocument => {
          const [first] = ofDocument
          return first ? (
            <li key={first.documentId}>
              <CitationNumbers
                numbers={ofDocument.map(({ number = 0 }) => number)}
                turnId={turnId}
                sourceOf={sourceOf}
              />
              <span class="source-title">
                <cite dir="auto">{shown(first.documentTitle)}</cite> <Provenance source={first} />
                <span class="printed-address">{webAddress(first.url)}</span>
                {ofDocument.map(quote => (
                  <span key={quote.number} class="printed-quote">
                    {quote.number}. “<QuoteText quote={quote} />”
                  </span>
                ))}
              </span>
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}
