import { answerAddress } from '../page/route.ts'
import type { OpenedSource } from '../source/opened-source.ts'
import { quotesOf } from '../source/quotes.ts'
import { findTurn } from './conversations.ts'

/** What the number of a citation opens: its quote among all those of the answer. Null for a number nobody gave. */
export function citationSource(conversationId: string, turnId: string, number: number): OpenedSource | null {
  const turn = findTurn(conversationId, turnId)
  if (!turn) return null
  const series = quotesOf(turn)
  const index = series.findIndex(quote => quote.number === number)
  if (index < 0) return null
  return { series, index, turnId, addressOf: quote => answerAddress(turn.answer?.id ?? turn.id, quote.number) }
}
