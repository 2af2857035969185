import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { route } from '../page/route.ts'
import { health } from '../server/server-state.ts'
import { openSource } from '../source/opened-source.ts'
import { askQuestion, stop } from './asking.ts'
import { citationSource } from './citation-source.ts'
import { Composer } from './composer.tsx'
import type { Conversation } from './kept.ts'
import { isRunning } from './turn.ts'
import { TurnView } from './turn-view.tsx'

/** Pixels from the end within which a reader counts as being at the end. */
const nearEndInPx = 80
/** The header, which covers the top of the window, and some air. */
const headerInPx = 76

export function ConversationView({ conversation }: { conversation: Conversation }) {
  const { id, turns } = conversation
  const last = turns.at(-1)
  const column = useRef<HTMLDivElement>(null)
  useFollowing(column, turns.length)
  useLinkedAnswer(conversation)
  return (
    <div class="conversation" ref={column}>
      <h1 class="unseen">Conversation</h1>
      {turns.map(turn => (
        <TurnView key={turn.id} conversationId={id} turn={turn} />
      ))}
      <div class="composer-dock">
        <Composer
          placeholder="Ask a follow-up"
          onAsk={askQuestion}
          onStop={last && isRunning(last) ? () => stop(last.id) : undefined}
        />
        {health.value?.quotes && <p class="keyless">Quoting sources. Add a model to get written answers.</p>}
      </div>
    </div>
  )
}

/**
 * Keeps the end of a growing answer in sight for a reader who is there, until the question has reached the top of the
 * window: beyond that the page would move under the eye of somebody who reads from the start.
 */
function useFollowing(column: { current: HTMLElement | null }, turnCount: number): void {
  const isAtEnd = useRef(true)
  useEffect(() => {
    const look = () => {
      const { scrollHeight, clientHeight } = document.documentElement
      isAtEnd.current = scrollHeight - scrollY - clientHeight < nearEndInPx
    }
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [])
  const known = useRef(turnCount)
  // Before the next frame is painted, and once for all that came since the last one: to look at places is to lay out.
  useLayoutEffect(() => {
    const request = requestAnimationFrame(() => {
      const isNew = turnCount > known.current
      known.current = turnCount
      const turn = column.current?.querySelector<HTMLElement>('.turn:last-of-type')
      if (!turn || !(isNew || (isAtEnd.current && turn.ariaBusy === 'true'))) return
      const { scrollHeight, clientHeight } = document.documentElement
      const untilTop = turn.getBoundingClientRect().top - headerInPx
      const by = isNew ? untilTop : Math.min(untilTop, scrollHeight - scrollY - clientHeight)
      if (by > 0) scrollBy({ top: by, behavior: 'instant' })
    })
    return () => cancelAnimationFrame(request)
  })
}

/** Leads a reader who comes by a link to its answer, and opens the source that it names. */
function useLinkedAnswer({ id, turns }: Conversation): void {
  const { value } = route
  const hasCome = useRef(false)
  useEffect(() => {
    const isFirst = !hasCome.current
    hasCome.current = true
    if (value.page !== 'ask' || !value.answerId) return
    const turn = turns.find(other => other.id === value.answerId || other.answer?.id === value.answerId)
    if (!turn) return
    // Later the page gives answers their addresses itself: that is no reason to move.
    if (isFirst && turns.indexOf(turn) > 0) document.getElementById(`turn-${turn.id}`)?.scrollIntoView()
    const source = value.citation && citationSource(id, turn.id, value.citation)
    if (source) openSource(source)
  }, [value])
}
