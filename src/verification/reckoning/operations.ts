import type { Figure } from '../../types/figure.ts'
import { algebra } from './algebra.ts'
import { averages, quotientsOfAny } from './averages.ts'
import type { Bond } from './bonds.ts'
import { changes, differences, differencesOfAny, multiples } from './compare.ts'
import type { Cues } from './cues.ts'
import { ends } from './ends.ts'
import { factors } from './factors.ts'
import { implications } from './implications.ts'
import type { Candidate } from './operand.ts'
import { frequencies, periods, productsOfAny, supposed, totals } from './rates.ts'
import type { Reckoning } from './reckoning.ts'
import { complements, remainders } from './remainders.ts'
import { partsOfWhole, sharesOfAmount, sharesOfList, sharesOfWhole } from './shares.ts'
import { spans } from './spans.ts'
import { sums } from './sums.ts'

/** One way in which a figure comes out of others, and what must tell that it did not come out by chance. */
export interface Operation {
  name: string
  candidates: (reckoning: Reckoning) => Iterable<Candidate>
  /** Which claimed figures come out of it. */
  yields: (claimed: Figure, cues: Cues) => boolean
  /** What of the claim tells the step, where its words must. */
  cue?: (cues: Cues) => boolean
  /** How the claim must be tied to the operands. */
  bonds: readonly Bond[]
  /** Whether no word of the claim tells the step: it never outweighs a figure that is stated. */
  isQuiet?: boolean
  /** Whether no word of the source tells it either, and only the number's digits do: then it must come out to the last of them. */
  isWeak?: boolean
  /** Whether the source's own words tell the step: then a claim in its words may rest on it too. */
  isToldThere?: boolean
  /** Whether it is looked for in the sentences around the cited ones too. */
  isBeyond?: boolean
  /** Whether of several operands those must come out that the claim names best. */
  isRanked?: boolean
}

const isShare = ({ kind, unit }: Figure): boolean => kind === 'percentage' && unit === '%'
const isTimes = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === 'time'
const isAmount = (figure: Figure): boolean => figure.kind !== 'date' && !isShare(figure) && !isTimes(figure)
const any = (): boolean => true

/** All operations, in the order in which they are tried: those that the words tell best go first. */
export const operations: readonly Operation[] = [
  {
    name: 'change',
    candidates: changes,
    yields: (f, { direction }) => isShare(f) && direction !== null,
    bonds: ['meant'],
    isRanked: true
  },
  { name: 'multiple', candidates: multiples, yields: isTimes, bonds: ['meant'], isRanked: true },
  {
    name: 'share',
    candidates: sharesOfWhole,
    yields: (f, { direction }) => isShare(f) && direction === null,
    bonds: ['meant', 'tied', 'of all'],
    isRanked: true
  },
  {
    name: 'share of a list',
    candidates: sharesOfList,
    yields: (f, { direction }) => isShare(f) && direction === null,
    bonds: ['touched']
  },
  { name: 'change as a factor', candidates: factors, yields: f => isShare(f) || isTimes(f), bonds: ['touched'] },
  {
    name: 'difference',
    candidates: differences,
    yields: f => isAmount(f) || isShare(f),
    cue: ({ isDifference }) => isDifference,
    bonds: ['meant']
  },
  { name: 'sum', candidates: sums, yields: f => isAmount(f) || isShare(f), bonds: ['touched'] },
  { name: 'remainder', candidates: remainders, yields: isAmount, bonds: ['meant', 'described'] },
  {
    name: 'product or quotient of units',
    candidates: algebra,
    yields: isAmount,
    bonds: ['meant', 'together'],
    isRanked: true,
    isBeyond: true
  },
  {
    name: 'average',
    candidates: averages,
    yields: f => isAmount(f) || isShare(f),
    cue: ({ isEach }) => isEach,
    bonds: ['meant', 'together'],
    isBeyond: true
  },
  { name: 'part', candidates: partsOfWhole, yields: isAmount, bonds: ['named', 'meant'] },
  { name: 'period', candidates: periods, yields: isAmount, bonds: ['touched'], isBeyond: true },
  {
    name: 'frequency',
    candidates: frequencies,
    yields: f => f.kind === 'count',
    bonds: ['touched'],
    isQuiet: true,
    isBeyond: true
  },
  { name: 'total', candidates: totals, yields: isAmount, bonds: ['touched'], isQuiet: true, isBeyond: true },
  {
    name: 'supposed number',
    candidates: supposed,
    yields: isAmount,
    bonds: ['touched'],
    isQuiet: true,
    isBeyond: true
  },
  { name: 'span', candidates: spans, yields: f => f.kind === 'duration', bonds: ['touched'], isBeyond: true },
  {
    name: 'end',
    candidates: ends,
    yields: f => f.kind === 'date',
    bonds: ['touched'],
    isQuiet: true,
    isBeyond: true,
    isToldThere: true
  },
  {
    name: 'implied',
    candidates: implications,
    yields: any,
    bonds: ['touched'],
    isQuiet: true,
    isToldThere: true,
    isBeyond: true
  },
  { name: 'complement', candidates: complements, yields: isShare, bonds: ['touched'], isQuiet: true, isBeyond: true },
  {
    name: 'any difference',
    candidates: differencesOfAny,
    yields: isAmount,
    bonds: ['telling'],
    isQuiet: true,
    isWeak: true,
    isBeyond: true
  },
  {
    name: 'any share of an amount',
    candidates: sharesOfAmount,
    yields: isAmount,
    bonds: ['meant'],
    isQuiet: true,
    isWeak: true,
    isBeyond: true
  },
  {
    name: 'any quotient',
    candidates: quotientsOfAny,
    yields: isAmount,
    bonds: ['telling'],
    isQuiet: true,
    isWeak: true,
    isBeyond: true
  },
  {
    name: 'any product',
    candidates: productsOfAny,
    yields: isAmount,
    bonds: ['telling'],
    isQuiet: true,
    isWeak: true,
    isBeyond: true
  }
]
