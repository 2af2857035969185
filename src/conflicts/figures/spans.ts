import { meaningOf } from '../../text/synonyms.ts'
import { stem } from '../../text/terms.ts'
import type { Figure } from '../../types/figure.ts'

/** Which end of a span of time a date is: "from 17 February to 28 March", "since Tuesday", "until 9 pm". */
export type SpanEnd = 'begin' | 'end'

/** The terms under which the ends of a span meet what is told in words: "the season began", "voting ends". */
export const spanTerms: Record<SpanEnd, string> = { begin: meaningOf(stem('begin')), end: meaningOf(stem('end')) }

const leadsToBegin = /\b(?:from|since|starting|beginning) (?:on |at )?$/i
const leadsToEnd = /\b(?:until|till|through) $/i
const joins = /^(?: (?:to|until|till|through) (?:about )?| ?[–-] ?)$/i
const longestLead = 16

/** The end of a span that a date is, by what leads to it and what it is joined to; null for others. */
export function spanEndOf(text: string, figure: Figure, figures: readonly Figure[]): SpanEnd | null {
  const place = figures.indexOf(figure)
  const [before, behind] = [figures[place - 1], figures[place + 1]]
  const isJoined = (one: Figure | undefined, other: Figure | undefined) =>
    one?.kind === 'date' && other?.kind === 'date' && joins.test(text.slice(one.endCharIndex, other.startCharIndex))
  const lead = text.slice(Math.max(0, figure.startCharIndex - longestLead), figure.startCharIndex)
  if (leadsToBegin.test(lead) || isJoined(figure, behind)) return 'begin'
  return leadsToEnd.test(lead) || isJoined(before, figure) ? 'end' : null
}
