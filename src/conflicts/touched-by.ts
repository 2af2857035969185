import { frameOf } from '../text/frame.ts'
import { lazily } from '../text/lazily.ts'
import { isForPeople } from '../text/people.ts'
import type { QuestionPart } from '../text/question.ts'
import { meaningOf } from '../text/synonyms.ts'
import { termsOf } from '../text/terms.ts'
import type { FoundConflict, Reading } from '../types/conflict.ts'
import { isFigureKind } from '../types/figure.ts'
import { answerOdds, chanceOf, mayAskForFigure, mayBeAskedFor } from './answer-odds.ts'
import { deciding } from './modality.ts'
import { namesOf, questionTerms } from './question-terms.ts'
import { type Statement, statementOf } from './statement.ts'
import { nameWeight, type Weigh } from './weigh.ts'

/** What counts of a word that stands only in what the sentence leans on. */
const leaned = 0.7
/** A conflict touches a question where it covers this share of the weight of its words. */
const enoughCoverage = 0.5
/** Beside the one that covers it best, others that come this near touch it too. */
const nearBest = 0.85

/** A reading of which no figure is this likely to answer, beside the likeliest of all, is of something else. */
const leastChance = 0.05

/**
 * The conflicts that a part of a question asks for: those of the asked kind that cover its words best, unless one of the
 * `rivals` (the retrieved figures) answers it much rather.
 */
export function touchedBy(
  part: QuestionPart,
  conflicts: readonly FoundConflict[],
  rivals: readonly Statement[],
  weigh: Weigh
): FoundConflict[] {
  const best = lazily(() => {
    let most = Number.NEGATIVE_INFINITY
    for (const rival of rivals)
      if (mayBeAskedFor(part, rival.figure.kind)) most = Math.max(most, answerOdds(part, rival, weigh))
    return most
  })
  const covered = conflicts
    .filter(conflict => isOfKind(part, conflict))
    .map(conflict => ({ conflict, share: coverage(part, conflict, weigh) }))
    .filter(({ conflict, share }) => share >= enoughCoverage && mayAnswer(part, conflict, best, weigh))
  const most = Math.max(0, ...covered.map(({ share }) => share))
  return covered.filter(({ share }) => share >= nearBest * most).map(({ conflict }) => conflict)
}

/** Whether two readings of a conflict may answer the question, the likeliest of all figures having odds of `best`. */
function mayAnswer(
  part: QuestionPart,
  { kind, readings }: FoundConflict,
  oddsOfBest: () => number,
  weigh: Weigh
): boolean {
  if (kind === 'name' || kind === 'state') return true
  const best = oddsOfBest()
  if (!mayAskForFigure(part, best)) return false
  const possible = readings.filter(({ evidence }) =>
    evidence.some(({ sentence, figure }) => {
      const statement = figure && statementOf(sentence, figure)
      return !statement || chanceOf(answerOdds(part, statement, weigh), best) >= leastChance
    })
  )
  return possible.length > 1
}

function isOfKind(part: QuestionPart, { kind, readings }: FoundConflict): boolean {
  const [first] = part.asked
  if (first === 'person' || first === 'organisation' || first === 'place') return kind === 'name'
  if (kind === 'state' && part.asked.includes('yes_no')) return true
  if (first === 'yes_no') return kind === 'state'
  const asksFigure = part.asked.some(isFigureKind)
  if (!asksFigure) return true
  // "How many patients had nausea?" may be answered by a share of them.
  if (kind === 'percentage' && first === 'count') return true
  if (kind === 'count') return part.asked.includes('count') && countsWhatIsAsked(part, readings, first === 'count')
  return part.asked.some(asked => asked === kind)
}

/** "How many plans" is not answered by a number of people; one word for people may stand for another. */
function countsWhatIsAsked(part: QuestionPart, readings: readonly Reading[], asksCount: boolean): boolean {
  const asked = countedTerms(part)
  if (asked.length === 0) return asksCount
  return readings.some(({ evidence }) =>
    evidence.some(({ sentence, figure }) => {
      const counted = figure && statementOf(sentence, figure)
      if (!counted || counted.phrase.length === 0) return false
      return (
        counted.phrase.some(term => asked.includes(term)) ||
        (isForPeople(counted.figure.unit ?? '') && asked.some(isForPeople))
      )
    })
  )
}

const countedPhrase =
  /\bhow many\s+((?:[\p{L}\p{N}()-]+\s+){1,4}?)(?:do|does|did|are|is|was|were|have|has|had|can|could|will|would|may|might|must|should)\b/iu
const countedWord = /\bhow many\s+([\p{L}\p{N}()-]+)/iu

/** What "how many" asks the number of: the words up to the verb, where that can be told, else the next one. */
function countedTerms(part: QuestionPart): string[] {
  const words = countedPhrase.exec(part.text)?.[1] ?? countedWord.exec(part.text)?.[1]
  return words === undefined ? part.focus.map(meaningOf) : termsOf(words).map(meaningOf)
}

/** The share of the question's weight that the readings know, in their sentences or in what these lean on. */
function coverage(part: QuestionPart, { kind, readings }: FoundConflict, weigh: Weigh): number {
  const contexts = readings.map(({ evidence }) => evidence.map(({ sentence }) => frameOf(sentence)))
  const names = namesOf(part)
  const counted = kind === 'count' ? countedTerms(part) : []
  let covered = 0
  let total = 0
  for (const [term, share] of questionTerms(part)) {
    // Whether it is decided is what such a conflict is about, in whatever words.
    if (kind === 'state' && deciding.test(term)) continue
    const weight = share * weigh(term) * (names.has(term) ? nameWeight : 1)
    total += weight
    // Any word for people asks for the people that are counted.
    if (kind === 'count' && isForPeople(term) && counted.includes(term)) {
      covered += weight
      continue
    }
    for (const frames of contexts) {
      const known = Math.max(...frames.map(({ own, context }) => (own.has(term) ? 1 : context.has(term) ? leaned : 0)))
      covered += (weight * known) / contexts.length
    }
  }
  return total === 0 ? 1 : covered / total
}
