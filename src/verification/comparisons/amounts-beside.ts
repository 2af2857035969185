import type { EvidenceSentence } from '../../types/evidence.ts'
import type { FigureKind } from '../../types/figure.ts'
import type { Operand } from '../reckoning/operand.ts'
import { operandsIn } from '../reckoning/operands-in.ts'
import { toldDifference } from '../reckoning/told-difference.ts'

/**
 * The amounts of a kind that may be held against each other: those side by side in one sentence, or in several that have no more than
 * one each. Differences ("4 m lower") are no amounts of their own.
 */
export function amountsBeside(sentences: readonly EvidenceSentence[], kind: FigureKind): (readonly Operand[])[] {
  const ofEach = sentences.map(sentence => operandsIn(sentence, kind).filter(isLevel))
  return [...ofEach, ofEach.every(({ length }) => length < 2) ? ofEach.flat() : []]
}

const isLevel = ({ sentence, figure }: Operand): boolean => toldDifference(sentence.text, figure) === null
