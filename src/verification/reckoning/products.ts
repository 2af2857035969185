import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { ofThem } from '../figures/told-otherwise/share-base.ts'
import { wordsOf } from './binding.ts'
import { impliedOf, type Operand } from './operand.ts'

const each = /^\s(?:each|apiece)\b/u

/**
 * What a source tells by the single thing or by its share of the whole: €50 million of "four cranes at €12.5 million each",
 * €140 million of "€210 million, two thirds of it from the state".
 */
export function productsIn(sentence: EvidenceSentence): Operand[] {
  const figures = figuresOf(sentence)
  return figures.flatMap((figure, at) => {
    if (figure.low !== figure.high || typeof figure.value !== 'number') return []
    const behind = sentence.text.slice(figure.endCharIndex)
    const isPerThing = each.test(behind) && figure.kind !== 'percentage'
    const isShare = figure.kind === 'percentage' && figure.unit === '%' && ofThem.test(behind)
    if (!isPerThing && !isShare) return []
    const before = [...figures.slice(0, at)].reverse().map(other => ({ sentence, figure: other }))
    const earlier = isShare && sentence.previous ? [...figuresOf(sentence.previous)].reverse() : []
    const others = [...before, ...earlier.map(other => ({ sentence: sentence.previous ?? sentence, figure: other }))]
    const other = others.find(({ figure: { kind, low, high, unit } }) =>
      low !== high || unit === 'time'
        ? false
        : isPerThing
          ? kind === 'count'
          : kind !== 'percentage' && kind !== 'date' && kind !== 'ordinal'
    )
    if (!other) return []
    const amount = Number(other.figure.value)
    const working = `${other.figure.text} × ${figure.text}`
    const operands = [other, { sentence, figure }]
    const own = wordsOf(readEvidence(sentence), isPerThing ? 0 : figure.endCharIndex)
    const [like, value] = isPerThing ? [figure, amount * figure.value] : [other.figure, (amount * figure.value) / 100]
    return [impliedOf(like, value, { sentence, own }, { way: 'product', working, operands, apart: none })]
  })
}

const none: ReadonlySet<string> = new Set()
