import { groupBy } from '../../text/group-by.ts'
import { analyzeQuestion, type QuestionPart } from '../../text/question.ts'
import type { Steps } from '../../text/steps.ts'
import type { Message } from '../../types/answer.ts'
import type { Figure } from '../../types/figure.ts'
import { namedApart, statedApart } from '../figures/exclusions.ts'
import { compareStated } from '../figures/limits.ts'
import type { Clash } from '../figures/merge-readings.ts'
import type { Statement } from '../figures/statement.ts'
import { otherSubjects } from '../subjects.ts'
import type { Weigh } from '../weigh.ts'
import { answerOdds, chanceOf, isOfOtherNumber, mayAskForFigure, mayBeAskedFor } from './answer-odds.ts'
import type { AskedPart } from './asked-part.ts'
import { areOfOneUnit, type JudgedFigure, otherAnswers } from './other-answers.ts'

/** A question with the turns before it: what a follow-up leans on is taken from them. */
export interface Asked {
  question: string
  messages?: readonly Message[] | undefined
}

/** Where the sources come from: texts that somebody chose as answers to the question, or passages that a search brought, of which most answer something else. */
export type Provenance = 'chosen' | 'retrieved'

/** In texts that were chosen, the likeliest figure of each is its answer if it has this chance. */
const leastChance = 0.05

/** Figures of one source that are nearly as likely as its best are its answers too. */
const asLikely = 0.8
/** … but so many of them are a list, of which the first are enough. */
const mostAnswers = 50

/** Kinds that no figure answers. A place may be an area. */
const wordKinds: ReadonlySet<string> = new Set(['person', 'organisation', 'reason', 'definition', 'list', 'yes_no'])

/** The parts of a question, each with the words that it needs to be understood alone. */
export function partsOf({ question, messages }: Asked): QuestionPart[] {
  // A bracket in a question only glosses what is asked for.
  const whole = analyzeQuestion(question.replace(/\([^()]{4,}\)/g, ' '), messages)
  // "Who was jailed, and in what year?": a part without words of its own asks about those of the others.
  return whole.parts.map(part => (part.terms.length > 0 ? part : { ...whole, asked: part.asked }))
}

/** Reads each source's own answer to a part of a question and compares them. */
export function* clashingAnswers(
  statements: readonly Statement[],
  asked: AskedPart,
  { weigh, provenance }: { weigh: Weigh; provenance: Provenance }
): Steps<Clash[]> {
  const judged = judgeFigures(asked, statements)
  const [likeliest] = judged
  if (!likeliest || !mayAskForFigure(asked, likeliest.odds)) return []
  const answers =
    provenance === 'chosen'
      ? answersBySource(judged, likeliest)
      : [likeliest.statement, ...otherAnswers(asked, likeliest, judged, weigh)]
  const clashes: Clash[] = []
  for (const [index, one] of answers.entries()) {
    yield
    for (const other of answers.slice(index + 1)) {
      if (one.sentence === other.sentence || ofOtherTimes(one, other) || namedApart(one, other)) continue
      // Where another sentence is leaned on, the question may seem covered by what is of another place or another firm.
      if (provenance === 'chosen' && otherSubjects(one, other)) continue
      if (compareStated(one, other) !== 'differ' || areFarApart(one.figure, other.figure)) continue
      clashes.push({ one, other })
    }
  }
  return clashes
}

/** Only where both say their time: the question asks for one of them. */
export const ofOtherTimes = (one: Statement, other: Statement) => statedApart(one.time, other.time)

/** Sources that measure one thing seldom differ by more than this factor. */
const farApart = 10
function areFarApart(one: Figure, other: Figure): boolean {
  const ratio = Math.abs(Number(one.value) / Number(other.value))
  return one.kind !== 'date' && ratio > 0 && Number.isFinite(ratio) && (ratio > farApart || ratio < 1 / farApart)
}

/** "Hundreds of billions of dollars" tells an order of magnitude: it contradicts no figure that somebody measured. */
const isVague = ({ kind, low, high }: Figure) =>
  kind !== 'date' && low > 0 && high / low > vagueRatio && high < Number.POSITIVE_INFINITY
const vagueRatio = 5

/** The figures that a part of a question may ask for, likeliest first. */
function judgeFigures(asked: AskedPart, statements: readonly Statement[]): JudgedFigure[] {
  if (asked.kinds.length === 0 && asked.part.asked.some(kind => wordKinds.has(kind))) return []
  return statements
    .filter(
      statement =>
        mayBeAskedFor(asked, statement.figure) && !isVague(statement.figure) && !isOfOtherNumber(asked, statement)
    )
    .map(statement => ({ statement, odds: answerOdds(asked, statement) }))
    .sort((one, other) => other.odds - one.odds)
}

/** The figures that each chosen text gives in answer: its likeliest ones, of the kind and unit of the likeliest of all. */
function answersBySource(judged: readonly JudgedFigure[], likeliest: JudgedFigure): Statement[] {
  return [...groupBy(judged, ({ statement }) => statement.sentence.source).values()].flatMap(ofSource => {
    const best = ofSource[0] ?? likeliest
    const likely = ofSource
      .map(({ statement, odds }) => ({ statement, chance: chanceOf(odds, best.odds) }))
      .filter(({ statement, chance }) => chance >= leastChance && areOfOneUnit(statement, likeliest.statement))
    return likely
      .filter(({ chance }) => chance >= asLikely * (likely[0]?.chance ?? 0))
      .slice(0, mostAnswers)
      .map(({ statement }) => statement)
  })
}
