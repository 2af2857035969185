import { documentAddress } from '../page/route.ts'
import { readableDate, shown } from '../page/words.ts'
import { CitationLink } from '../source/citation-link.tsx'
import type { OpenedSource } from '../source/opened-source.ts'
import type { Quote } from '../source/quotes.ts'

interface Props {
  /** Of one document. */
  quotes: readonly Quote[]
  sourceOf: (quote: Quote) => OpenedSource | null
  /** By its publisher, where it is known, and not by its title; with its date. */
  isShort?: boolean
}

/** A source, with the ways to its quotes: their numbers, or its name where they have none. */
export function SourceName({ quotes, sourceOf, isShort }: Props) {
  const [first] = quotes
  if (!first) return null
  const name = shown((isShort && first.publisher) || first.documentTitle)
  const date = isShort && first.publishedAt && <span class="as-of">{readableDate(first.publishedAt)}</span>
  if (first.number === undefined) {
    return (
      <span class="source-name">
        <span>
          <CitationLink
            class="name"
            href={documentAddress(first.documentId, first.citedText)}
            label={`${name}: show the sentence in its source`}
            sourceOf={() => sourceOf(first)}
          >
            <span dir="auto">{name}</span>
          </CitationLink>
          {date}
        </span>
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
            href={documentAddress(first.documentId, quote.citedText)}
            label={`${quote.number}: ${name}`}
            sourceOf={() => sourceOf(quote)}
          >
            {quote.number}
          </CitationLink>
        ))}
      </span>
      <span>
        <span class="name" dir="auto">
          {name}
        </span>
        {date}
      </span>
    </span>
  )
}
