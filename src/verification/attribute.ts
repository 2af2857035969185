import { compareFigures } from '../text/figures/compare-figures.ts'
import { measureFigures } from '../text/figures/measure-figures.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { termsOf } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { VerifyClaimOptions } from './verify-claim.ts'

/** More sentences than this say less about where a claim comes from. */
const maximumSentences = 4

/** The sentences among the candidates that support a claim best, best first; empty where none comes near. */
export function attribute(
  text: string,
  candidates: readonly EvidenceSentence[],
  _options: VerifyClaimOptions = {}
): EvidenceSentence[] {
  const wanted = new Set<string>(termsOf(text))
  const figures = new Set(readFigures(text))
  const contents = candidates.map(sentence => new Set(termsOf(sentence.text)))
  const chosen: EvidenceSentence[] = []
  while (chosen.length < maximumSentences && wanted.size + figures.size > 0) {
    let best: EvidenceSentence | undefined
    let bestGain = 0
    for (const [index, sentence] of candidates.entries()) {
      if (chosen.includes(sentence)) continue
      let gain = 0
      for (const term of wanted) if (contents[index]?.has(term)) gain++
      for (const figure of figures) if (states(sentence, figure)) gain += 3
      if (gain > bestGain) {
        best = sentence
        bestGain = gain
      }
    }
    if (!best || (chosen.length > 0 && bestGain < 2)) break
    chosen.push(best)
    for (const term of termsOf(best.text)) wanted.delete(term)
    for (const figure of figures) if (states(best, figure)) figures.delete(figure)
  }
  return chosen
}

function states(sentence: EvidenceSentence, claimed: Parameters<typeof compareFigures>[0]): boolean {
  return measureFigures(sentence).some(stated => {
    const relation = compareFigures(claimed, stated)
    return relation === 'equal' || relation === 'rounded' || relation === 'bounded'
  })
}
