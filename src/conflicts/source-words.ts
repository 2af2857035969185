import { frameOf } from '../text/frame.ts'
import { groupBy } from '../text/group-by.ts'
import { headlineOf } from '../text/headline.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** So many texts may have been put together for one subject. */
export const chosenTogether = 12

/** What a source is about as a whole. */
export interface SourceWords {
  /** All its content stems. */
  words: ReadonlySet<string>
  /** The names of its title and of the first sentence that has any. */
  opening: ReadonlySet<string>
}

/** Gives the words of a source, read when they are asked for. */
export function createSourceWords(evidence: readonly EvidenceSentence[]): (source: number) => SourceWords {
  const bySource = groupBy(evidence, ({ source }) => source)
  const known = new Map<number, SourceWords>()
  return source => {
    const found = known.get(source)
    if (found) return found
    const sentences = bySource.get(source) ?? []
    const words = new Set<string>()
    for (const sentence of sentences)
      for (const { content, stem } of frameOf(sentence).tokens) if (content) words.add(stem)
    const first = sentences.find(sentence => frameOf(sentence).names.size > 0)
    const opening = new Set([...headlineOf(sentences[0]?.title).names, ...(first ? frameOf(first).names : [])])
    const read = { words, opening }
    known.set(source, read)
    return read
  }
}
