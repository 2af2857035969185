import { signal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface Shown {
  content: ComponentChild
  /** What it belongs to. */
  anchor: HTMLElement
}

const card = signal<Shown | null>(null)
const cardId = 'hover-card'

/** So that a pointer on its way across the text opens nothing, and one on its way into the card closes nothing. */
const openDelayInMs = 90
const closeDelayInMs = 160
let timer: ReturnType<typeof setTimeout> | undefined
/** Where the pointer moves: a card that was closed there stays closed until the pointer comes back. */
let pointedAt: HTMLElement | null = null

function showCard(shown: Shown, atOnce: boolean): void {
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

/** Handlers of an element beside which a card stands while it is pointed at or has the focus. Null shows none. */
export function withCard(contentOf: () => ComponentChild) {
  const show = (anchor: HTMLElement, atOnce: boolean) => {
    const content = contentOf()
    if (content) showCard({ content, anchor }, atOnce)
  }
  return {
    // Not on entering: text that comes, or goes, under a pointer at rest was not pointed at.
    onPointerMove: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      if (event.pointerType === 'touch' || event.currentTarget === pointedAt) return
      pointedAt = event.currentTarget
      show(pointedAt, false)
    },
    onPointerLeave: () => {
      pointedAt = null
      hideCard()
    },
    onFocus: (event: FocusEvent & { currentTarget: HTMLElement }) => {
      if (event.currentTarget.matches(':focus-visible')) show(event.currentTarget, true)
    },
    onBlur: () => hideCard()
  }
}

/** What stands behind a number or a figure of the text, beside it. There is one card for the whole page. */
export function HoverCard() {
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
  return (
    <div
      ref={element}
      id={cardId}
      class="hover-card"
      role="tooltip"
      onPointerEnter={() => clearTimeout(timer)}
      onPointerLeave={() => hideCard()}
    >
      {value.content}
    </div>
  )
}

/** Under the anchor, or over it where there is no room; never over the edge of the window. */
function place(element: HTMLElement, anchor: HTMLElement): void {
  const margin = 12
  const box = anchor.getBoundingClientRect()
  const { width, height } = element.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.min(Math.max(box.left + box.width / 2 - width / 2, margin), clientWidth - width - margin)
  const fitsBelow = box.bottom + 8 + height < clientHeight
  const top = fitsBelow ? box.bottom + 8 : Math.max(box.top - 8 - height, margin)
  element.style.left = `${left}px`
  element.style.top = `${top}px`
}
