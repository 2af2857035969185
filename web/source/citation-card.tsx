import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { shown } from '../page/words.ts'
import { Provenance } from './provenance.tsx'
import { QuoteText } from './quote-text.tsx'
import type { Quote } from './quotes.ts'

interface Shown {
  quote: Quote
  /** The number that it belongs to. */
  anchor: HTMLElement
}

const card = signal<Shown | null>(null)
const cardId = 'citation-card'

/** So that a pointer on its way across the text opens nothing, and one on its way into the card closes nothing. */
const openDelayInMs = 90
const closeDelayInMs = 160
let timer: ReturnType<typeof setTimeout> | undefined

export function showCard(shown: Shown, { atOnce = false } = {}): void {
  clearTimeout(timer)
  const show = () => {
    card.value = shown
  }
  if (atOnce || card.peek()) show()
  else timer = setTimeout(show, openDelayInMs)
}

export function hideCard({ atOnce = false } = {}): void {
  clearTimeout(timer)
  const hide = () => {
    card.value = null
  }
  if (atOnce) hide()
  else timer = setTimeout(hide, closeDelayInMs)
}

/** The quote behind a citation's number, beside it. There is one for the whole page. */
export function CitationCard() {
  const element = useRef<HTMLDivElement>(null)
  const { value } = card
  useLayoutEffect(() => {
    if (!value || !element.current) return
    place(element.current, value.anchor)
    value.anchor.setAttribute('aria-describedby', cardId)
    const hide = () => hideCard({ atOnce: true })
    addEventListener('scroll', hide, { once: true, passive: true })
    return () => {
      removeEventListener('scroll', hide)
      value.anchor.removeAttribute('aria-describedby')
    }
  }, [value])
  if (!value) return null
  const { quote } = value
  return (
    <div
      ref={element}
      id={cardId}
      class="citation-card"
      role="tooltip"
      onPointerEnter={() => clearTimeout(timer)}
      onPointerLeave={() => hideCard()}
    >
      <p class="quote">
        <QuoteText quote={quote} />
      </p>
      <p class="card-source">
        <cite dir="auto">{shown(quote.documentTitle)}</cite>
        <Provenance source={quote} />
      </p>
    </div>
  )
}

/** Under the number, or over it where there is no room; never over the edge of the window. */
function place(element: HTMLElement, anchor: HTMLElement): void {
  const margin = 12
  const number = anchor.getBoundingClientRect()
  const { width, height } = element.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.min(Math.max(number.left + number.width / 2 - width / 2, margin), clientWidth - width - margin)
  const fitsBelow = number.bottom + 8 + height < clientHeight
  const top = fitsBelow ? number.bottom + 8 : Math.max(number.top - 8 - height, margin)
  element.style.left = `${left}px`
  element.style.top = `${top}px`
}
