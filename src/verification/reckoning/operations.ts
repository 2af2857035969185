import type { Figure, FigureKind } from '../../types/figure.ts'
import { algebra } from './algebra.ts'
import { averages, quotientsOfAny } from './averages.ts'
import type { Bond } from './bonds.ts'
import { changes, differences, differencesOfAny, multiples } from './compare.ts'
import type { Cues } from './cues.ts'
import { ends } from './ends.ts'
import { factors } from './factors.ts'
import { implications } from './implications.ts'
import type { Candidate } from './operand.ts'
import { frequencies, periods, productsOfAny, totals } from './rates.ts'
import type { Reckoning } from './reckoning.ts'
import { complements, remainders } from './remainders.ts'
import { partsOfWhole, sharesOfAmount, sharesOfList, sharesOfWhole } from './shares.ts'
import { spans } from './spans.ts'
import { sums } from './sums.ts'
import { supposed } from './supposed.ts'

/** One way in which a figure comes out of others, and what must tell that it did not come out by chance. */
export interface Operation {
  name: string
  candidates: (reckoning: Reckoning) => Iterable<Candidate>
  /** Which claimed figures come out of it. */
  yields: (claimed: Figure, cues: Cues) => boolean
  /** What of the claim tells the step, where its words must. */
  cue?: (cues: Cues) => boolean
  /** How the claim must be tied to the operands: in any of these ways. */
  bonds: readonly Bond[]
  /**
   * Who tells the step. What only the source tells, or nothing but the digits, never outweighs a figure that is stated, and is looked
   * for in the sentences around the cited ones too; by digits it must come out to the last of them.
   */
  told: 'by the claim' | 'by the source' | 'by digits'
  /** Whether it is looked for around the cited sentences although the claim tells it. */
  isBeyond?: boolean
  /** Whether a claim in the very words of its source may rest on it: then another value is mostly a slip. */
  isOfWording?: boolean
  /** Whether of several operands those must come out that the claim names best. */
  isRanked?: boolean
}

const isShare = ({ kind, unit }: Figure): boolean => kind === 'percentage' && unit === '%'
const isTimes = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === 'time'
const isAmount = (figure: Figure): boolean => figure.kind !== 'date' && !isShare(figure) && !isTimes(figure)
const isAmountOrShare = (figure: Figure): boolean => isAmount(figure) || isShare(figure)
const isFactor = (figure: Figure): boolean => isShare(figure) || isTimes(figure)
const isOfKind =
  (of: FigureKind) =>
  ({ kind }: Figure): boolean =>
    kind === of
const isChange = (figure: Figure, { direction }: Cues): boolean => isShare(figure) && direction !== null
const isPart = (figure: Figure, { direction }: Cues): boolean => isShare(figure) && direction === null
const any = (): boolean => true

const byClaim = { told: 'by the claim' } as const
const bySource = { told: 'by the source', bonds: ['touched'] } as const
const byDigits = { told: 'by digits', yields: isAmount, bonds: ['telling'] } as const

/** All operations, in the order in which they are tried: those that the words tell best go first. */
export const operations: readonly Operation[] = [
  { name: 'change', candidates: changes, yields: isChange, bonds: ['meant'], ...byClaim, isRanked: true },
  { name: 'multiple', candidates: multiples, yields: isTimes, bonds: ['meant'], ...byClaim, isRanked: true },
  {
    name: 'share of a whole',
    candidates: sharesOfWhole,
    yields: isPart,
    bonds: ['meant', 'tied', 'of all'],
    ...byClaim,
    isRanked: true
  },
  { name: 'share of a list', candidates: sharesOfList, yields: isPart, bonds: ['touched'], ...byClaim },
  { name: 'change as a factor', candidates: factors, yields: isFactor, bonds: ['touched'], ...byClaim },
  {
    name: 'difference',
    candidates: differences,
    yields: isAmountOrShare,
    cue: ({ isDifference }) => isDifference,
    bonds: ['meant'],
    ...byClaim
  },
  { name: 'sum', candidates: sums, yields: isAmountOrShare, bonds: ['touched'], ...byClaim },
  { name: 'remainder', candidates: remainders, yields: isAmount, bonds: ['meant', 'described'], ...byClaim },
  {
    name: 'product or quotient of units',
    candidates: algebra,
    yields: isAmount,
    bonds: ['meant', 'together'],
    ...byClaim,
    isBeyond: true,
    isRanked: true
  },
  {
    name: 'average',
    candidates: averages,
    yields: isAmountOrShare,
    cue: ({ isEach }) => isEach,
    bonds: ['meant', 'together'],
    ...byClaim,
    isBeyond: true
  },
  { name: 'part', candidates: partsOfWhole, yields: isAmount, bonds: ['named', 'meant'], ...byClaim },
  { name: 'period', candidates: periods, yields: isAmount, bonds: ['touched'], ...byClaim, isBeyond: true },
  { name: 'span', candidates: spans, yields: isOfKind('duration'), bonds: ['touched'], ...byClaim, isBeyond: true },
  { name: 'frequency', candidates: frequencies, yields: isOfKind('count'), ...bySource },
  { name: 'total of a rate', candidates: totals, yields: isAmount, ...bySource },
  { name: 'supposed number', candidates: supposed, yields: isAmount, ...bySource },
  { name: 'end of a stretch', candidates: ends, yields: isOfKind('date'), ...bySource, isOfWording: true },
  { name: 'implied amount', candidates: implications, yields: any, ...bySource, isOfWording: true },
  { name: 'complement', candidates: complements, yields: isShare, ...bySource },
  { name: 'any difference', candidates: differencesOfAny, ...byDigits },
  { name: 'any share of an amount', candidates: sharesOfAmount, ...byDigits, bonds: ['meant'] },
  { name: 'any quotient', candidates: quotientsOfAny, ...byDigits },
  { name: 'any product', candidates: productsOfAny, ...byDigits }
]
