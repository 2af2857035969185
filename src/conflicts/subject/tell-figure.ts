import { instructionsIn } from '../../text/imperatives.ts'
import type { ClauseVerb } from '../../text/measure/clause-verb.ts'
import { figureAt, isAdverb, isDeterminer, isPreposition, isVerb, scopeOf } from '../../text/measure/sentence-scope.ts'
import { isSlight } from '../../text/measure/slight-words.ts'
import type { Statement } from '../figures/statement.ts'
import { belongsToFigure } from './ask-for.ts'
import { byLabel } from './by-label.ts'
import { chunksOf } from './clause-parts.ts'
import { type FigureClause, knownVerb, readClause, restOf, verbIn } from './figure-clause.ts'
import { joined, ofOurs, type Piece, pieceOf, type Telling } from './piece.ts'
import { subjectOf } from './subject-of-clause.ts'

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

/** How a statement tells what its figure is of, without the figure; null where its grammar does not say. */
export function tellingOf(statement: Statement): Telling | null {
  const { sentence, figure, frame } = statement
  const scope = scopeOf(sentence, figure)
  if (frame.labelEnd > 0 && figure.startCharIndex >= frame.labelEnd) return byLabel(scope, statement)
  const clause = readClause(scope, figure)
  if (clause.lead === 'of' && clause.from > clause.start) return byNoun(clause)
  const verb = verbIn(clause, clause.verbEnd)
  if (verb === null) return asInstruction(clause)
  return verb.isBehind ? byVerbBehind(clause, verb) : byVerbBefore(clause, verb)
}

/** "Clean the filter every three months" */
function asInstruction(clause: FigureClause): Telling | null {
  const { scope, figure, start, from, asked, noun } = clause
  if (figure.kind === 'count' && noun.text === '') return null
  if (!instructionsIn(scope.words).some(instruction => instruction.start === start)) return null
  const { text, words } = pieceOf(scope, start, from)
  const told = { text: text.slice(0, 1).toLowerCase() + text.slice(1), words }
  return { told: joined([asked, ofOurs('to'), told]), circumstances: restOf(clause) }
}

/** "Three people were injured", "after 22 days the strike is over": the figure stands before the verb. */
function byVerbBehind(clause: FigureClause, verb: ClauseVerb): Telling | null {
  const { scope, figure, asked, noun, next, lead, from, start } = clause
  // "Children under eight may ride", "with 118 metres the tower is the tallest"
  if (lead !== '' && from > start) return null
  // "31 sailings last winter"
  if (figureAt(scope, verb.start) || (figure.kind === 'count' && noun.text === '')) return null
  if (figure.kind === 'measure' && isDeterminer(next)) return null
  const [first, ...rest] = restOf(clause, verb.end)
  if (!first) return null
  if (first.words.some(({ content }) => content)) return { told: joined([asked, first]), circumstances: rest }
  return rest[0] ? { told: joined([asked, first, rest[0]]), circumstances: rest.slice(1) } : null
}

/** "The fire destroyed 120 homes", "the bridge is 420 metres long", "the rate stood at 5%" */
function byVerbBefore(clause: FigureClause, verb: ClauseVerb): Telling | null {
  const { scope, figure, from, lead, noun, nounEnd, next, end, asked } = clause
  const found = subjectOf(scope, clause, verb.start)
  if (!found || found.subject.text === '' || (noun.text === '' && next?.lower === 'of')) return null
  const { subject } = found
  const [said = ofOurs(''), ...behind] = chunksOf(scope, figure, verb.start, from, verb.end)
  const circumstances = [...behind, ...restOf(clause), ...found.circumstances]
  const last = scope.words[verb.end - 1]
  const isOfValue = last !== undefined && isSlight(last.stem)
  const isDirect = verb.end === from
  if (figure.kind === 'count' && noun.text === '' && !isDirect) return null
  const dimension = isDirect && (verb.isCopula || isOfValue) ? dimensions.get(next?.lower ?? '') : undefined
  if (dimension) return { told: joined([ofOurs(`${dimension} of`), subject]), circumstances: [] }
  if (belongsToFigure(figure, next))
    return {
      told: joined([asked, pieceOf(scope, nounEnd, end), subject, said]),
      circumstances: found.circumstances
    }
  const isReached = isOfValue && (lead === 'to' || lead === 'at' || (lead === '' && arriving.test(last.lower)))
  if (isDirect && noun.text === '' && ((verb.isCopula && lead === '') || isReached))
    return { told: subject, circumstances }
  return { told: joined([asked, subject, said]), circumstances }
}

/** "The village has a population of 1,240", "the satellite orbits at an altitude of 550 km" */
function byNoun(clause: FigureClause): Telling | null {
  const { scope, figure, start, from: of, noun: counted } = clause
  const { words } = scope
  const rest = restOf(clause)
  const isCount = figure.kind === 'count' && counted.text !== ''
  const told = (...pieces: Piece[]): Telling => ({ told: joined(pieces), circumstances: rest })
  let first = of
  while (first > start && words[first - 1]?.content && !isVerb(scope, first - 1) && !figureAt(scope, first - 1)) first--
  if (first === of) return isCount ? told(ofOurs('number of'), counted) : null
  // "Insurers already speak of $180 million"
  if (words.slice(first, of).some(word => isAdverb(word) && !word.lower.endsWith('ly'))) return null
  const inside = knownVerb(scope, first, of)
  if (inside !== null) {
    if (inside + 1 === of) return null
    first = inside + 1
  }
  const noun = pieceOf(scope, first, of)
  const before = isDeterminer(words[first - 1]) ? first - 1 : first
  if (isCount) return told(ofOurs('number of'), counted, ofOurs('in'), pieceOf(scope, before, of))
  const governor = words[before - 1]
  if (before <= start || !governor) {
    const found = subjectOf(scope, { start: before, end: of }, of)
    return found && { told: found.subject, circumstances: withWhich(clause, rest) }
  }
  const isLed = isPreposition(governor)
  const verbEnd = isLed ? before - 1 : before
  const verb = verbIn(clause, verbEnd)
  const found = verb && !verb.isBehind ? subjectOf(scope, { start, end: of }, verb.start) : null
  if (!verb || !found) return told(noun)
  if (governor.lower === 'with' || (!isLed && having.has(governor.lower)))
    return told(noun, ofOurs('of'), found.subject)
  const which = isLed ? [pieceOf(scope, before - 1, before), ofOurs('which')] : []
  const [said = ofOurs(''), ...behind] = chunksOf(scope, figure, verb.start, verbEnd, verb.end)
  return {
    told: joined([noun, ...which, found.subject, said]),
    circumstances: [...behind, ...rest, ...found.circumstances]
  }
}

/** "A deposit of 20% is due on booking": behind the noun alone its verb needs a "which". */
function withWhich({ scope, next, nounEnd }: FigureClause, [first, ...others]: readonly Piece[]): readonly Piece[] {
  if (!first) return []
  return next && isVerb(scope, nounEnd) ? [joined([ofOurs('which'), first]), ...others] : [first, ...others]
}
