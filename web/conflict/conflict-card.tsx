import { useId, useState } from 'preact/hooks'
import { counted, shown } from '../page/words.ts'
import type { OpenedSource } from '../source/opened-source.ts'
import { Provenance } from '../source/provenance.tsx'
import { QuoteText } from '../source/quote-text.tsx'
import type { Quote } from '../source/quotes.ts'
import type { ConflictView } from './conflict-view.ts'
import { ReadingsTable } from './readings-table.tsx'
import { SourceName } from './source-name.tsx'

interface Props {
  conflict: ConflictView
  /** By which other parts of the page lead to it. */
  id?: string
  /** What a quote opens; without it, the quotes of this conflict. */
  sourceOf?: (quote: Quote) => OpenedSource | null
  level?: 2 | 3
}

/** A disagreement, laid out: its readings, why they may differ, and at a click the sentences that give them. */
export function ConflictCard({ conflict, id, sourceOf, level = 3 }: Props) {
  const { subject, kind, readings, explanation } = conflict
  const [showsQuotes, setShowsQuotes] = useState(false)
  const headingId = useId()
  const Heading = `h${level}` as const
  const series = readings.flatMap(({ quotes }) => quotes)
  const sourceOfQuote = sourceOf ?? ((quote: Quote) => ({ series, index: series.indexOf(quote) }))
  return (
    <figure class="conflict" id={id} aria-labelledby={headingId}>
      <header>
        <p class="eyebrow">{kind === 'date' ? 'Sources disagree on the date' : 'Sources disagree'}</p>
        <Heading id={headingId} tabIndex={-1} dir="auto">
          {shown(subject)}
        </Heading>
      </header>
      <ReadingsTable conflict={conflict} sourceOf={sourceOfQuote} />
      <p class="explanation" dir="auto">
        {shown(explanation)}
      </p>
      <button
        type="button"
        class="quiet"
        aria-expanded={showsQuotes}
        aria-controls={`${headingId}-quotes`}
        onClick={() => setShowsQuotes(!showsQuotes)}
      >
        {showsQuotes ? 'Hide quotes' : `Show ${counted(series.length, 'quote')}`}
      </button>
      <div id={`${headingId}-quotes`} class="conflict-quotes" hidden={!showsQuotes}>
        {readings.map(({ text, quotes }, index) => (
          <div key={index}>
            <h4 dir="auto">{shown(text)}</h4>
            {quotes.map((quote, place) => (
              <blockquote key={place}>
                <p class="quote">
                  <QuoteText quote={quote} />
                </p>
                <footer>
                  <SourceName quotes={[quote]} sourceOf={sourceOfQuote} />
                  <Provenance source={quote} />
                </footer>
              </blockquote>
            ))}
          </div>
        ))}
      </div>
    </figure>
  )
}
