import type { ClaimFigure } from '../../src/types/answer.ts'
import type { AnswerConflict } from '../../src/types/conflict.ts'
import type { FigureValue } from '../../src/types/figure.ts'

/** The conflict of which a figure of an answer is one reading, by its place in the answer; -1 for what nobody disputes. */
export function disputeOf({ citation, value, text }: ClaimFigure, conflicts: readonly AnswerConflict[]): number {
  return conflicts.findIndex(({ readings }) =>
    readings.some(
      reading => reading.citations.includes(citation) && (reading.text === text || isSameValue(reading.value, value))
    )
  )
}

/** Equal numbers, or dates that are the same as far as both are known: "XXXX-04" is April of a year that is not stated. */
function isSameValue(one: FigureValue, other: FigureValue): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other
  return [...one].every((character, place) => ['X', undefined, character].includes(other[place]) || character === 'X')
}

/** The id on the page of a conflict of an answer. */
export const disputeId = (turnId: string, index: number) => `dispute-${turnId}-${index}`
