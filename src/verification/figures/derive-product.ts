import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { comesOut, type Derivation, isLike } from './operands.ts'
import { ofThem } from './share-base.ts'

const each = /^\s(?:each|apiece)\b/u
/** A price of one thing is not what all come to. */
export const ofOne = /\b(?:each|apiece|per)\b/iu

/**
 * What a source tells by the single thing or by its share of the whole: €50 million of "four cranes at €12.5 million each",
 * €140 million of "€210 million, two thirds of it from the state".
 */
export function deriveProduct(claimed: Figure, claim: string, cited: readonly EvidenceSentence[]): Derivation | null {
  for (const sentence of cited) {
    const figures = figuresOf(sentence)
    if (isData(figures)) continue
    for (const [at, figure] of figures.entries()) {
      const behind = sentence.text.slice(figure.endCharIndex)
      const isPerThing = each.test(behind) && !ofOne.test(claim)
      const factor = isPerThing ? 1 : figure.kind === 'percentage' && ofThem.test(behind) ? 0.01 : null
      if (factor === null || figure.low !== figure.high) continue
      const amount = (other: Figure) => factor * Number(other.value) * Number(figure.value)
      const other = figures
        .slice(0, at)
        .findLast(other =>
          isPerThing
            ? other.kind === 'count' && isLike(claimed, { sentence, figure })
            : isLike(claimed, { sentence, figure: other })
        )
      if (!other || other.low !== other.high || !comesOut(claimed, amount(other))) continue
      const operands = [other, figure].map(one => ({ sentence, figure: one }))
      return { working: `${other.text} × ${figure.text} = ${claimed.text}`, operands }
    }
  }
  return null
}
