import { groupBy } from '../../text/group-by.ts'
import type { Steps } from '../../text/steps.ts'
import type { Weigh } from '../weigh.ts'
import { createBestMatches } from './best-matches.ts'
import { candidatesOf } from './candidates.ts'
import { contradicting, createClashFeatures, type LikelyClash, oddsOf } from './clash-odds.ts'
import {
  allowance,
  type Likeness,
  type LikenessOf,
  sameInWords,
  sameThing,
  sameThingInOneSource,
  unlike
} from './likeness.ts'
import { compareStated } from './limits.ts'
import type { Clash } from './merge-readings.ts'
import { createRivals } from './rivals.ts'
import type { Statement } from './statement.ts'

/** Two figures that differ and are each other's best match, with what tells whether they contradict each other. */
export interface JudgedClash extends LikelyClash {
  features: readonly number[]
}

/** The pairs of statements of one thing that cannot both be right. */
export function* findClashes(
  statements: readonly Statement[],
  likenessOf: LikenessOf,
  areOfOthers: (one: Statement, other: Statement) => boolean,
  weigh: Weigh,
  isLibrary: boolean
): Steps<Clash[]> {
  const likely = yield* likelyClashes(statements, likenessOf, areOfOthers, weigh)
  const bar = isLibrary ? contradicting.library : contradicting.chosen
  return likely
    .map(({ one, other, features }) => ({ one, other, odds: oddsOf(features) }))
    .filter(({ one, other, odds }) => odds >= bar && !(isLibrary && areOfOneSource(one, other)))
}

/** A manual tells many things in the same words, each in its own section: alone, it hardly ever contradicts itself. */
const areOfOneSource = ({ sentence: one }: Statement, { sentence: other }: Statement) => one.source === other.source

/** The pairs of statements that are alike enough to be of one thing, and differ. */
export function* likelyClashes(
  statements: readonly Statement[],
  likenessOf: LikenessOf,
  areOfOthers: (one: Statement, other: Statement) => boolean,
  weigh: Weigh
): Steps<JudgedClash[]> {
  const groups = groupBy(
    statements.filter(
      ({ datesAnother, frame, figure, phrase }) =>
        !datesAnother && frame.isProse && (figure.kind !== 'count' || phrase.length > 0)
    ),
    // Counted things compare by their noun phrase, all others by their unit.
    ({ figure: { kind, unit } }) => (kind === 'count' ? kind : `${kind} ${unit}`)
  )
  const found: JudgedClash[] = []
  for (const group of groups.values()) {
    const clashes: LikelyClash[] = []
    const best = createBestMatches()
    const rivals = createRivals()
    const compare = (one: Statement, other: Statement): void => {
      if (one.sentence === other.sentence || one.sentence.text === other.sentence.text) return
      const relation = compareStated(one, other)
      if (relation === 'none') return
      const likeness = likenessOf(one, other)
      // Too unlike to be a match or to stand in the way of one: their sources need not be compared.
      if (likeness === null || likeness.thing < unlike || areOfOthers(one, other)) return
      best.note(one, other, likeness)
      rivals.note(one, other, likeness.thing)
      if (relation === 'differ' && areOfOneThing(one, other, likeness)) clashes.push({ one, other, likeness })
    }
    for (const [statement, candidates] of candidatesOf(group, weigh)) {
      for (const [index, candidate] of candidates.entries()) {
        compare(candidate, statement)
        if (index % atOnce === atOnce - 1) yield
      }
      yield
    }
    const featuresOf = createClashFeatures(group, rivals, weigh)
    for (const clash of clashes) {
      const { one, other, likeness } = clash
      if (best.isMutual(one, other, likeness, nearBest)) found.push({ ...clash, features: featuresOf(clash) })
    }
  }
  return found
}

/** Whether two statements whose values differ are alike enough to be of one thing. */
export function areOfOneThing(one: Statement, other: Statement, { score, thing }: Likeness): boolean {
  if (one.sentence.source === other.sentence.source)
    return score >= sameThingInOneSource.score && thing >= sameThingInOneSource.thing
  return score >= sameThing || (thing >= sameInWords && score >= sameThing - allowance)
}

/** So many pairs are compared in one step. */
const atOnce = 32
/** How near the best a match must come to count beside it, in nats. */
const nearBest = 0.1
