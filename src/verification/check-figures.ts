import { compareFigures } from '../text/figures/compare-figures.ts'
import { measureFigures } from '../text/figures/measure-figures.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { CheckedFigure } from './verify-claim.ts'

/** Ties each figure of a claim to the figures of the cited sentences that state it. */
export function checkFigures(
  text: string,
  cited: readonly EvidenceSentence[],
  { question, publishedAt }: { question?: string | undefined; publishedAt?: string | undefined }
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
