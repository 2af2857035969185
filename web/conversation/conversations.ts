import { computed, signal } from '@preact/signals'
import { conversationAddress, goTo, route, startAddress } from '../page/route.ts'
import {
  type Conversation,
  type ConversationSummary,
  conversationKey,
  keepConversation,
  readConversation,
  readSummaries,
  removeConversation
} from './kept.ts'
import { foldTurn, isRunning, type Turn, type TurnEvent } from './turn.ts'

/** All that this browser keeps, newest first. */
export const summaries = signal<readonly ConversationSummary[]>(readSummaries())

/** Those that were opened since the page was loaded. An answer goes on arriving while another one is read. */
const opened = signal<ReadonlyMap<string, Conversation>>(new Map())

/** Those that were only read, as they are in storage. */
const read = new Map<string, Conversation | null>()

function readOnce(id: string): Conversation | null {
  const known = read.get(id)
  if (known !== undefined) return known
  const found = readConversation(id)
  read.set(id, found)
  return found
}

/** The conversation that the address names: null at the start, and where this browser keeps none under that name. */
export const conversation = computed<Conversation | null>(() => {
  const { value } = route
  if (value.page !== 'ask') return null
  const { conversationId, answerId } = value
  const id = answerId ? summaries.value.find(({ answerIds }) => answerIds.includes(answerId))?.id : conversationId
  return id === undefined ? null : (opened.value.get(id) ?? readOnce(id))
})

/** Finds an opened turn or one of the conversation on the page. */
export function findTurn(conversationId: string, turnId: string): Turn | undefined {
  return turnsOf(conversationId).find(({ id }) => id === turnId)
}

export function turnsOf(conversationId: string): readonly Turn[] {
  return (opened.peek().get(conversationId) ?? readOnce(conversationId))?.turns ?? []
}

/** Puts a turn at the end, or in the place of another one. */
export function putTurn(conversationId: string, turn: Turn, replacedTurnId?: string): void {
  const turns = turnsOf(conversationId)
  const place = turns.findIndex(({ id }) => id === replacedTurnId)
  setTurns(conversationId, place < 0 ? [...turns, turn] : turns.with(place, turn))
  keep(conversationId)
}

/** Folds what has come into the turn. Written to storage only at its end: a stream must not wait for the disk. */
export function foldEvents(conversationId: string, turnId: string, events: readonly TurnEvent[]): void {
  const turn = findTurn(conversationId, turnId)
  if (!turn || events.length === 0) return
  const folded = events.reduce(foldTurn, turn)
  setTurns(
    conversationId,
    turnsOf(conversationId).map(other => (other.id === turnId ? folded : other))
  )
}

export function keep(conversationId: string): void {
  summaries.value = keepConversation({ id: conversationId, turns: turnsOf(conversationId) })
}

/** The conversation that was deleted last: it can be brought back until another one is deleted or the page is left. */
export const forgotten = signal<Conversation | null>(null)

export function forgetConversation(id: string): void {
  const isShown = conversation.peek()?.id === id
  forgotten.value = { id, turns: turnsOf(id) }
  const others = new Map(opened.peek())
  others.delete(id)
  opened.value = others
  read.delete(id)
  summaries.value = removeConversation(id)
  if (isShown) goTo(startAddress)
}

export function bringBack({ id, turns }: Conversation): void {
  forgotten.value = null
  setTurns(id, turns)
  keep(id)
}

export function openConversation(id: string): void {
  goTo(conversationAddress(id))
}

/**
 * Other tabs keep theirs in the same place, and may go on with one that is opened here: it is then read again, or this
 * tab would write over what was asked there.
 */
export function followOtherTabs(): void {
  addEventListener('storage', ({ key }) => {
    read.clear()
    opened.value = new Map([...opened.peek()].filter(([id, ours]) => key !== conversationKey(id) || !goesOn(ours)))
    summaries.value = readSummaries()
  })
}

/** Whether what is stored holds all that this tab knows of a conversation. */
function goesOn({ id, turns }: Conversation): boolean {
  const stored = readConversation(id)?.turns ?? []
  return turns.every(
    turn => !isRunning(turn) && stored.some(other => other.id === turn.id && (other.answer || !turn.answer))
  )
}

function setTurns(id: string, turns: readonly Turn[]): void {
  opened.value = new Map(opened.peek()).set(id, { id, turns })
}
