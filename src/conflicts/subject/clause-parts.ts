import {
  figureAt,
  isAdverb,
  isDeterminer,
  isPreposition,
  isVerb,
  type Scope,
  type Stretch
} from '../../text/measure/sentence-scope.ts'
import { wordsIn } from '../../text/word-list.ts'
import type { Figure } from '../../types/figure.ts'
import { type Piece, pieceOf } from './piece.ts'

const hedges = wordsIn(
  'a an the about almost around as early exactly few fewer just least less many more most much nearly only over possibly roughly some soon than approximately currently now also still already'
)
const sums = wordsIn('total average median mean maximum minimum')
/** They lead to a figure as prepositions do, though some begin a stretch of their own. */
export const leading: ReadonlySet<string> = wordsIn('until till since after before within every each')
const opening = wordsIn('and but or while whereas because although though where when so')
/** What follows is no circumstance of the figure but another one. */
const comparing = wordsIn('than against compared')
/** They bind what follows them to what stands before. */
const binding = wordsIn('by of to')
const longestNoun = 5
const space = /^\s*$/
const possessed = /^(?:more|less|fewer)$|['’]s?$/

/** The words from which a figure's clause is told, by their places. */
export interface ClauseAround extends Stretch {
  /** Where its verb is looked for: before what leads to the figure. */
  verbEnd: number
}

/** The stretch of a figure between commas and conjunctions, with the one that "until", "since" or "after" parts from it. */
export function clauseAround({ words, text }: Scope, own: Stretch): ClauseAround {
  const isJoined = (index: number) =>
    space.test(text.slice(words[index - 1]?.endCharIndex, words[index]?.startCharIndex))
  let start = startOfStretch(words, own.start)
  let verbEnd = own.start
  const isLeadAlone = words.slice(start, own.start).every(({ lower }) => leading.has(lower) || hedges.has(lower))
  if (start > 0 && own.start > start && isLeadAlone && leading.has(words[start]?.lower ?? '') && isJoined(start)) {
    verbEnd = start - 1
    start = startOfStretch(words, start - 1)
  }
  let end = endOfStretch(words, own.end - 1)
  if (end === own.end && end < words.length && leading.has(words[end]?.lower ?? '') && isJoined(end))
    end = endOfStretch(words, end)
  while (start < own.start && opening.has(words[start]?.lower ?? '')) start++
  return { start, end, verbEnd }
}

export function startOfStretch(words: Scope['words'], at: number): number {
  let start = at
  while (start > 0 && words[start - 1]?.segment === words[at]?.segment) start--
  return start
}

export function endOfStretch(words: Scope['words'], at: number): number {
  let end = at + 1
  while (end < words.length && words[end]?.segment === words[at]?.segment) end++
  return end
}

/** What leads to a figure past its hedges ("for", "of", "until"; empty for nothing), and where the words before it end. */
export function leadTo(
  { words }: Scope,
  { kind }: Figure,
  figureStart: number,
  start: number
): { from: number; lead: string } {
  let from = figureStart
  for (; from > start; from--) {
    const [one, before] = [words[from - 2]?.lower ?? '', words[from - 1]?.lower ?? '']
    if (before === 'of' && sums.has(one)) from--
    else if (before === 'to' && one === 'up') from--
    else if (!hedges.has(before) && !(before === 'at' && /^(?:least|most)$/.test(words[from]?.lower ?? ''))) break
  }
  const word = words[from - 1]
  // "Sales brought in £86,000": nothing is done in an amount.
  const isParticle = kind === 'money' && word?.lower === 'in'
  const leads = from > start && word && !isParticle && (isPreposition(word) || leading.has(word.lower))
  return leads ? { from: from - 1, lead: word.lower } : { from, lead: '' }
}

/** The end of the noun phrase behind a figure that it counts or is a part of: "people", "of annual leave", "more pay". */
export function endOfNoun(scope: Scope, { kind }: Figure, start: number, end: number): number {
  const { words } = scope
  const opener = words[start]?.lower ?? ''
  if (kind === 'date' || start >= end) return start
  let at = start
  if (opener === 'of' && kind !== 'money') {
    at++
    while (at < end && (isDeterminer(words[at]) || figureAt(scope, at))) at++
  } else if (kind !== 'count' && kind !== 'ordinal') {
    if (!/^(?:more|less|fewer)$/.test(opener)) return start
    at++
  }
  const first = at
  while (at < end && at - first < longestNoun) {
    const word = words[at]
    if (!word?.content || figureAt(scope, at) || isAdverb(word)) break
    // "of the project's cost", "more pay"
    if (isVerb(scope, at) && !possessed.test(words[at - 1]?.lower ?? '')) break
    at++
  }
  return at === first ? start : at
}

/**
 * A stretch cut where prepositions begin, up to another figure ("against 41 last year"): the first piece as far as
 * `least` at the least. A date says when, but not of another date.
 */
export function chunksOf(scope: Scope, { kind }: Figure, start: number, end: number, least = start): Piece[] {
  const { words, text } = scope
  const pieces: Piece[] = []
  let from = start
  let isDated = false
  for (let at = start; at <= end; at++) {
    const word = at < end ? words[at] : undefined
    if (
      !word ||
      (at > from &&
        at >= least &&
        isPreposition(word) &&
        !binding.has(word.lower) &&
        text[word.startCharIndex - 1] !== '-')
    ) {
      if (at > from && !isDated) pieces.push(pieceOf(scope, from, at))
      from = at
      isDated = false
    }
    if (!word) break
    const figure = figureAt(scope, at)
    if (figure?.kind === 'date') isDated = kind === 'date'
    else if (comparing.has(word.lower) || (figure && (pieces.length > 0 || from > start))) break
  }
  return pieces
}
