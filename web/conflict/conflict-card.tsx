import { useId, useState } from 'preact/hooks'
import { documentAddress } from '../page/route.ts'
import { counted, shown } from '../page/words.ts'
import { CitationLink } from '../source/citation-link.tsx'
import type { OpenedSource } from '../source/opened-source.ts'
import { Provenance } from '../source/provenance.tsx'
import { QuoteText } from '../source/quote-text.tsx'
import type { Quote } from '../source/quotes.ts'
import type { ConflictView, ReadingView } from './conflict-view.ts'
import { PlotAxis, ReadingPlot } from './reading-plot.tsx'
import { asOfText, type Scale, scaleOf } from './scale.ts'

interface Props {
  conflict: ConflictView
  /** What a quote opens; without it, the quotes of this conflict. */
  sourceOf?: (quote: Quote) => OpenedSource | null
  level?: 2 | 3
}

/**
 * A disagreement, laid out: each reading with its date and its sources, drawn on one scale. It is one table, whose
 * drawing a screen reader leaves out.
 */
export function ConflictCard({ conflict, sourceOf, level = 3 }: Props) {
  const { subject, kind, unit, readings, explanation } = conflict
  const [showsQuotes, setShowsQuotes] = useState(false)
  const id = useId()
  const Heading = `h${level}` as const
  const values = readings.map(({ value }) => value)
  const scale = scaleOf(kind, unit, values)
  const series = readings.flatMap(({ quotes }) => quotes)
  const sourceOfQuote = sourceOf ?? ((quote: Quote) => ({ series, index: series.indexOf(quote) }))
  return (
    <section class="conflict" aria-labelledby={id}>
      <header>
        <p class="eyebrow">{kind === 'date' ? 'Sources disagree on the date' : 'Sources disagree'}</p>
        <Heading id={id} dir="auto">
          {shown(subject)}
        </Heading>
      </header>
      <table class={scale ? 'with-plot' : 'without-plot'}>
        <thead class="unseen">
          <tr>
            <th scope="col">Reading</th>
            {scale && <td />}
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading, index) => (
            <ReadingRow key={index} reading={reading} scale={scale} sourceOf={sourceOfQuote} />
          ))}
        </tbody>
        {scale && (
          <tfoot aria-hidden="true">
            <tr>
              <td />
              <td>
                <PlotAxis scale={scale} />
              </td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      <p class="explanation" dir="auto">
        {shown(explanation)}
      </p>
      <button
        type="button"
        class="quiet"
        aria-expanded={showsQuotes}
        aria-controls={`${id}-quotes`}
        onClick={() => setShowsQuotes(!showsQuotes)}
      >
        {showsQuotes ? 'Hide quotes' : `Show ${counted(series.length, 'quote')}`}
      </button>
      <div id={`${id}-quotes`} class="conflict-quotes" hidden={!showsQuotes}>
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
    </section>
  )
}

interface ReadingRowProps {
  reading: ReadingView
  scale: Scale | null
  sourceOf: (quote: Quote) => OpenedSource | null
}

function ReadingRow({ reading: { text, value, asOf, quotes }, scale, sourceOf }: ReadingRowProps) {
  // A document that gives a reading twice is one source for it.
  const sources = [...Map.groupBy(quotes, ({ documentId }) => documentId)]
  return (
    <tr>
      <th scope="row">
        <span class="reading" dir="auto">
          {shown(text)}
        </span>
        {asOf && <span class="as-of">{asOfText(asOf)}</span>}
      </th>
      {scale && (
        <td class="plot-cell" aria-hidden="true">
          <ReadingPlot scale={scale} value={value} count={sources.length} />
        </td>
      )}
      <td class="reading-sources">
        {sources.map(([documentId, ofDocument]) => (
          <SourceName key={documentId} quotes={ofDocument} sourceOf={sourceOf} isShort />
        ))}
      </td>
    </tr>
  )
}

interface SourceNameProps {
  /** Of one document. */
  quotes: readonly Quote[]
  sourceOf: (quote: Quote) => OpenedSource | null
  /** By its publisher, where it is known, and not by its title. */
  isShort?: boolean
}

/** A source, with the ways to its quotes: their numbers, or its name where they have none. */
function SourceName({ quotes, sourceOf, isShort }: SourceNameProps) {
  const [first] = quotes
  if (!first) return null
  const name = shown((isShort && first.publisher) || first.documentTitle)
  if (first.number === undefined) {
    return (
      <span class="source-name">
        <CitationLink
          class="name"
          href={documentAddress(first.documentId)}
          label={`${name}: show the sentence in its source`}
          sourceOf={() => sourceOf(first)}
        >
          <span dir="auto">{name}</span>
        </CitationLink>
      </span>
    )
  }
  return (
    <span class="source-name">
      <span class="numbers">
        {quotes.map(quote => (
          <CitationLink
            key={quote.number}
            class="citation"
            href={documentAddress(first.documentId)}
            label={`${quote.number}: ${name}`}
            sourceOf={() => sourceOf(quote)}
          >
            {quote.number}
          </CitationLink>
        ))}
      </span>
      <span class="name" dir="auto">
        {name}
      </span>
    </span>
  )
}
