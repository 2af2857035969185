import { type Frame, frameOf } from '../../text/frame.ts'
import { lazily } from '../../text/lazily.ts'
import { isForPeople } from '../../text/people.ts'
import type { FoundConflict, Reading } from '../../types/conflict.ts'
import { isFigureKind } from '../../types/figure.ts'
import { type Statement, statementOf } from '../figures/statement.ts'
import { deciding } from '../states/undecided.ts'
import { nameWeight } from '../weigh.ts'
import { answerOdds, chanceOf, mayAskForFigure, mayBeAskedFor } from './answer-odds.ts'
import type { AskedPart } from './asked-part.ts'
import { countsWhatIsAsked } from './other-answers.ts'

/** What counts of a word that stands only in what the sentence leans on. */
const leaned = 0.7
/** A conflict touches a question where it covers this share of the weight of its words. */
const enoughCoverage = 0.5
/** … or knows its names and holds the likeliest answer of all, if that has at least this chance. */
const surelyAnswers = 0.5
/** Beside the one that covers it best, others that come this near touch it too. */
const nearBest = 0.85

/** A reading of which no figure is this likely to answer, beside the likeliest of all, is of something else. */
const leastChance = 0.05

/**
 * The conflicts that a part of a question asks for: those of the asked kind that cover its words best, unless one of the
 * `rivals` (the retrieved figures) answers it much rather.
 */
export function touchedBy(
  asked: AskedPart,
  conflicts: readonly FoundConflict[],
  rivals: readonly Statement[]
): FoundConflict[] {
  const best = lazily(() => likeliestOf(asked, rivals))
  const covered = conflicts
    .filter(conflict => isOfKind(asked, conflict))
    .map(conflict => ({ conflict, share: coverage(asked, conflict) }))
    .filter(
      ({ conflict, share }) =>
        (share >= enoughCoverage && mayAnswer(asked, conflict, () => best().odds)) ||
        (knowsNames(asked, conflict) && hasAnswer(conflict, best()))
    )
  const most = Math.max(0, ...covered.map(({ share }) => share))
  return covered.filter(({ share }) => share >= nearBest * most).map(({ conflict }) => conflict)
}

/** The figure that answers a question the likeliest. */
interface Likeliest {
  odds: number
  statement: Statement | null
}

function likeliestOf(asked: AskedPart, rivals: readonly Statement[]): Likeliest {
  const best: Likeliest = { odds: Number.NEGATIVE_INFINITY, statement: null }
  for (const rival of rivals) {
    if (!mayBeAskedFor(asked, rival.figure)) continue
    const odds = answerOdds(asked, rival)
    if (odds > best.odds) Object.assign(best, { odds, statement: rival })
  }
  return best
}

/** Whether the likeliest answer of all is a reading of a conflict: then the other readings are shown whatever words they use. */
function hasAnswer({ readings }: FoundConflict, { odds, statement }: Likeliest): boolean {
  if (statement === null || chanceOf(odds, odds) < surelyAnswers) return false
  const { sentence, figure } = statement
  return readings.some(({ evidence }) =>
    evidence.some(
      ({ sentence: { source, startCharIndex }, figure: told }) =>
        source === sentence.source &&
        startCharIndex === sentence.startCharIndex &&
        told?.startCharIndex === figure.startCharIndex
    )
  )
}

/** Whether somebody in a conflict tells of each that a question names: the year in which one firm was founded is not another's. */
function knowsNames({ terms }: AskedPart, { readings }: FoundConflict): boolean {
  const names = terms.filter(({ isName }) => isName)
  if (names.length === 0) return true
  const frames = readings.flatMap(({ evidence }) => evidence.map(({ sentence }) => frameOf(sentence)))
  return names.every(({ term }) => knownIn(frames, term) > 0)
}

/** Whether two readings of a conflict may answer the question, the likeliest of all figures having odds of `best`. */
function mayAnswer(asked: AskedPart, { kind, readings }: FoundConflict, oddsOfBest: () => number): boolean {
  if (kind === 'name' || kind === 'state') return true
  const best = oddsOfBest()
  if (!mayAskForFigure(asked, best)) return false
  const possible = readings.filter(({ evidence }) =>
    evidence.some(({ sentence, figure }) => {
      const statement = figure && statementOf(sentence, figure)
      return !statement || chanceOf(answerOdds(asked, statement), best) >= leastChance
    })
  )
  return possible.length > 1
}

function isOfKind(asked: AskedPart, { kind, readings }: FoundConflict): boolean {
  const { part } = asked
  const [first] = part.asked
  if (first === 'person' || first === 'organisation' || first === 'place') return kind === 'name'
  if (kind === 'state' && part.asked.includes('yes_no')) return true
  if (first === 'yes_no') return kind === 'state'
  const asksFigure = part.asked.some(isFigureKind)
  if (!asksFigure) return true
  // "How many patients had nausea?" may be answered by a share of them.
  if (kind === 'percentage' && first === 'count') return true
  if (kind === 'count') return part.asked.includes('count') && countsAsked(asked, readings, first === 'count')
  return part.asked.some(one => one === kind)
}

/** Whether a conflict of counts counts what the question asks the number of. */
function countsAsked(asked: AskedPart, readings: readonly Reading[], asksCount: boolean): boolean {
  if (asked.counted().length === 0) return asksCount
  return readings.some(({ evidence }) =>
    evidence.some(({ sentence, figure }) => {
      const counted = figure && statementOf(sentence, figure)
      return counted !== undefined && countsWhatIsAsked(asked, counted)
    })
  )
}

/** The share of the question's weight that the readings know, in their sentences or in what these lean on. */
function coverage(asked: AskedPart, { kind, readings }: FoundConflict): number {
  const contexts = readings.map(({ evidence }) => evidence.map(({ sentence }) => frameOf(sentence)))
  const counted = kind === 'count' ? asked.counted() : []
  let covered = 0
  let total = 0
  for (const { term, weight: own, isName } of asked.terms) {
    // Whether it is decided is what such a conflict is about, in whatever words.
    if (kind === 'state' && deciding.test(term)) continue
    const weight = own * (isName ? nameWeight : 1)
    total += weight
    // Any word for people asks for the people that are counted.
    if (kind === 'count' && isForPeople(term) && counted.includes(term)) {
      covered += weight
      continue
    }
    for (const frames of contexts) covered += (weight * knownIn(frames, term)) / contexts.length
  }
  return total === 0 ? 1 : covered / total
}

/** How well sentences know a term, themselves or by what they lean on. */
function knownIn(frames: readonly Frame[], term: string): number {
  let known = 0
  for (const { own, context } of frames) {
    if (own.has(term)) return 1
    if (known === 0 && context.has(term)) known = leaned
  }
  return known
}
