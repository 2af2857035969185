import { computed, signal } from '@preact/signals'
import { announce } from '../page/announcer.tsx'
import { hideCard } from '../page/hover-card.tsx'
import { addressWithoutCitation } from '../page/route.ts'
import { shown } from '../page/words.ts'
import type { Quote } from './quotes.ts'

/** The source beside the text: one quote of a series that a reader can step through. */
export interface OpenedSource {
  series: readonly Quote[]
  index: number
  /** The answer whose citations these are; every answer numbers from 1. */
  turnId?: string
  /** The address of each quote, where it has one. */
  addressOf?: (quote: Quote) => string
}

export const openedSource = signal<OpenedSource | null>(null)

/** The quote that is shown beside the text. */
export const openedQuote = computed(() => openedSource.value?.series[openedSource.value.index] ?? null)

/** What was used to open the source: it gets the focus back. */
let opener: HTMLElement | null = null
/** Whether the reader has not stepped on since: then this is the place in the text that the source belongs to. */
let isAtOpener = false

/** The place in the text that the opened source belongs to. */
export function placeOfSource(): Element | null {
  return isAtOpener ? opener : document.querySelector('.text :is([data-opened], [aria-current="true"])')
}

const sourceStep = { source: true }
const isSourceStep = () => (history.state as typeof sourceStep | null)?.source === true
let isOnStep = false

/** Opens a source, as a step that Back takes back: on a phone that is how one closes what lies over a page. */
export function openSource(source: OpenedSource, by: HTMLElement): void {
  opener = by
  isAtOpener = true
  if (!openedSource.peek()) {
    history.pushState(sourceStep, '')
    isOnStep = true
  }
  showSource(source)
  announceQuote()
}

/** Shows the source that the address names already. */
export function showSource(source: OpenedSource): void {
  openedSource.value = source
  nameSource()
}

export function stepSource(by: number): void {
  const source = openedSource.peek()
  if (!source) return
  const index = (source.index + by + source.series.length) % source.series.length
  isAtOpener = false
  showSource({ ...source, index })
  announceQuote()
}

/** The sentence that a reader's eye finds by its colour, and a screen reader somewhere in a long text. */
function announceQuote(): void {
  const quote = openedQuote.peek()
  if (quote) announce(`${shown(quote.documentTitle)}: ${shown(quote.citedText)}`)
}

export function closeSource(): void {
  if (!openedSource.peek()) return
  hideSource()
  if (isSourceStep()) history.back()
  else history.replaceState(history.state, '', addressWithoutCitation(location.pathname, location.hash))
}

/** Closes the source for a question that goes on from here: the focus stays with it, and the step is its own now. */
export function leaveSource(): void {
  if (!openedSource.peek()) return
  opener = null
  hideSource()
  if (isSourceStep()) history.replaceState(null, '')
  isOnStep = false
}

/** Back closes the source. */
export function followBack(): void {
  isOnStep = isSourceStep()
  addEventListener('popstate', () => {
    const closes = isOnStep && !isSourceStep()
    isOnStep = isSourceStep()
    if (isOnStep) return
    hideSource()
    // The browser puts the text where it stood when the source was opened: the reader may have read on since.
    const top = lastTop
    if (closes) requestAnimationFrame(() => scrollTo({ top, behavior: 'instant' }))
  })
  // By then it has done so: the place is remembered as it changes.
  let lastTop = scrollY
  const remember = () => {
    lastTop = scrollY
  }
  addEventListener('scroll', remember, { passive: true })
}

/** Takes the source from the page and leaves the address alone. */
export function hideSource(): void {
  if (!openedSource.peek()) return
  openedSource.value = null
  if (opener?.isConnected) opener.focus({ preventScroll: true })
  opener = null
  isAtOpener = false
  // The focus has come back, but not to be shown the quote that the reader has just left.
  hideCard({ atOnce: true })
}

/** Puts the quote's address into the address bar: it is for copying and for reloading, the page itself is unmoved. */
function nameSource(): void {
  const source = openedSource.peek()
  const quote = source?.series[source.index]
  if (source?.addressOf && quote) history.replaceState(history.state, '', source.addressOf(quote))
}
