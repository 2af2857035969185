import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { keptTop, route } from '../page/route.ts'
import { showSource } from '../source/opened-source.ts'
import { askQuestion, stop } from './asking.ts'
import { citationSource } from './citation-source.ts'
import { Composer } from './composer.tsx'
import type { Conversation } from './kept.ts'
import { isRunning, type Turn } from './turn.ts'
import { TurnView } from './turn-view.tsx'

export function ConversationView({ conversation }: { conversation: Conversation }) {
  const { id, turns } = conversation
  const last = turns.at(-1)
  const column = useRef<HTMLDivElement>(null)
  useNewQuestionOnTop(column, turns)
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
      </div>
    </div>
  )
}

/**
 * Brings a question that was asked here to the top of the window, where the room that its answer will take is kept free
 * (`.turn`). So the answer grows under it, and nothing moves while it is read.
 */
function useNewQuestionOnTop(column: { current: HTMLElement | null }, turns: readonly Turn[]): void {
  const last = turns.at(-1)
  const known = useRef(turns.length)
  useLayoutEffect(() => {
    const isNew = turns.length > known.current && last !== undefined && isRunning(last)
    if (isNew) column.current?.querySelector('.turn:last-of-type')?.scrollIntoView()
    known.current = turns.length
  }, [turns.length])
}

/** Takes a reader back to where they were, or to the answer that a link names, and opens the source that it names. */
function useLinkedAnswer({ id, turns }: Conversation): void {
  const { value } = route
  const hasCome = useRef(false)
  useEffect(() => {
    const isFirst = !hasCome.current
    hasCome.current = true
    if (value.page !== 'ask') return
    const { answerId, citation } = value
    const turn = answerId ? turns.find(other => other.id === answerId || other.answer?.id === answerId) : turns.at(-1)
    if (!turn) return
    // Later the page gives answers their addresses itself: that is no reason to move.
    if (isFirst && keptTop() === undefined && (!answerId || turns.indexOf(turn) > 0))
      document.getElementById(`turn-${turn.id}`)?.scrollIntoView()
    const source = citation && citationSource(id, turn.id, citation)
    if (source) showSource(source)
  }, [value])
}
