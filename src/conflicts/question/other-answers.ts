import { groupBy } from '../../text/group-by.ts'
import { isForPeople } from '../../text/people.ts'
import { namedApart, statedApart } from '../figures/exclusions.ts'
import { createFeatures } from '../figures/likeness.ts'
import { distanceOfValues, likenessWeights } from '../figures/likeness-model.ts'
import type { Statement } from '../figures/statement.ts'
import { holdsUnknown } from '../subjects.ts'
import type { Weigh } from '../weigh.ts'
import type { AskedPart } from './asked-part.ts'
import { isOfMainParty, namesAnotherParty } from './main-party.ts'

/** A figure with the log odds that it answers a part of a question, whatever the other figures are. */
export interface JudgedFigure {
  statement: Statement
  odds: number
}

/** What tells whether a figure of another source answers what the likeliest of all does; in the order of `weights`. */
export const besideSigns = [
  'ofAny',
  /** Its own odds, and by how much they exceed those of the next figure of its source. */
  'own',
  'margin',
  /** How alike its thing is to the likeliest one's: see `Likeness.thing`. */
  'thing',
  /** How far apart the two values are; dates by the logarithm of the time between them. */
  'distance',
  'timeBetween',
  'isDate',
  /** A day beside a year. */
  'otherGrain',
  /** Both have a name near them that the other does not know. */
  'otherNames',
  /** It is not of the kind that is asked for first. */
  'alsoAskedKind',
  /** "The full plot" where the question says "half plot". */
  'otherModifier',
  /** The odds of the likeliest of all. */
  'likeliest'
] as const

/** Fitted by `npx node evals/fit-other-answers.ts`: the odds of each sign. */
const weights: Record<(typeof besideSigns)[number], number> = {
  ofAny: 0.47,
  own: 0.57,
  margin: 0.38,
  thing: 0.57,
  distance: -1.63,
  timeBetween: -0.65,
  isDate: -1.07,
  otherGrain: -1.08,
  otherNames: -0.33,
  alsoAskedKind: 0.73,
  otherModifier: -0.99,
  likeliest: 0.11
}
const weightList = besideSigns.map(sign => weights[sign])

/** From these odds on another source's figure is its answer: one in five, for only the best of each source counts. */
const leastOdds = Math.log(0.2 / 0.8)
/** So many of a source's figures may be its answer. */
const mostOfSource = 3
const leastOwn = -6
const mostMargin = 3
const mostTime = 3
const daysOfMonth = 30

/**
 * The answers of the other sources beside the likeliest one of all: of each the figure that fits both the question and
 * that answer best, where it fits well enough. `judged` are the figures that may be asked for, likeliest first.
 */
export function otherAnswers(
  asked: AskedPart,
  anchor: JudgedFigure,
  judged: readonly JudgedFigure[],
  weigh: Weigh
): Statement[] {
  return [
    ...groupBy(candidatesBeside(asked, anchor, judged, weigh), ({ statement }) => statement.sentence.source).values()
  ]
    .map(ofSource =>
      ofSource
        .map(({ statement, features }) => ({ statement, odds: oddsOf(features) }))
        .reduce((best, other) => (other.odds > best.odds ? other : best))
    )
    .filter(({ odds }) => odds >= leastOdds)
    .map(({ statement }) => statement)
}

/** The figures that may be other sources' answers, each with its signs. */
export function candidatesBeside(
  asked: AskedPart,
  anchor: JudgedFigure,
  judged: readonly JudgedFigure[],
  weigh: Weigh
): { statement: Statement; features: readonly number[] }[] {
  const likeliest = anchor.statement
  const featuresOf = createFeatures(
    judged.map(({ statement }) => statement),
    weigh
  )
  const isCounted = likeliest.figure.kind === 'count' && countsWhatIsAsked(asked, likeliest)
  const isAside = namesAnotherParty(asked, likeliest)
  return [...groupBy(judged, ({ statement }) => statement.sentence.source)].flatMap(([source, ofSource]) => {
    if (source === likeliest.sentence.source) return []
    if (isAside && ofSource.every(({ statement }) => isOfMainParty(asked, statement, likeliest))) return []
    return ofSource
      .filter(({ statement }) => areOfOneUnit(statement, likeliest))
      .slice(0, mostOfSource)
      .filter(
        ({ statement }) =>
          !statedApart(statement.time, likeliest.time) &&
          !namedApart(statement, likeliest) &&
          !(isCounted && countsElse(asked, statement))
      )
      .map(candidate => {
        const next = ofSource.find(other => other !== candidate)
        const margin = next ? candidate.odds - next.odds : mostMargin
        return {
          statement: candidate.statement,
          features: signsOf(asked, candidate, anchor, margin, featuresOf(likeliest, candidate.statement))
        }
      })
  })
}

function signsOf(
  { kinds, pairs }: AskedPart,
  { statement, odds }: JudgedFigure,
  { statement: likeliest, odds: oddsOfLikeliest }: JudgedFigure,
  margin: number,
  likeness: readonly number[]
): number[] {
  const { figure } = statement
  const isDate = figure.kind === 'date'
  let thing = 0
  for (let index = 0; index < likeness.length; index++)
    if (index !== distanceOfValues) thing += (likeness[index] ?? 0) * (likenessWeights[index] ?? 0)
  return [
    1,
    Math.max(leastOwn, odds),
    Math.max(-mostMargin, Math.min(mostMargin, margin)),
    thing,
    isDate ? 0 : (likeness[distanceOfValues] ?? 0),
    isDate ? timeBetween(statement, likeliest) : 0,
    Number(isDate),
    Number(isDate && String(figure.value).length !== String(likeliest.figure.value).length),
    Number(holdsUnknown(statement, likeliest) && holdsUnknown(likeliest, statement)),
    Number(kinds.indexOf(figure.kind) > 0),
    Number(pairs().some(pair => hasOtherModifier(statement, pair))),
    Math.max(leastOwn, oddsOfLikeliest)
  ]
}

/** "How many plans" is not answered by a number of people; one word for people may stand for another. */
export function countsWhatIsAsked(asked: AskedPart, { figure, phrase }: Statement): boolean {
  const terms = asked.counted()
  return (
    phrase.some(term => terms.includes(term)) ||
    (phrase.length > 0 && isForPeople(figure.unit ?? '') && terms.some(isForPeople))
  )
}

const countsElse = (asked: AskedPart, statement: Statement) =>
  statement.phrase.length > 0 && !countsWhatIsAsked(asked, statement)

/** Whether a noun of the question has another word before it in a sentence that does not know the question's. */
function hasOtherModifier({ frame }: Statement, [modifier, noun]: readonly [string, string]): boolean {
  if (frame.context.has(modifier)) return false
  return frame.tokens.some(
    ({ stem, segment }, index) =>
      stem === noun && frame.tokens[index - 1]?.content === true && frame.tokens[index - 1]?.segment === segment
  )
}

/** What is counted may be told by many nouns: the question says which. */
export const areOfOneUnit = ({ figure: one }: Statement, { figure: other }: Statement) =>
  one.kind === other.kind && (one.kind === 'count' || one.unit === other.unit)

function timeBetween({ figure: one }: Statement, { figure: other }: Statement): number {
  const days = Math.abs(one.low - other.low)
  return Number.isFinite(days) ? Math.min(mostTime, Math.log10(1 + days / daysOfMonth)) : 0
}

function oddsOf(features: readonly number[]): number {
  let odds = 0
  for (let index = 0; index < weightList.length; index++) odds += (features[index] ?? 0) * (weightList[index] ?? 0)
  return odds
}
