import { computed, signal } from '@preact/signals'
import { askAddress, goTo, route } from '../page/route.ts'
import { conversation } from './conversations.ts'

/** What a reader changed since the last question, whose turn it names: a follow-up is otherwise asked of the same. */
const changed = signal<{ turnId: string; documentIds: readonly string[] } | null>(null)

/** The only documents that the next question is asked of; empty where it is asked of all. */
export const scope = computed<readonly string[]>(() => {
  const last = conversation.value?.turns.at(-1)
  if (last) return changed.value?.turnId === last.id ? changed.value.documentIds : last.documentIds
  return (route.value.page === 'ask' && route.value.documentIds) || []
})

/** Asks the next question without these documents; without the last one, of all documents. */
export function leaveOut(left: readonly string[]): void {
  const documentIds = scope.peek().filter(id => !left.includes(id))
  const last = conversation.peek()?.turns.at(-1)
  if (last) changed.value = { turnId: last.id, documentIds }
  else goTo(askAddress(documentIds), { replace: true })
}
