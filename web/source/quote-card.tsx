import { shown } from '../page/words.ts'
import { Provenance } from './provenance.tsx'
import { QuoteText } from './quote-text.tsx'
import type { Quote } from './quotes.ts'

/** What stands behind the number of a citation: the sentence, and whose it is. */
export function QuoteCard({ quote }: { quote: Quote }) {
  return (
    <>
      <p class="quote">
        <QuoteText quote={quote} />
      </p>
      <p class="card-source">
        <cite dir="auto">{shown(quote.documentTitle)}</cite>
        <Provenance source={quote} />
      </p>
    </>
  )
}
