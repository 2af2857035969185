import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../page/announcer.tsx'
import { copyText } from '../page/copy-text.ts'
import { Failure } from '../page/failure.tsx'
import { IconButton } from '../page/icon-button.tsx'
import { CheckIcon, CloseIcon, LinkIcon, NextIcon, PreviousIcon } from '../page/icons.tsx'
import { documentAddress } from '../page/route.ts'
import { shown, webAddress } from '../page/words.ts'
import { ChangedSource } from './changed-source.tsx'
import { DocumentText, type Mark } from './document-text.tsx'
import { documentWithText, loadDocument } from './documents.ts'
import { closeSource, type OpenedSource, placeOfSource, stepSource } from './opened-source.ts'
import { Provenance } from './provenance.tsx'
import { QuoteText } from './quote-text.tsx'
import type { Quote } from './quotes.ts'
import { findWords } from './spans.ts'

/** The source of a quote, opened at its sentence: beside the text on a wide window, over its lower half on a phone. */
export function SourcePanel({ source }: { source: OpenedSource }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { series, index } = source
  const quote = series[index]
  useEffect(() => heading.current?.focus({ preventScroll: true }), [series])
  // The page has its room beside or behind the source by now. It moves only if the place would be hidden.
  useEffect(() => placeOfSource()?.scrollIntoView({ block: 'nearest' }), [quote])
  if (!quote) return null
  const url = webAddress(quote.url)
  return (
    <aside class="source-panel" aria-label="Source" onKeyDown={stepWithArrows}>
      <header>
        <div class="source-controls">
          <p class="position">
            <b>
              {quote.number === undefined ? 'Quote' : 'Source'} {quote.number ?? index + 1}
            </b>
            {series.length > 1 && ` of ${series.length}`}
          </p>
          {series.length > 1 && (
            <>
              <IconButton label="Previous quote" hint="←" onClick={() => stepSource(-1)}>
                <PreviousIcon />
              </IconButton>
              <IconButton label="Next quote" hint="→" onClick={() => stepSource(1)}>
                <NextIcon />
              </IconButton>
            </>
          )}
          <CopySentenceLink key={index} quote={quote} />
          <IconButton label="Close source" hint="Esc" onClick={closeSource}>
            <CloseIcon />
          </IconButton>
        </div>
        <h2 ref={heading} tabIndex={-1} dir="auto" title={shown(quote.documentTitle)}>
          {shown(quote.documentTitle)}
        </h2>
        <p class="source-links">
          <Provenance source={quote} />
          {url && (
            <a href={url} target="_blank" rel="noopener noreferrer">
              Original
            </a>
          )}
          <a href={documentAddress(quote.documentId, quote.citedText)}>Whole document</a>
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard. */}
      <section class="source-text" data-scrolls tabIndex={0} aria-label="Text of the source">
        <SourceText key={quote.documentId} quote={quote} series={series} />
      </section>
    </aside>
  )
}

/** A link to the sentence in its document, which holds in any browser; the one to the answer holds where it was asked. */
function CopySentenceLink({ quote }: { quote: Quote }) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const copied = await copyText(location.origin + documentAddress(quote.documentId, quote.citedText))
    setIsCopied(copied)
    announce(copied ? 'Link copied' : 'The browser does not let this page copy.')
  }
  return (
    <IconButton label={isCopied ? 'Link copied' : 'Copy link to the sentence'} onClick={copy}>
      {isCopied ? <CheckIcon /> : <LinkIcon />}
    </IconButton>
  )
}

function stepWithArrows(event: KeyboardEvent): void {
  // Some browsers refuse a page that changes its address too often.
  if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key === 'ArrowLeft') stepSource(-1)
  if (event.key === 'ArrowRight') stepSource(1)
}

function SourceText({ quote, series }: { quote: Quote; series: readonly Quote[] }) {
  const loaded = documentWithText(quote.documentId)
  const sentence = loaded && 'document' in loaded ? findWords(loaded.document.text, quote.citedText, quote) : null
  // The text may be from before the answer: one more look, before saying that the sentence is gone.
  const isGone = loaded !== null && 'document' in loaded && sentence === null
  useEffect(() => {
    if (isGone) void loadDocument(quote.documentId)
  }, [quote])
  if (loaded === null) return <p class="muted">Opening the source</p>
  if ('error' in loaded) {
    return (
      <>
        <Failure error={loaded.error} retry={() => void loadDocument(quote.documentId)} />
        <p class="quote-alone">
          The sentence that is cited: “<QuoteText quote={quote} />”
        </p>
      </>
    )
  }
  const { text } = loaded.document
  if (!sentence) {
    return (
      <>
        <ChangedSource>
          <QuoteText quote={quote} />
        </ChangedSource>
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
      const found = findWords(text, other.citedText, other)
      return found && found.startCharIndex !== sentence.startCharIndex ? [{ ...found, kind: 'other' as const }] : []
    })
  ]
  return <DocumentText text={text} marks={marks} target={sentence} />
}
