import type { ComponentChildren } from 'preact'
import { shown } from '../page/words.ts'
import { hideCard, showCard } from './citation-card.tsx'
import { type OpenedSource, openedQuote, openSource } from './opened-source.ts'
import type { Quote } from './quotes.ts'

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
  const show = (anchor: HTMLElement, atOnce: boolean) => {
    const source = sourceOf()
    const quote = source?.series[source.index]
    if (quote) showCard({ quote, anchor }, { atOnce })
  }
  const opened = openedQuote.value
  return (
    <a
      class={rest.class}
      href={href}
      aria-label={shown(label)}
      aria-current={opened && isSame(opened, sourceOf()) ? 'true' : undefined}
      onPointerEnter={event => event.pointerType !== 'touch' && show(event.currentTarget, false)}
      onPointerLeave={() => hideCard()}
      onFocus={event => event.currentTarget.matches(':focus-visible') && show(event.currentTarget, true)}
      onBlur={() => hideCard()}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        hideCard({ atOnce: true })
        const source = sourceOf()
        if (source) openSource(source)
      }}
    >
      {children}
    </a>
  )
}

function isSame(opened: Quote, source: OpenedSource | null): boolean {
  const quote = source?.series[source.index]
  return (
    quote?.documentId === opened.documentId &&
    quote.startCharIndex === opened.startCharIndex &&
    quote.number === opened.number
  )
}
