import { frameOf } from '../../text/frame.ts'
import type { Numbers } from '../../text/numbers.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { bySourceOnce, type Sources } from '../sources.ts'
import type { Surroundings } from '../surroundings.ts'

/**
 * Tells whether two statements are of things that a number tells apart ("line 4", "line 7"), where one names its thing
 * without the number because its source knows no other.
 */
export function createNumbering(sources: Sources): (one: Surroundings, other: Surroundings) => boolean {
  const numbersOf = bySourceOnce(source => readNumbers(sources.sentencesOf(source)))

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

/** The numbers of all sentences, by the nouns that they number. */
function readNumbers(sentences: readonly EvidenceSentence[]): Numbers {
  const numbers = new Map<string, Set<string>>()
  for (const sentence of sentences)
    for (const [noun, values] of frameOf(sentence).numbers)
      for (const value of values) {
        const all = numbers.get(noun)
        if (all) all.add(value)
        else numbers.set(noun, new Set([value]))
      }
  return numbers
}
