import { computed, signal } from '@preact/signals'
import { hideCard } from './citation-card.tsx'
import type { Quote } from './quotes.ts'

/** The source beside the text: one quote of a series that a reader can step through. */
export interface OpenedSource {
  series: readonly Quote[]
  index: number
  /** The address of each quote, where it has one. */
  addressOf?: (quote: Quote) => string
}

export const openedSource = signal<OpenedSource | null>(null)

/** The quote that is shown beside the text. */
export const openedQuote = computed(() => openedSource.value?.series[openedSource.value.index] ?? null)

/** What had the focus when the source was opened: it gets it back. */
let returnTo: HTMLElement | null = null

export function openSource(source: OpenedSource): void {
  if (!openedSource.peek() && document.activeElement instanceof HTMLElement) returnTo = document.activeElement
  openedSource.value = source
  nameSource()
}

export function stepSource(by: number): void {
  const source = openedSource.peek()
  if (!source) return
  const index = (source.index + by + source.series.length) % source.series.length
  openedSource.value = { ...source, index }
  nameSource()
}

export function closeSource(): void {
  if (!openedSource.peek()) return
  openedSource.value = null
  if (returnTo?.isConnected) returnTo.focus({ preventScroll: true })
  returnTo = null
  // The focus has come back, but not to be shown the quote that the reader has just left.
  hideCard({ atOnce: true })
}

/** Puts the quote's address into the address bar: it is for copying and for reloading, the page itself is unmoved. */
function nameSource(): void {
  const source = openedSource.peek()
  const quote = source?.series[source.index]
  if (source?.addressOf && quote) history.replaceState(null, '', source.addressOf(quote))
}
