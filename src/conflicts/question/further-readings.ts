import { groupBy } from '../../text/group-by.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import { createLikeness } from '../figures/likeness.ts'
import { compareStated } from '../figures/limits.ts'
import { type Statement, statementOf } from '../figures/statement.ts'
import { toConflict } from '../to-conflict.ts'
import type { Weigh } from '../weigh.ts'
import { answerOdds } from './answer-odds.ts'
import type { AskedPart } from './asked-part.ts'

/** How alike to one of a conflict's statements another source's answer must be, in nats: the question vouches for the rest. */
const alikeEnough = -2

/**
 * A conflict that a part of a question touches, with the readings that only the question brings out: what a source that
 * gives none of its readings answers in a sentence of its own, if it is as likely as they are to answer the question.
 */
export function withFurtherReadings(
  asked: AskedPart,
  conflict: FoundConflict,
  retrieved: readonly Statement[],
  weigh: Weigh
): FoundConflict {
  const readings = conflict.readings.map(({ evidence }) =>
    evidence.flatMap(({ sentence, figure }) => (figure && statementOf(sentence, figure)) ?? [])
  )
  const members = readings.flat()
  if (readings.some(reading => reading.length === 0)) return conflict
  const told = new Set(members.map(({ sentence }) => sentence.source))
  const best = Math.max(...members.map(member => answerOdds(asked, member)))
  const likenessOf = createLikeness([...members, ...retrieved], weigh)
  const answers = retrieved.filter(
    statement =>
      statement.figure.kind === conflict.kind &&
      !told.has(statement.sentence.source) &&
      members.every(member => compareStated(member, statement) === 'differ') &&
      answerOdds(asked, statement) >= best &&
      members.some(member => (likenessOf(member, statement)?.score ?? Number.NEGATIVE_INFINITY) >= alikeEnough)
  )
  // A source with several figures of the kind does not say which is its answer.
  const sole = [...groupBy(answers, ({ sentence }) => sentence.source).values()].filter(({ length }) => length === 1)
  const further: Statement[][] = []
  for (const statement of sole.flat()) {
    const same = further.find(([first]) => first && compareStated(first, statement) === 'agree')
    if (same) same.push(statement)
    else further.push([statement])
  }
  return further.length > 0 ? { ...toConflict([...readings, ...further]), subject: conflict.subject } : conflict
}
