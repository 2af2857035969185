import { frameOf } from '../text/frame.ts'
import { groupBy } from '../text/group-by.ts'
import { headlineOf } from '../text/headline.ts'
import { lazily } from '../text/lazily.ts'
import { numberForms } from '../text/word-form.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** The texts whose sentences are compared, each as a whole. Everything of them is read when it is asked for. */
export interface Sources {
  /** Whether they are so many, or so long, that much in them is alike by chance. */
  isLibrary(): boolean
  sentencesOf(source: number): readonly EvidenceSentence[]
  /** The content stems of a text. */
  wordsOf(source: number): ReadonlySet<string>
  /** Whether two things said may be of one subject. */
  mayShareSubject(one: Named, other: Named): boolean
}

/** What is said, and the names by which its sentence says of what. */
interface Named {
  sentence: EvidenceSentence
  names: ReadonlySet<string>
}

/** So many texts may have been put together for one subject … */
const chosenTogether = 12
/** … if they have no more sentences than this: two manuals are a library, too. */
const shortEnough = 1000

/** Whether so many texts of so many sentences in all are a library, in which much is alike by chance. */
export const isLibrary = (texts: number, sentences: number): boolean =>
  texts > chosenTogether || sentences > shortEnough

/** The texts of some sentences. */
export function readSources(evidence: readonly EvidenceSentence[]): Sources {
  const bySource = lazily(() => groupBy(evidence, ({ source }) => source))
  const sentencesOf = (source: number): readonly EvidenceSentence[] => bySource().get(source) ?? []
  const wordsOf = bySourceOnce(source => readWords(sentencesOf(source)))
  const areLibrary = lazily(() => isLibrary(bySource().size, evidence.length))
  const shareSubject = lazily(() => createSubjectSharing([...bySource().keys()], sentencesOf, wordsOf))
  return {
    isLibrary: areLibrary,
    sentencesOf,
    wordsOf,
    // Texts that somebody chose are of one subject.
    mayShareSubject: (one, other) => !areLibrary() || shareSubject()(one, other)
  }
}

/** What is read of a source, once. */
export function bySourceOnce<Value>(read: (source: number) => Value): (source: number) => Value {
  const known = new Map<number, Value>()
  return source => {
    const found = known.get(source)
    if (found !== undefined) return found
    const value = read(source)
    known.set(source, value)
    return value
  }
}

function readWords(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  const words = new Set<string>()
  const numberOf = numberForms()
  let met = 0
  for (const sentence of sentences)
    for (const { content, form, stem } of frameOf(sentence).tokens) {
      // A form that was met has brought its meaning; "United States" means something else than its words.
      if (!content || (stem === form.meaning && numberOf(form) < met)) continue
      if (stem === form.meaning) met++
      words.add(stem)
    }
  return words
}

/** A name that more of the texts hold than this tells nothing of what one of them is about. */
const widespread = 0.25

/**
 * In a library two things said are of one subject only where both are about the same name, and one that not every other text
 * has: they say it, or their sources open with it.
 */
function createSubjectSharing(
  sources: readonly number[],
  sentencesOf: Sources['sentencesOf'],
  wordsOf: Sources['wordsOf']
): Sources['mayShareSubject'] {
  /** The names of a text's title and of its first sentence that has any. */
  const openingOf = bySourceOnce(source => {
    const sentences = sentencesOf(source)
    const first = sentences.find(sentence => frameOf(sentence).names.size > 0)
    return new Set([...headlineOf(sentences[0]?.title).names, ...(first ? frameOf(first).names : [])])
  })
  const known = new Map<string, boolean>()
  const isWidespread = (name: string): boolean => {
    let found = known.get(name)
    if (found === undefined) {
      // A name of all titles may stand in none of their sentences.
      const holders = sources.filter(source => wordsOf(source).has(name) || openingOf(source).has(name))
      found = holders.length > widespread * sources.length
      known.set(name, found)
    }
    return found
  }
  return (one, other) => {
    const there = openingOf(other.sentence.source)
    for (const names of [one.names, openingOf(one.sentence.source)])
      for (const name of names) if ((other.names.has(name) || there.has(name)) && !isWidespread(name)) return true
    return false
  }
}
