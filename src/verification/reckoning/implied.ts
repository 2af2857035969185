import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { levelsIn } from './levels.ts'
import type { Operand } from './operand.ts'
import { productsIn } from './products.ts'
import { restsIn } from './rests.ts'

const remembered = createSentenceMemory<readonly Operand[]>()
const none: readonly Operand[] = []

/**
 * The amounts that a sentence gives without stating them, for its own words tell the step: last year's of "$4,150, $600 more than
 * last year", all of "four cranes at €12.5 million each", the others of "84 concerts, 21 of them abroad". They are
 * operands like those that are stated.
 */
export function impliedIn(sentence: EvidenceSentence): readonly Operand[] {
  return remembered.of(sentence, readImplied)
}

function readImplied(sentence: EvidenceSentence): readonly Operand[] {
  const figures = figuresOf(sentence)
  if (figures.length === 0 || isData(figures)) return none
  return [...levelsIn(sentence), ...productsIn(sentence), ...restsIn(sentence)]
}
