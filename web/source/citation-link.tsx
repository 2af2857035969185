import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { hideCard, withCard } from '../page/hover-card.tsx'
import { shown } from '../page/words.ts'
import { type OpenedSource, openedQuote, openedSource, openSource } from './opened-source.ts'
import { QuoteCard } from './quote-card.tsx'

interface Props {
  /** Looked up when it is needed: while an answer arrives, its series of quotes grows. */
  sourceOf: () => OpenedSource | null
  href: string
  label: string
  class: string
  children: ComponentChildren
}

/** A way to a quote: hover and focus show it, a click opens its source, and the link can be copied. */
export function CitationLink({ sourceOf, href, label, children, ...rest }: Props) {
  // Drawn again only where the answer changes: a long conversation has thousands of these.
  const isOpened = useComputed(() => openedSource.value !== null && isOpen(sourceOf())).value
  return (
    <a
      class={rest.class}
      href={href}
      aria-label={shown(label)}
      aria-current={isOpened ? 'true' : undefined}
      {...withCard(() => {
        const source = sourceOf()
        const quote = source?.series[source.index]
        return quote ? <QuoteCard quote={quote} /> : null
      })}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        hideCard({ atOnce: true })
        const source = sourceOf()
        if (source) openSource(source, event.currentTarget)
      }}
    >
      {children}
    </a>
  )
}

/** Whether a source is the one beside the text: told by its sentence, for a growing answer makes its quotes again. */
function isOpen(source: OpenedSource | null): boolean {
  const quote = source?.series[source.index]
  const opened = openedQuote.value
  return (
    quote !== undefined &&
    source?.turnId === openedSource.value?.turnId &&
    quote.documentId === opened?.documentId &&
    quote.startCharIndex === opened.startCharIndex &&
    quote.number === opened.number
  )
}
