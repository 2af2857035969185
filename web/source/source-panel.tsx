import { useEffect, useRef } from 'preact/hooks'
import { CloseIcon, NextIcon, PreviousIcon } from '../page/icons.tsx'
import { documentAddress } from '../page/route.ts'
import { shown, webAddress } from '../page/words.ts'
import { DocumentText, type Mark } from './document-text.tsx'
import { documentWithText, loadDocument } from './documents.ts'
import { closeSource, type OpenedSource, stepSource } from './opened-source.ts'
import { Provenance } from './provenance.tsx'
import { QuoteText } from './quote-text.tsx'
import type { Quote } from './quotes.ts'
import type { Span } from './spans.ts'

/** The source of a quote, opened at its sentence: beside the text on a wide window, over its lower half on a phone. */
export function SourcePanel({ source }: { source: OpenedSource }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { series, index } = source
  const quote = series[index]
  useEffect(() => heading.current?.focus({ preventScroll: true }), [series])
  if (!quote) return null
  const url = webAddress(quote.url)
  return (
    <aside class="source-panel" aria-label="Source">
      <header>
        <div class="source-controls">
          <span class="position">
            {quote.number === undefined ? 'Quote' : 'Source'} {quote.number ?? index + 1}
          </span>
          {series.length > 1 && (
            <>
              <button type="button" class="icon" aria-label="Previous quote" onClick={() => stepSource(-1)}>
                <PreviousIcon />
              </button>
              <button type="button" class="icon" aria-label="Next quote" onClick={() => stepSource(1)}>
                <NextIcon />
              </button>
            </>
          )}
          <button type="button" class="icon close" aria-label="Close source" onClick={closeSource}>
            <CloseIcon />
          </button>
        </div>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {shown(quote.documentTitle)}
        </h2>
        <p class="source-links">
          <Provenance source={quote} />
          {url && (
            <a href={url} target="_blank" rel="noopener noreferrer">
              Original
            </a>
          )}
          <a href={documentAddress(quote.documentId)}>Whole document</a>
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard. */}
      <section class="source-text" data-scrolls tabIndex={0} aria-label="Text of the source">
        <SourceText key={quote.documentId} quote={quote} series={series} />
      </section>
    </aside>
  )
}

function SourceText({ quote, series }: { quote: Quote; series: readonly Quote[] }) {
  const loaded = documentWithText(quote.documentId)
  const sentence = loaded && 'document' in loaded ? findSentence(loaded.document.text, quote) : null
  // The text may be from before the answer: one more look, before saying that the sentence is gone.
  const isGone = loaded !== null && 'document' in loaded && sentence === null
  useEffect(() => {
    if (isGone) void loadDocument(quote.documentId)
  }, [quote])
  if (loaded === null) return <p class="muted">Opening the source</p>
  if ('failure' in loaded) {
    return (
      <div class="notice">
        <p>
          {loaded.failure} The sentence that is cited: “<QuoteText quote={quote} />”
        </p>
        <button type="button" onClick={() => void loadDocument(quote.documentId)}>
          Try again
        </button>
      </div>
    )
  }
  const { text } = loaded.document
  if (!sentence) {
    return (
      <>
        <p class="notice">
          The source has changed since this was written. The sentence as it was: “<QuoteText quote={quote} />”
        </p>
        <DocumentText text={text} marks={[]} target={null} />
      </>
    )
  }
  const moved = sentence.startCharIndex - quote.startCharIndex
  const others = series.filter(other => other.documentId === quote.documentId && other !== quote)
  const marks: Mark[] = [
    { ...sentence, kind: 'sentence' },
    ...quote.figures.map(({ startCharIndex, endCharIndex }) => ({
      startCharIndex: startCharIndex + moved,
      endCharIndex: endCharIndex + moved,
      kind: 'figure' as const
    })),
    ...others.flatMap(other => {
      const found = findSentence(text, other)
      return found && found.startCharIndex !== sentence.startCharIndex ? [{ ...found, kind: 'other' as const }] : []
    })
  ]
  return <DocumentText text={text} marks={marks} target={sentence} />
}

/** Where the quoted sentence stands now: a kept answer may be older than the file. */
function findSentence(text: string, { citedText, startCharIndex, endCharIndex }: Quote): Span | null {
  if (text.slice(startCharIndex, endCharIndex) === citedText) return { startCharIndex, endCharIndex }
  const at = text.indexOf(citedText)
  return at < 0 ? null : { startCharIndex: at, endCharIndex: at + citedText.length }
}
