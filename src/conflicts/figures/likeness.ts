import { lazily } from '../../text/lazily.ts'
import { type CommonWords, createCommonWords } from '../common-words.ts'
import { holdsUnknown, otherSubjects } from '../subjects.ts'
import type { Weigh } from '../weigh.ts'
import { areOfOneDeed } from './deeds.ts'
import { distanceOf } from './distance.ts'
import { ofUnknownPeriod, ruledOut, sameMeasureOfUnits } from './exclusions.ts'
import { distanceOfValues, likenessWeights } from './likeness-model.ts'
import type { Statement } from './statement.ts'

/** How likely two figures are of one thing. */
export interface Likeness {
  /** Logarithm of the odds. */
  score: number
  /** The same without what their values say. */
  thing: number
  /** Overlap of what stands around them (0 to about 1). */
  overlap: number
}

/** Null where something stated rules it out. */
export type LikenessOf = (one: Statement, other: Statement) => Likeness | null

/** A pair that scores as much is taken to be of one thing: the odds are about one in four, but only the best match of its sources counts. */
export const sameThing = -1.38
/** Of two that are as alike as this but for their values … */
export const sameInWords = 0.3
/** … the values may lie farther apart. */
export const allowance = 0.5
/** Two of which their words say no more than this are no match, and none stands in the way of one: by a nat they fall short of any. */
export const unlike = sameThing - allowance - 1
/** In one source, figures mostly differ because they are of different things: only what is alike in nearly all words counts. */
export const sameThingInOneSource = { score: -0.5, thing: 1.2 }

/** Compares statements among all those of their sources. `model` is for whoever fits it. */
export function createLikeness(
  statements: readonly Statement[],
  weigh: Weigh,
  model: readonly number[] = likenessWeights
): LikenessOf {
  const featuresOf = createPlainFeatures(statements, weigh)
  const ofDeed = model[model.length - 1] ?? 0
  return (one, other) => {
    if (!sameMeasureOfUnits(one, other) || ruledOut(one, other)) return null
    const features = featuresOf(one, other)
    let score = 0
    for (let index = 0; index < features.length; index++) score += (features[index] ?? 0) * (model[index] ?? 0)
    const ofValues = (features[distanceOfValues] ?? 0) * (model[distanceOfValues] ?? 0)
    // Costly, and of no account for those that are unlike whatever it says.
    if (score - ofValues + ofDeed >= unlike && areOfOneDeed(one, other)) score += ofDeed
    return { score, thing: score - ofValues, overlap: features[1] ?? 0 }
  }
}

/** Reads the features of a pair, in the order of `featureNames`. */
export function createFeatures(
  statements: readonly Statement[],
  weigh: Weigh
): (one: Statement, other: Statement) => number[] {
  const featuresOf = createPlainFeatures(statements, weigh)
  return (one, other) => [...featuresOf(one, other), Number(areOfOneDeed(one, other))]
}

const mostWords = 3
/** Below this a word's weight is no measure of how rare it is: few texts, or all words alike. */
const leastRarity = 2

/** All features but the last. */
function createPlainFeatures(
  statements: readonly Statement[],
  weigh: Weigh
): (one: Statement, other: Statement) => number[] {
  const commonWordsOf = createCommonWords(weigh)
  // Most comparisons for a question are ruled out before it is asked.
  const alike = lazily(() => countAlike(statements))
  const rarest = Math.max(leastRarity, weigh(''))
  return (one, other) => {
    const { overlap, count, best }: CommonWords = commonWordsOf(one, other)
    const { kind } = one.figure
    return [
      1,
      overlap,
      Math.min(mostWords, count) / mostWords,
      best / rarest,
      Number(kind === 'count' && one.phrase.length > 0 !== other.phrase.length > 0),
      Number(otherSubjects(one, other)),
      Number(holdsUnknown(one, other) || holdsUnknown(other, one)),
      Number(ofUnknownPeriod(one, other) || ofUnknownPeriod(other, one)),
      distanceOf(one, other),
      1 / Math.sqrt((alike().get(one) ?? 1) * (alike().get(other) ?? 1)),
      Number(one.isFormer !== other.isFormer),
      Number(kind === 'date'),
      Number(relative.test(String(one.figure.value)))
    ]
  }
}

const relative = /^[a-z]/

/** How many statements of its kind, unit and counted noun the source of each has. */
function countAlike(statements: readonly Statement[]): ReadonlyMap<Statement, number> {
  const counts = new Map<string, number>()
  const keys = statements.map(
    ({ sentence, figure, phrase }) =>
      `${sentence.source} ${figure.kind} ${figure.kind === 'count' ? (phrase.at(-1) ?? '') : figure.unit}`
  )
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map(statements.map((statement, index) => [statement, counts.get(keys[index] ?? '') ?? 1]))
}
