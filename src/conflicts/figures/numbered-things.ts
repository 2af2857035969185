import { frameOf } from '../../text/frame.ts'
import { groupBy } from '../../text/group-by.ts'
import type { Numbers } from '../../text/numbers.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Surroundings } from '../surroundings.ts'

/**
 * Tells whether two statements are of things that a number tells apart ("line 4", "line 7"), where one names its thing
 * without the number because its source knows no other.
 */
export function createNumbering(
  evidence: readonly EvidenceSentence[]
): (one: Surroundings, other: Surroundings) => boolean {
  const bySource = groupBy(evidence, ({ source }) => source)
  const known = new Map<number, Numbers>()

  function numbersOf(source: number): Numbers {
    const found = known.get(source)
    if (found) return found
    const numbers = new Map<string, Set<string>>()
    for (const sentence of bySource.get(source) ?? [])
      for (const [noun, values] of frameOf(sentence).numbers)
        for (const value of values) {
          const all = numbers.get(noun)
          if (all) all.add(value)
          else numbers.set(noun, new Set([value]))
        }
    known.set(source, numbers)
    return numbers
  }

  function isOfAnother(one: Surroundings, other: Surroundings): boolean {
    for (const [noun, numbers] of one.frame.numbers) {
      if (!other.frame.own.has(noun) || other.frame.numbers.has(noun)) continue
      const sole = numbersOf(other.sentence.source).get(noun)
      if (sole?.size === 1 && [...sole].every(number => !numbers.has(number))) return true
    }
    return false
  }
  return (one, other) => isOfAnother(one, other) || isOfAnother(other, one)
}
