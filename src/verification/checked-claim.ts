import type { FigureVerdict } from '../types/answer.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import type { Issue } from '../types/issue.ts'
import type { SideOfChange } from './figures/told-otherwise/side-of-change.ts'

export interface CheckedFigure {
  figure: Figure
  verdict: FigureVerdict
  /** How a derived figure comes out, shown to the reader. */
  working?: string
  /** The figures of cited sentences that it rests on (or that contradict it). */
  evidence: readonly { sentence: EvidenceSentence; figure: Figure }[]
  /** Of a contradicted one that the source has as another sort of amount: as a difference, of each where the claim says all, per another unit … */
  told?:
    | 'difference'
    | 'each'
    | 'all'
    | SideOfChange
    | 'a rise'
    | 'a fall'
    | `per ${string}`
    | `for ${string}`
    | `as a ${string}`
    | `as the ${string}`
  /** Of a derived one: numbers that the claim itself supposes ("two cabins cost …"). */
  supposed?: readonly Figure[]
  /** Of a contradicted one: the figure of this value that the sources state of something else, where there is one. */
  elsewhere?: { sentence: EvidenceSentence; figure: Figure }
}

export interface CheckedClaim {
  verdict: 'supported' | 'unsupported' | 'contradicted'
  issues: readonly Issue[]
  figures: readonly CheckedFigure[]
}

export interface VerifyClaimOptions {
  /** It lends names and figures that it states itself. */
  question?: string
  /** ISO date against which the claim's own relative dates are read. */
  publishedAt?: string
  /**
   * Sentences of the sources beyond the cited ones: what stands nowhere among them is strange to the sources, not
   * only to the sentences that were cited. Default: the cited ones.
   */
  context?: readonly EvidenceSentence[]
}
