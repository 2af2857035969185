import { FootnoteError } from '../../src/client/footnote-client.ts'
import type { AnswerPart } from '../../src/types/answer.ts'
import { announce } from '../page/announcer.tsx'
import { newId } from '../page/new-id.ts'
import { answerAddress, conversationAddress, goTo, route } from '../page/route.ts'
import { counted, shown } from '../page/words.ts'
import { client } from '../server/client.ts'
import { leaveSource } from '../source/opened-source.ts'
import { conversation, findTurn, foldEvents, keep, putTurn, turnsOf } from './conversations.ts'
import { historyBefore } from './history.ts'
import { scope } from './scope.ts'
import { isRunning, newTurn, type Turn, type TurnEvent } from './turn.ts'

/** The requests that run now, by turn. */
const running = new Map<string, AbortController>()

/** Parts folded before the page gets a turn to draw: a few milliseconds of work. */
const partsPerTask = 8
/** A server that is there but breaks off each time is not asked for ever: every question may cost a model call. */
const mostAttempts = 4
const retryDelaysInMs = [1_000, 2_000, 4_000, 8_000, 15_000]

/** Asks in the conversation on the page, or begins one: of the documents that the reader chose, unless others are named. */
export function askQuestion(question: string, documentIds = scope.peek()): void {
  const existing = conversation.peek()
  const id = existing?.id ?? newId()
  startTurn(id, question, documentIds)
  goTo(conversationAddress(id), { replace: existing !== null })
}

/** Asks a turn's question once more, in its place. */
export function askAgain(conversationId: string, turn: Turn, question = turn.question): void {
  stop(turn.id)
  startTurn(conversationId, question, turn.documentIds, turn.id)
}

/**
 * Asks a changed question. The last one is replaced; an earlier one begins another conversation that shares what came
 * before it, so that nothing that was asked after it is lost.
 */
export function askEdited(conversationId: string, turn: Turn, question: string): void {
  const turns = turnsOf(conversationId)
  if (turns.at(-1)?.id === turn.id) {
    askAgain(conversationId, turn, question)
    return
  }
  const branch = newId()
  for (const earlier of turns.slice(0, turns.indexOf(turn))) putTurn(branch, { ...earlier, id: newId() })
  startTurn(branch, question, turn.documentIds)
  goTo(conversationAddress(branch))
}

/** Ends the request; what has been checked stays. */
export function stop(turnId: string): void {
  running.get(turnId)?.abort()
}

function startTurn(
  conversationId: string,
  question: string,
  documentIds: readonly string[],
  replacedTurnId?: string
): void {
  // It belongs to the answer above, whose numbers are not those of the next one.
  leaveSource()
  const turn = newTurn({ id: newId(), question, documentIds, askedAt: new Date().toISOString() })
  putTurn(conversationId, turn, replacedTurnId)
  void run(conversationId, turn)
}

async function run(conversationId: string, turn: Turn): Promise<void> {
  const controller = new AbortController()
  running.set(turn.id, controller)
  const { signal } = controller
  const fold = (events: readonly TurnEvent[]) => foldEvents(conversationId, turn.id, events)
  announce('Searching')
  for (let attempt = 0; ; attempt++) {
    fold(await askOnce(conversationId, turn, signal, fold))
    if (findTurn(conversationId, turn.id)?.phase !== 'waiting') break
    if (attempt + 1 === mostAttempts) {
      fold([{ type: 'lost' }])
      break
    }
    announce('The server cannot be reached. Your question is kept.')
    await serverAnswers(signal, attempt)
    fold([{ type: signal.aborted ? 'stopped' : 'asked' }])
    if (signal.aborted) break
  }
  running.delete(turn.id)
  keep(conversationId)
  const ended = findTurn(conversationId, turn.id)
  if (ended) nameAnswer(conversationId, ended)
  if (ended) announce(endOf(ended))
}

/** One request. Returns the event that ends it; an answer or an error of the stream has already been folded. */
async function askOnce(
  conversationId: string,
  turn: Turn,
  signal: AbortSignal,
  fold: (events: readonly AnswerPart[]) => void
): Promise<TurnEvent[]> {
  try {
    const messages = historyBefore(turnsOf(conversationId), turn.id)
    const question = {
      question: turn.question,
      ...(messages.length > 0 && { messages }),
      ...(turn.documentIds.length > 0 && { documentIds: [...turn.documentIds] })
    }
    for await (const parts of client.askInChunks(question, signal)) {
      for (let start = 0; start < parts.length; start += partsPerTask) {
        const some = parts.slice(start, start + partsPerTask)
        fold(some)
        for (const part of some) if (part.type === 'claim') announce(shown(part.data.claim.text))
        // A page in the background is not drawn, and its timers are slow.
        if (start + partsPerTask < parts.length && !document.hidden) await nextTask()
      }
    }
    const ended = findTurn(conversationId, turn.id)
    return ended && isRunning(ended) ? [{ type: 'unreachable' }] : []
  } catch (error) {
    if (signal.aborted) return [{ type: 'stopped' }]
    if (error instanceof FootnoteError) return [{ type: 'refused', status: error.status, data: error.body }]
    return [{ type: 'unreachable' }]
  }
}

/** Waits until the server answers again, or the reader stops waiting. */
async function serverAnswers(signal: AbortSignal, attempt: number): Promise<void> {
  for (let round = attempt; !signal.aborted; round++) {
    await pause(retryDelaysInMs[Math.min(round, retryDelaysInMs.length - 1)] ?? 0, signal)
    const answers = await client.health().then(
      () => true,
      // It refuses, so it is there: the question itself will say what is wrong.
      error => error instanceof FootnoteError && error.status < 500
    )
    if (answers) return
  }
}

/** Ends early where the browser comes back online or the reader stops. */
function pause(delayInMs: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, delayInMs)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}

/** Gives the address the answer's name, so that it can be copied and survives a reload. */
function nameAnswer(conversationId: string, turn: Turn): void {
  const value = route.peek()
  if (turn.answer && value.page === 'ask' && value.conversationId === conversationId) {
    goTo(answerAddress(turn.answer.id), { replace: true })
  }
}

function endOf(turn: Turn): string {
  switch (turn.phase) {
    case 'answered':
      return `Done. ${[
        counted(turn.claims.length, 'sentence'),
        counted(turn.citations.length, 'citation'),
        counted(turn.answer?.conflicts.length ?? 0, 'disagreement'),
        ...(turn.withheld.length > 0 ? [`${counted(turn.withheld.length, 'sentence')} withheld`] : []),
        ...(turn.answer?.notFound.map(({ text }) => `not found: ${shown(text)}`) ?? [])
      ].join(', ')}.`
    case 'stopped':
      return 'Stopped.'
    case 'lost':
      return 'The connection was lost.'
    default:
      return turn.error?.message ?? ''
  }
}

const nextTask = () => new Promise<void>(resolve => setTimeout(resolve))
