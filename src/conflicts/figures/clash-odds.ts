import { lazily } from '../../text/lazily.ts'
import { endsSentence } from '../../text/sentences/ends-sentence.ts'
import type { Weigh } from '../weigh.ts'
import { knownLead, knownMeasure } from './lead.ts'
import type { Likeness } from './likeness.ts'
import type { Clash } from './merge-readings.ts'
import type { createRivals } from './rivals.ts'
import type { Statement } from './statement.ts'

/** What tells a contradiction from two figures that are alike in a library of many. */
export const clashFeatureNames = [
  'of any clash',
  'how likely both are of one thing',
  'what they share, by how rarely figures of the kind have it',
  'how many figures of the kind there are',
  'what leads to each is known to the other',
  'others in the sources that match as well',
  'what each is the value of is known to the other',
  'a rank, or a count of a dozen at the most',
  'neither stands in a sentence'
] as const

/**
 * What each says, in nats of odds. Fitted by `evals/fit-clashes.ts` on the labelled folders, alone and amid libraries of manuals;
 * these tell too little of the last two, which are set by hand between that fit and one with the READMEs of packages (-0.39, -2.65).
 */
export const clashWeights: readonly number[] = [2, 0.5, 0.2, -0.62, 0.89, -0.9, 0.86, -0.4, -1.5]
/** A clash is reported from these odds (a logarithm) on: in a library surer than among a few texts, put together for one subject. */
export const contradicting = { chosen: -1.9, library: 0.1 }

/** The logarithm of the odds that a clash is a contradiction. */
export const oddsOf = (features: readonly number[]): number =>
  features.reduce((odds, feature, index) => odds + feature * (clashWeights[index] ?? 0), 0)

/** Two figures that differ, with how likely they are of one thing. */
export interface LikelyClash extends Clash {
  likeness: Likeness
}

/** Reads the features of a clash among all statements of its kind. */
export function createClashFeatures(
  group: readonly Statement[],
  rivals: ReturnType<typeof createRivals>,
  weigh: Weigh
): (clash: LikelyClash) => number[] {
  const spread = lazily(() => countTerms(group))
  return ({ one, other, likeness: { score, thing } }) => [
    1,
    score,
    sharedSurprise(one, other, spread(), group.length),
    Math.log(group.length),
    knownLead(one, other, weigh) + knownLead(other, one, weigh),
    rivals.of(one, other, thing),
    knownMeasure(one, other) + knownMeasure(other, one),
    Number(isSmall(one) && isSmall(other)),
    Number(!isSentence(one) && !isSentence(other))
  ]
}

/** "Two parameters", "the second argument": there are many of each in any manual. */
const isSmall = ({ figure: { kind, value } }: Statement) =>
  kind === 'ordinal' || (kind === 'count' && Number.isInteger(value) && Math.abs(Number(value)) <= dozen)
const dozen = 12

/** Whether it ends as a sentence does: a line of a listing does not. */
const isSentence = ({ sentence: { text } }: Statement) => endsSentence(text)

/** In nats: a word that stands around one figure of the kind in a thousand says more than one that stands around half of them. */
function sharedSurprise(one: Statement, other: Statement, spread: ReadonlyMap<string, number>, size: number): number {
  let surprise = 0
  one.nearness.forEach((near, term) => {
    const there = other.nearness.get(term)
    if (there !== undefined) surprise += Math.min(near, there) * Math.log(size / (spread.get(term) ?? 1))
  })
  return surprise
}

/** Around how many of the statements each term stands. */
function countTerms(group: readonly Statement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { nearness } of group) for (const term of nearness.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
