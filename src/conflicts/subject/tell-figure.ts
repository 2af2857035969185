import { instructionsIn } from '../../text/imperatives.ts'
import { verbOf } from '../../text/measure/clause-verb.ts'
import {
  figureAt,
  isAdverb,
  isDeterminer,
  isPreposition,
  isVerb,
  placeIn,
  type Scope,
  type Stretch,
  scopeOf
} from '../../text/measure/sentence-scope.ts'
import { isSlight } from '../../text/measure/slight-words.ts'
import type { Figure } from '../../types/figure.ts'
import type { Statement } from '../figures/statement.ts'
import { askFor, belongsToFigure } from './ask-for.ts'
import { chunksOf, clauseAround, endOfNoun, leadTo } from './clause-parts.ts'
import { joined, ofOurs, type Piece, pieceOf } from './piece.ts'
import { subjectOf } from './subject-of-clause.ts'

/** What one statement says its figure is of: a noun phrase ("price of the oven") or an indirect question ("when it opened"). */
export interface Telling {
  told: Piece
  /** What it may do without: "in 2023", "for the second quarter". */
  circumstances: readonly Piece[]
}

const having: ReadonlySet<string> = new Set(['has', 'have', 'had'])
/** What a subject comes to by them needs no preposition: "Profit reached $103 million". */
const arriving = /^(?:reach|total|exceed|hit)/
/** "20 metres long" tells a length. */
const dimensions: ReadonlyMap<string, string> = new Map([
  ['long', 'length'],
  ['high', 'height'],
  ['tall', 'height'],
  ['deep', 'depth'],
  ['wide', 'width'],
  ['thick', 'thickness'],
  ['old', 'age']
])
const longestLabel = 6

/** How a statement tells what its figure is of, without the figure; null where its grammar does not say. */
export function tellingOf(statement: Statement): Telling | null {
  const { sentence, figure, frame } = statement
  const scope = scopeOf(sentence, figure)
  const { words } = scope
  if (frame.labelEnd > 0 && figure.startCharIndex >= frame.labelEnd) return byLabel(scope, statement)
  const own = placeIn(scope, figure)
  const clause = clauseAround(scope, own)
  const { from, lead } = leadTo(scope, own.start, clause.start)
  const nounEnd = endOfNoun(scope, figure, own.end, clause.end)
  const noun = pieceOf(scope, own.end, nounEnd)
  const next = nounEnd < clause.end ? words[nounEnd] : undefined
  const asked = askFor(figure, lead, noun, next)
  if (lead === 'of' && from > clause.start)
    return byNoun(scope, figure, clause.start, from, noun, chunksOf(scope, figure, nounEnd, clause.end))
  const verb = verbOf(scope, { start: Math.min(clause.verbEnd, lead === '' ? from : own.start), end: nounEnd })
  if (verb?.isBehind) return bySubject(scope, figure, verb, from - clause.start, asked, nounEnd, clause.end)
  const rest = chunksOf(scope, figure, nounEnd, clause.end)
  const isBare = figure.kind === 'count' && noun.text === ''
  if (!verb && !isBare && instructionsIn(words).some(({ start }) => start === clause.start)) {
    const { text, words: said } = pieceOf(scope, clause.start, from)
    return {
      told: joined([asked, ofOurs('to'), { text: text.slice(0, 1).toLowerCase() + text.slice(1), words: said }]),
      circumstances: rest
    }
  }
  const found = verb && !verb.isBehind ? subjectOf(scope, clause, verb.start) : null
  if (!verb || !found) return null
  const { subject } = found
  if (subject.text === '' || (noun.text === '' && next?.lower === 'of')) return null
  const [said = ofOurs(''), ...behind] = chunksOf(scope, figure, verb.start, from, verb.end)
  const circumstances = [...behind, ...rest, ...found.circumstances]
  const isDirect = verb.end === from
  const dimension = isDirect && verb.isCopula ? dimensions.get(next?.lower ?? '') : undefined
  if (dimension) return { told: joined([ofOurs(`${dimension} of`), subject]), circumstances: [] }
  const reached = words[verb.end - 1]
  const isReached =
    reached !== undefined &&
    isSlight(reached.stem) &&
    (lead === 'to' || lead === 'at' || (!lead && arriving.test(reached.lower)))
  if (belongsToFigure(figure, next))
    return {
      told: joined([asked, pieceOf(scope, nounEnd, clause.end), subject, said]),
      circumstances: found.circumstances
    }
  if (isDirect && noun.text === '' && ((verb.isCopula && lead === '') || isReached))
    return { told: subject, circumstances }
  return { told: joined([asked, subject, said]), circumstances }
}

/** "Three people were injured", "after 22 days the strike is over": the figure stands before the verb. */
function bySubject(
  scope: Scope,
  figure: Figure,
  verb: Stretch,
  before: number,
  asked: Piece,
  nounEnd: number,
  end: number
): Telling | null {
  // "Children under eight may ride", "with 118 metres the tower is the tallest"
  if (before > 0 && asked.text.includes(' how ')) return null
  if (figure.kind === 'count' && asked.words.length === 0) return null
  if (figure.kind === 'measure' && isDeterminer(scope.words[nounEnd])) return null
  const [first, ...rest] = chunksOf(scope, figure, nounEnd, end, verb.end)
  if (!first) return null
  if (first.words.some(({ content }) => content)) return { told: joined([asked, first]), circumstances: rest }
  return rest[0] ? { told: joined([asked, first, rest[0]]), circumstances: rest.slice(1) } : null
}

const capital = /^\p{Lu}/u
const digit = /\d/

/** "Refrigerant charge | 1.3 kg", "Stops: 14"; not a name that labels the row of a table. */
function byLabel(scope: Scope, { figure, frame: { labelEnd } }: Statement): Telling | null {
  const until = scope.words.findIndex(({ endCharIndex }) => endCharIndex > labelEnd)
  const label = scope.words.slice(0, Math.max(until, 0))
  const end = label.findLastIndex(({ content }, at) => content && !figureAt(scope, at)) + 1
  const [first] = label
  if (!first || end === 0 || end > longestLabel) return null
  const isName = end > 1 ? label.slice(0, end).every(({ text }) => capital.test(text)) : digit.test(first.text)
  if (isName) return null
  const written = scope.text.slice(first.startCharIndex, label[end - 1]?.endCharIndex)
  const text =
    end > 1 && capital.test(label[1]?.text ?? '') ? written : written.slice(0, 1).toLowerCase() + written.slice(1)
  const headEnd = label.findIndex(({ content }) => !content)
  const head = label[headEnd < 0 ? end - 1 : Math.min(headEnd, end) - 1]
  const isCounted = figure.kind === 'count' && figure.unit === null && plural.test(head?.text ?? '')
  const piece = { text, words: label.slice(0, end) }
  return { told: isCounted ? joined([ofOurs('number of'), piece]) : piece, circumstances: [] }
}
const plural = /[^s]s$/

/** "The village has a population of 1,240", "the satellite orbits at an altitude of 550 km" */
function byNoun(
  scope: Scope,
  figure: Figure,
  start: number,
  of: number,
  counted: Piece,
  rest: readonly Piece[]
): Telling | null {
  const { words } = scope
  const isCount = figure.kind === 'count' && counted.text !== ''
  const told = (...pieces: Piece[]): Telling => ({ told: joined(pieces), circumstances: rest })
  let first = of
  while (first > start && words[first - 1]?.content && !isVerb(scope, first - 1) && !figureAt(scope, first - 1)) first--
  if (first === of) return isCount ? told(ofOurs('number of'), counted) : null
  if (words.slice(first, of).some(isAdverb)) return null
  const noun = pieceOf(scope, first, of)
  const before = isDeterminer(words[first - 1]) ? first - 1 : first
  if (isCount) return told(ofOurs('number of'), counted, ofOurs('in'), pieceOf(scope, before, of))
  const governor = words[before - 1]
  if (before <= start || !governor) {
    const found = subjectOf(scope, { start: before, end: of }, of)
    return found && told(found.subject)
  }
  const isLed = isPreposition(governor)
  const verb = verbOf(scope, { start: isLed ? before - 1 : before, end: before })
  const found = verb && !verb.isBehind ? subjectOf(scope, { start, end: of }, verb.start) : null
  if (governor.lower === 'with' || (!isLed && having.has(governor.lower)))
    return found ? told(noun, ofOurs('of'), found.subject) : told(noun)
  const which = isLed ? [pieceOf(scope, before - 1, before), ofOurs('which')] : []
  if (!found || !verb)
    return isLed && before - 1 > start ? told(noun, ...which, pieceOf(scope, start, before - 1)) : told(noun)
  const [said = ofOurs(''), ...behind] = chunksOf(scope, figure, verb.start, isLed ? before - 1 : before, verb.end)
  return {
    told: joined([noun, ...which, found.subject, said]),
    circumstances: [...behind, ...rest, ...found.circumstances]
  }
}
