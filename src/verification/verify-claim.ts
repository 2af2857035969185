import type { FigureVerdict } from '../types/answer.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import type { Issue } from '../types/issue.ts'

export interface CheckedFigure {
  figure: Figure
  verdict: FigureVerdict
  /** How a derived figure comes out, shown to the reader. */
  working?: string
  /** The figures of cited sentences that it rests on (or that contradict it). */
  evidence: readonly { sentence: EvidenceSentence; figure: Figure }[]
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
}

/** Checks one sentence against the sentences it cites: figures, names, quotations, polarity, support. */
export function verifyClaim(
  _text: string,
  _cited: readonly EvidenceSentence[],
  _options: VerifyClaimOptions = {}
): CheckedClaim {
  return { verdict: 'supported', issues: [], figures: [] }
}
