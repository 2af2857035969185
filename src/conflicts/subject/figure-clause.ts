import { type ClauseVerb, verbOf } from '../../text/measure/clause-verb.ts'
import { placeIn, type Scope } from '../../text/measure/sentence-scope.ts'
import { withPresentVerbs } from '../../text/present-verbs.ts'
import { readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { Figure } from '../../types/figure.ts'
import { askFor } from './ask-for.ts'
import { chunksOf, clauseAround, endOfNoun, leadTo } from './clause-parts.ts'
import { type Piece, pieceOf } from './piece.ts'

/** A figure's clause taken apart, by the places of its words: what is before it, its lead and hedges, it, its noun, the rest. */
export interface FigureClause {
  scope: Scope
  figure: Figure
  start: number
  end: number
  /** Where the words before it end; behind them stand its preposition and hedges. */
  from: number
  /** Its preposition ("for", "until"); empty for none. */
  lead: string
  /** Where its verb is looked for, up to there. */
  verbEnd: number
  noun: Piece
  nounEnd: number
  /** The first word of the rest. */
  next: Word | undefined
  /** How a question for it begins. */
  asked: Piece
}

export function readClause(scope: Scope, figure: Figure): FigureClause {
  const own = placeIn(scope, figure)
  const { start, end, verbEnd } = clauseAround(scope, own)
  const { from, lead } = leadTo(scope, figure, own.start, start)
  const nounEnd = endOfNoun(scope, figure, own.end, end)
  const noun = pieceOf(scope, own.end, nounEnd)
  const next = nounEnd < end ? scope.words[nounEnd] : undefined
  const asked = askFor(figure, lead, noun, next)
  return {
    scope,
    figure,
    start,
    end,
    from,
    lead,
    verbEnd: Math.min(verbEnd, lead === '' ? from : own.start),
    noun,
    nounEnd,
    next,
    asked
  }
}

/** What stands behind the figure and its noun, in pieces; the first as far as `least` at the least. */
export const restOf = ({ scope, figure, nounEnd, end }: FigureClause, least?: number): Piece[] =>
  chunksOf(scope, figure, nounEnd, end, least)

/** The verb by which a clause says its figure; where no place tells one, the word that is known as one. */
export function verbIn(clause: FigureClause, verbEnd: number): ClauseVerb | null {
  const { scope, start, nounEnd, from } = clause
  const verb = verbOf(scope, { start: verbEnd, end: nounEnd })
  if (verb) return verb
  // "The password expires | after 90 days"
  const at = knownVerb(scope, start + 1, verbEnd === clause.verbEnd ? from : verbEnd)
  return at === null ? null : { start: at, end: at + 1, isCopula: false, isBehind: false, isOfSubject: false }
}

/** The first word from a place to another that is a verb in the present as far as is known. */
export function knownVerb(scope: Scope, start: number, end: number): number | null {
  const [first] = scope.words
  if (!first) return null
  const reading = readEvidence(scope.sentence)
  const offset = reading.tokens.indexOf(first)
  const known = withPresentVerbs(reading).find(
    ({ at, form }) => at - offset >= start && at - offset < end && form !== 'infinitive'
  )
  return known ? known.at - offset : null
}
