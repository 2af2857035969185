import { frameOf } from '../text/frame.ts'
import { isForPeople } from '../text/people.ts'
import type { QuestionPart } from '../text/question.ts'
import { meaningOf } from '../text/synonyms.ts'
import { termsOf } from '../text/terms.ts'
import type { FoundConflict, Reading } from '../types/conflict.ts'
import { figureKinds } from '../types/figure.ts'
import { deciding } from './modality.ts'
import { leaned, namesOf, questionTerms, readAnswer } from './own-answers.ts'
import { nameWeight, type Weigh } from './same-thing.ts'
import { placeOf, type Statement, statementOf } from './statement.ts'

/** A conflict touches a question where it covers this share of the weight of its words. */
const enoughCoverage = 0.5
/** Beside the one that covers it best, others that come this near touch it too. */
const nearBest = 0.85

/** A figure outside the conflict that covers this much more of the question is what it asks for … */
const rivalLead = 0.1
/** … and so is one that covers as much and stands this much nearer to its words. */
const rivalFit = 0.3

/**
 * The conflicts that a part of a question asks for: those of the asked kind that cover its words best, unless another
 * of the `rivals` (the retrieved figures) covers them better.
 */
export function touchedBy(
  part: QuestionPart,
  conflicts: readonly FoundConflict[],
  rivals: readonly Statement[],
  weigh: Weigh
): FoundConflict[] {
  const covered = conflicts
    .filter(conflict => isOfKind(part, conflict))
    .map(conflict => ({ conflict, share: coverage(part, conflict, weigh) }))
    .filter(({ conflict, share }) => share >= enoughCoverage && !hasRival(part, conflict, rivals, weigh))
  const best = Math.max(0, ...covered.map(({ share }) => share))
  return covered.filter(({ share }) => share >= nearBest * best).map(({ conflict }) => conflict)
}

function hasRival(
  part: QuestionPart,
  { kind, readings }: FoundConflict,
  rivals: readonly Statement[],
  weigh: Weigh
): boolean {
  const figures = new Set(readings.flatMap(({ evidence }) => evidence.map(placeOf)))
  const own = readings.flatMap(({ evidence }) =>
    evidence.flatMap(({ sentence, figure }) => {
      const statement = figure && statementOf(sentence, figure)
      return statement ? [readAnswer(part, statement, weigh)] : []
    })
  )
  if (own.length === 0) return false
  const coverage = Math.max(...own.map(answer => answer.coverage))
  const fit = Math.max(...own.map(answer => answer.fit))
  return rivals.some(rival => {
    if (rival.figure.kind !== kind) return false
    const answer = readAnswer(part, rival, weigh)
    const leads = answer.coverage > coverage + rivalLead
    const fits = answer.coverage >= coverage && answer.fit > fit + rivalFit
    return (leads || fits) && !figures.has(placeOf(rival))
  })
}

function isOfKind(part: QuestionPart, { kind, readings }: FoundConflict): boolean {
  const [first] = part.asked
  if (first === 'person' || first === 'organisation' || first === 'place') return kind === 'name'
  if (kind === 'state' && part.asked.includes('yes_no')) return true
  if (first === 'yes_no') return kind === 'state'
  const asksFigure = part.asked.some(asked => (figureKinds as readonly string[]).includes(asked))
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
