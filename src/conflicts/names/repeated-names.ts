import { frameOf } from '../../text/frame.ts'
import { readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { createCommonWords } from '../common-words.ts'
import { Surrounded } from '../surroundings.ts'
import type { Weigh } from '../weigh.ts'
import { isSameName } from './name-likeness.ts'
import type { NameStatement } from './name-statements.ts'

/** What stands around a name must overlap by this much with what stands around a reading that it repeats. */
const enoughOverlap = 0.2

/**
 * The readings of a conflict with the sentences of further sources that give one of its names in other words
 * ("It was done in the Corn Exchange"). A sentence that has two of them repeats neither.
 */
export function withRepeats(
  readings: readonly (readonly NameStatement[])[],
  evidence: readonly EvidenceSentence[],
  weigh: Weigh
): NameStatement[][] {
  const commonWordsOf = createCommonWords(weigh)
  const told = new Set(readings.flat().map(({ sentence }) => sentence.source))
  const joined = readings.map(reading => [...reading])
  for (const sentence of evidence) {
    if (told.has(sentence.source) || !frameOf(sentence).isProse) continue
    const [first, ...others] = readings.flatMap((reading, index) => {
      const repeated = repeatIn(sentence, reading)
      return repeated ? [{ index, ...repeated }] : []
    })
    if (!first || others.length > 0) continue
    const { index, known, statement } = first
    if (commonWordsOf(known.around, statement.around).overlap >= enoughOverlap) joined[index]?.push(statement)
  }
  return joined
}

/** The name of a reading in a sentence, as a statement of what it repeats; null where the sentence does not have it. */
function repeatIn(sentence: EvidenceSentence, reading: readonly NameStatement[]) {
  for (const known of reading)
    for (const name of readEvidence(sentence).names) {
      if (!known.value.some(words => isSameName(words, name.words))) continue
      const { startCharIndex, endCharIndex } = name
      const around = new Surrounded(sentence, name, [])
      return { known, statement: { ...known, sentence, around, startCharIndex, endCharIndex } }
    }
  return null
}
