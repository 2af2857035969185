import { frameOf } from '../text/frame.ts'
import { groupBy } from '../text/group-by.ts'
import { headlineOf } from '../text/headline.ts'
import { createListMemory } from '../text/sentence-memory.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** So many texts may have been put together for one subject … */
const chosenTogether = 12
/** … if they have no more sentences than this: two manuals are a library, too. */
const shortEnough = 1000

/** Whether so many texts of so many sentences in all are a library, in which much is alike by chance. */
export const isLibrary = (texts: number, sentences: number): boolean =>
  texts > chosenTogether || sentences > shortEnough

/** The same of the sentences themselves. */
export const areOfLibrary = (evidence: readonly EvidenceSentence[]): boolean =>
  isLibrary(new Set(evidence.map(({ source }) => source)).size, evidence.length)

/** What a source is about as a whole. */
export interface SourceWords {
  /** All its content stems. */
  words: ReadonlySet<string>
  /** The names of its title and of the first sentence that has any. */
  opening: ReadonlySet<string>
}

/** Gives the words of a source, read when they are asked for. */
export type WordsOf = (source: number) => SourceWords

/**
 * The words of the sources of some sentences. Remembered for the list: of the same one names, states and what is denied
 * are compared.
 */
export function sourceWordsOf(evidence: readonly EvidenceSentence[]): WordsOf {
  const known = rememberedWords.get(evidence)
  if (known) return known
  const wordsOf = createSourceWords(evidence)
  rememberedWords.set(evidence, wordsOf)
  return wordsOf
}
const rememberedWords = createListMemory<WordsOf>()

function createSourceWords(evidence: readonly EvidenceSentence[]): WordsOf {
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

/** A name that more of the texts hold than this tells nothing of what one of them is about. */
const widespread = 0.25

/** A name of all titles may stand in none of their sentences. */
const holds = ({ words, opening }: SourceWords, name: string) => words.has(name) || opening.has(name)

/** What is said, and the names by which its sentence says of what. */
interface Named {
  sentence: EvidenceSentence
  names: ReadonlySet<string>
}

/** Tells whether two things said may be of one subject. */
export type MayShareSubject = (one: Named, other: Named) => boolean

/**
 * Whether two things that some sentences say may be of one subject. In a library both must be about the same name, and one
 * that not every other text has: they say it, or their sources open with it. Texts that somebody chose are of one subject.
 * Remembered for the list, like the words.
 */
export function subjectSharingOf(evidence: readonly EvidenceSentence[]): MayShareSubject {
  const known = rememberedSharing.get(evidence)
  if (known) return known
  const mayShareSubject = areOfLibrary(evidence) ? createSubjectSharing(evidence) : () => true
  rememberedSharing.set(evidence, mayShareSubject)
  return mayShareSubject
}
const rememberedSharing = createListMemory<MayShareSubject>()

function createSubjectSharing(evidence: readonly EvidenceSentence[]): MayShareSubject {
  const wordsOf = sourceWordsOf(evidence)
  const sources = new Set(evidence.map(({ source }) => source))
  const known = new Map<string, boolean>()
  const isWidespread = (name: string): boolean => {
    let found = known.get(name)
    if (found === undefined) {
      let count = 0
      for (const source of sources) if (holds(wordsOf(source), name)) count++
      found = count > widespread * sources.size
      known.set(name, found)
    }
    return found
  }
  return (one, other) => {
    const there = wordsOf(other.sentence.source).opening
    for (const names of [one.names, wordsOf(one.sentence.source).opening])
      for (const name of names) if ((other.names.has(name) || there.has(name)) && !isWidespread(name)) return true
    return false
  }
}
