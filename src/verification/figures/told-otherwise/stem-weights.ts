import { headlineOf } from '../../../text/headline.ts'
import { createReadingMemory, type Reading, readEvidence } from '../../../text/reading.ts'
import { createListMemory } from '../../../text/sentence-memory.ts'
import type { Word } from '../../../text/words.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import { indexOf } from '../../sentence-index.ts'

/** Whether a stem stands in a sentence or in what it leans on: so many before it, heading, title. */
export function isAround(term: string, sentence: EvidenceSentence, before = 2): boolean {
  if (stemsOf(readEvidence(sentence)).has(term)) return true
  const isIn = (words: readonly Word[]) => words.some(({ stem, content }) => content && stem === term)
  if (isIn(headlineOf(sentence.heading).tokens) || isIn(headlineOf(sentence.title).tokens)) return true
  return before > 0 && sentence.previous !== undefined && isAround(term, sentence.previous, before - 1)
}

const rememberedStems = createReadingMemory<ReadonlySet<string>>()

/** The content stems of a text. */
export function stemsOf(reading: Reading): ReadonlySet<string> {
  return rememberedStems.of(reading, readStems)
}

function readStems(reading: Reading): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { content, stem } of reading.tokens) if (content) stems.add(stem)
  return stems
}

/** How much a stem tells: 0 to 1. */
export type Weigh = (term: string) => number

const rememberedWeights = createListMemory<Weigh>()

/** How rare a stem is among some sentences: 1 in one of many, less the more have it; 0 where none has it. */
export function weightsOf(sentences: readonly EvidenceSentence[]): Weigh {
  return rememberedWeights.of(sentences, readWeights)
}

function readWeights(sentences: readonly EvidenceSentence[]): Weigh {
  const weights = new Map<string, number>()
  const weightOf = (term: string): number => {
    let count = 0
    for (const at of indexOf(sentences).holdersOf(term)) {
      const sentence = sentences[at]
      if (sentence && stemsOf(readEvidence(sentence)).has(term)) count++
    }
    return count === 0 ? 0 : Math.log(1 + sentences.length / count) / Math.log(1 + sentences.length)
  }
  return term => {
    const weight = weights.get(term) ?? weightOf(term)
    weights.set(term, weight)
    return weight
  }
}
