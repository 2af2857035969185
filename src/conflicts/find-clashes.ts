import { groupBy } from '../text/group-by.ts'
import type { Steps } from '../text/steps.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import { compareValues } from './compare-values.ts'
import type { Clash } from './group-readings.ts'
import { compareStatements, isAnonymous, sameSourceThreshold, type Weigh } from './same-thing.ts'
import type { Statement } from './statement.ts'
import { lowestThresholdOf, type ThresholdOf } from './stories.ts'

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
  thresholdOf: ThresholdOf,
  areOfOthers: (one: Statement, other: Statement) => boolean,
  weigh: Weigh
): Steps<Clash[]> {
  const groups = groupBy(
    // A bare number ("boxes 1, 2 and 3") does not say what it counts.
    statements.filter(
      ({ datesAnother, figure, phrase, frame }) =>
        !datesAnother && (figure.kind !== 'count' || phrase.length > 0) && frame.isProse
    ),
    // Counted things compare by their noun phrase, all others by their unit.
    ({ figure: { kind, unit } }) => (kind === 'count' ? kind : `${kind} ${unit}`)
  )
  const clashes: Clash[] = []
  const best = createBestScores()
  const agreeing = createBestScores()
  for (const group of groups.values())
    for (const pair of group.length <= allPairs ? pairsOf(group) : candidatesOf(group, weigh)) {
      yield
      if (!pair) continue
      const [one, other] = pair
      if (one.sentence === other.sentence || one.sentence.text === other.sentence.text) continue
      const relation = compareValues(one.figure, other.figure)
      if (relation === 'none') continue
      const score = compareStatements(one, other, weigh)
      if (score === 0 || areOfOthers(one, other)) continue
      best.note(one, other, score)
      if (relation === 'agree') agreeing.note(one, other, score)
      if (relation === 'differ' && score >= lowestThresholdOf(one) && score >= barOf(one, other, score, thresholdOf))
        clashes.push({ one, other, score })
    }
  return clashes.filter(
    ({ one, other, score }) =>
      best.isMutual(one, other, score, nearBest) &&
      // A source that gives the same value for a thing alike gives the other value for something else.
      agreeing.isMutual(one, other, score, alike)
  )
}

/** Sources that measure one thing seldom differ by more than this factor … */
const farApart = 10
/** … unless all but everything about them is alike: then it is a slip. */
const allButAlike = 0.8

function barOf(one: Statement, other: Statement, score: number, thresholdOf: ThresholdOf): number {
  const ratio = Math.abs(Number(one.figure.value) / Number(other.figure.value))
  const isFar = one.figure.kind !== 'date' && (ratio > farApart || ratio < 1 / farApart)
  if (isFar) return allButAlike
  // The stories need not be compared where the statements are alike enough whatever they are.
  const isNamed = !isAnonymous(one) && !isAnonymous(other)
  return isNamed && score >= sameSourceThreshold ? score : thresholdOf(one, other)
}

/** How near the best a match must come to count beside it. */
const nearBest = 0.97
/** How near a clash an agreement of the same two sources must come to explain it away. */
const alike = 0.75

/**
 * Of the statements of another source, the one that matches best is the counterpart: where it agrees, a weaker match
 * that differs is of another thing.
 */
function createBestScores() {
  const scores = new Map<Statement, Map<number, number>>()
  const inSentence = new Map<Statement, Map<EvidenceSentence, number>>()
  const noteFor = (statement: Statement, { sentence }: Statement, score: number) => {
    raise(scores, statement, sentence.source, score)
    raise(inSentence, statement, sentence, score)
  }
  const isBest = (one: Statement, { sentence }: Statement, score: number, share: number) =>
    score >= share * (scores.get(one)?.get(sentence.source) ?? 0) &&
    // The figures of one sentence are of different things.
    score >= (inSentence.get(one)?.get(sentence) ?? 0)
  return {
    note(one: Statement, other: Statement, score: number) {
      noteFor(one, other, score)
      noteFor(other, one, score)
    },
    /** True where neither statement has a match in the other's source that this one falls short of by the share. */
    isMutual(one: Statement, other: Statement, score: number, share: number) {
      return isBest(one, other, score, share) && isBest(other, one, score, share)
    }
  }
}

function raise<Key>(scores: Map<Statement, Map<Key, number>>, statement: Statement, key: Key, score: number): void {
  let known = scores.get(statement)
  if (!known) {
    known = new Map()
    scores.set(statement, known)
  }
  if (score > (known.get(key) ?? 0)) known.set(key, score)
}

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
