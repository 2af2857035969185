import { compareFigures } from '../text/figures/compare-figures.ts'
import { measureFigures } from '../text/figures/measure-figures.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { termsOf } from '../text/terms.ts'
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
  text: string,
  cited: readonly EvidenceSentence[],
  options: VerifyClaimOptions = {}
): CheckedClaim {
  const issues: Issue[] = []
  if (cited.length === 0) {
    issues.push({ code: 'missing_citation', message: 'The sentence cites no source.', claimed: null, found: null })
  }
  const figures = checkFigures(text, cited, options)
  for (const { figure, verdict, evidence } of figures) {
    if (verdict !== 'not_stated' && verdict !== 'contradicted') continue
    issues.push({
      code: 'figure_mismatch',
      message: `No cited sentence states "${figure.text}".`,
      claimed: figure.text,
      found: evidence[0]?.figure.text ?? null
    })
  }
  const share = supportOf(text, cited)
  if (cited.length > 0 && share < minimumSupport) {
    issues.push({
      code: 'low_support',
      message: 'The cited sentences say too little of what the sentence says.',
      claimed: null,
      found: null
    })
  }
  const contradicted = figures.some(({ verdict }) => verdict === 'contradicted')
  return {
    verdict: issues.length === 0 ? 'supported' : contradicted ? 'contradicted' : 'unsupported',
    issues,
    figures
  }
}

const minimumSupport = 0.3

function supportOf(text: string, cited: readonly EvidenceSentence[]): number {
  const said = new Set(cited.flatMap(sentence => termsOf(sentence.text)))
  const terms = new Set(termsOf(text))
  if (terms.size === 0) return 1
  let shared = 0
  for (const term of terms) if (said.has(term)) shared++
  return shared / terms.size
}

function checkFigures(
  text: string,
  cited: readonly EvidenceSentence[],
  { question, publishedAt }: VerifyClaimOptions
): CheckedFigure[] {
  const lent = question === undefined ? [] : readFigures(question)
  return readFigures(text, { publishedAt }).map((figure): CheckedFigure => {
    for (const [relation, verdict] of accepted) {
      for (const sentence of cited) {
        const stated = measureFigures(sentence).find(other => compareFigures(figure, other) === relation)
        if (stated) return { figure, verdict, evidence: [{ sentence, figure: stated }] }
      }
    }
    if (lent.some(other => compareFigures(figure, other) === 'equal'))
      return { figure, verdict: 'stated', evidence: [] }
    return { figure, verdict: 'not_stated', evidence: [] }
  })
}

const accepted = [
  ['equal', 'stated'],
  ['rounded', 'rounded'],
  ['bounded', 'bounded']
] as const
