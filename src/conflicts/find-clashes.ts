import { groupBy } from '../text/group-by.ts'
import type { Steps } from '../text/steps.ts'
import { createBestMatches } from './best-matches.ts'
import { compareValues } from './compare-values.ts'
import { allowance, type Likeness, type LikenessOf, sameInWords, sameThing, sameThingInOneSource } from './likeness.ts'
import type { Clash } from './merge-readings.ts'
import type { Statement } from './statement.ts'
import type { Weigh } from './weigh.ts'

/** Terms under which a statement is filed: those that are rarest and nearest to its figure … */
const keysOfStatement = 16
/** … down to those of heading and title, by which "It runs 38 warehouses" meets the name that another text spells out. */
const nearestLeaned = 0.25
/** Two statements are compared when they share this many of their keys (or all, where one has fewer). */
const sharedKeys = 2
/** A term of more statements than this says too little to bring two of them together. */
const longestList = 150
/** Up to this many statements of one kind, every pair is compared. */
const allPairs = 120

/**
 * The pairs of statements of one thing that cannot both be right. Not every pair is compared: statements are filed by
 * kind, unit and each of their rarest terms, and only those meet that share two of these.
 */
export function* findClashes(
  statements: readonly Statement[],
  likenessOf: LikenessOf,
  areOfOthers: (one: Statement, other: Statement) => boolean,
  weigh: Weigh
): Steps<Clash[]> {
  const groups = groupBy(
    statements.filter(
      ({ datesAnother, frame, figure, phrase }) =>
        !datesAnother && frame.isProse && (figure.kind !== 'count' || phrase.length > 0)
    ),
    // Counted things compare by their noun phrase, all others by their unit.
    ({ figure: { kind, unit } }) => (kind === 'count' ? kind : `${kind} ${unit}`)
  )
  const clashes: (Clash & { likeness: Likeness })[] = []
  const best = createBestMatches()
  const agreeing = createBestMatches()
  for (const group of groups.values())
    for (const pair of group.length <= allPairs ? pairsOf(group) : candidatesOf(group, weigh)) {
      yield
      if (!pair) continue
      const [one, other] = pair
      if (one.sentence === other.sentence || one.sentence.text === other.sentence.text) continue
      const relation = compareValues(one.figure, other.figure)
      if (relation === 'none') continue
      const likeness = likenessOf(one, other)
      // Too unlike to be a match or to stand in the way of one: their sources need not be compared.
      if (likeness === null || likeness.thing < sameThing - allowance - alike || areOfOthers(one, other)) continue
      best.note(one, other, likeness)
      if (relation === 'agree') agreeing.note(one, other, likeness)
      if (relation === 'differ' && areOfOneThing(one, other, likeness)) clashes.push({ one, other, likeness })
    }
  return clashes.filter(
    ({ one, other, likeness }) =>
      best.isMutual(one, other, likeness, nearBest) &&
      // A source that gives the same value for a thing alike gives the other value for something else.
      agreeing.isMutual(one, other, likeness, alike)
  )
}

function areOfOneThing(one: Statement, other: Statement, { score, thing }: Likeness): boolean {
  if (one.sentence.source === other.sentence.source)
    return score >= sameThingInOneSource.score && thing >= sameThingInOneSource.thing
  return score >= sameThing || (thing >= sameInWords && score >= sameThing - allowance)
}

/** How near the best a match must come to count beside it, in nats. */
const nearBest = 0.1
/** How near a clash an agreement of the same two sources must come to explain it away. */
const alike = 1

function* pairsOf(group: readonly Statement[]): Generator<[Statement, Statement]> {
  for (let index = 0; index < group.length; index++)
    for (let before = 0; before < index; before++) {
      const one = group[before]
      const other = group[index]
      if (one && other) yield [one, other]
    }
}

/** Now and then no pair at all, so that the work can be interrupted. */
function* candidatesOf(group: readonly Statement[], weigh: Weigh): Generator<[Statement, Statement] | null> {
  const filed = new Map<string, number[]>()
  const shared = new Uint8Array(group.length)
  for (const [index, statement] of group.entries()) {
    const keys = keysOf(statement, weigh)
    const met: number[] = []
    for (const key of keys) {
      const list = filed.get(key)
      if (!list) {
        filed.set(key, [index])
        continue
      }
      if (list.length < longestList) {
        for (const before of list) {
          const count = shared[before] ?? 0
          if (count === 0) met.push(before)
          shared[before] = count + 1
        }
        list.push(index)
      }
    }
    for (const before of met) {
      const one = group[before]
      if (one && (shared[before] ?? 0) >= Math.min(sharedKeys, keys.length)) yield [one, statement]
      shared[before] = 0
    }
    yield null
  }
}

function keysOf(statement: Statement, weigh: Weigh): string[] {
  return [...statement.nearness]
    .filter(([, near]) => near >= nearestLeaned)
    .map(([term, near]) => ({ term, weight: near * weigh(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, keysOfStatement)
    .map(({ term }) => term)
}
