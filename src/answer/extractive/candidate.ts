import { isListLine } from '../../text/list-item.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { askedThing } from './asked-thing.ts'
import { identified, signsOf } from './manual-signs.ts'
import type { QuestionReading } from './read-question.ts'
import { readSentence, type SentenceReading } from './read-sentence.ts'

/** A sentence as one that might answer. */
export interface Candidate {
  sentence: EvidenceSentence
  own: SentenceReading
  /** For each term of the question, whether any sentence of its passage has it. */
  inPassage: readonly boolean[]
  /** The passage's score against the best passage's: 0 to 1. */
  retrieved: number
  /** How surely it holds what is asked for: see `askedThing`. */
  holds: number
  /** How many of the identifiers of the question it names: see `identified`. */
  identified: number
  /** What speaks for it beside the words: see `signsOf`. */
  signs: number
}

/** Readies the sentences of a passage for scoring. `topScore` is the best passage's. */
export function toCandidates(
  question: QuestionReading,
  passage: { score: number; sentences: readonly EvidenceSentence[] },
  topScore: number
): Candidate[] {
  const readings = passage.sentences.map(readSentence)
  const asksList = question.part.asked[0] === 'list'
  const retrieved = topScore > 0 ? passage.score / topScore : 0
  const inPassage = termsOfAny(question, readings)
  return passage.sentences.map((sentence, index) => {
    const own = readings[index] ?? readSentence(sentence)
    const named = identified(question, sentence)
    return {
      sentence,
      own,
      inPassage,
      retrieved,
      identified: named,
      signs: signsOf(question, own, named),
      holds: asksList ? Number(isListLine(sentence.text)) : askedThing(question, own, sentence.text)
    }
  })
}

const never = () => false

/** For each term of the question, whether any of the sentences has it. */
function termsOfAny({ terms, matches }: QuestionReading, readings: readonly SentenceReading[]): boolean[] {
  const found = terms.map(never)
  for (const reading of readings) {
    const row = matches.rowOf(reading)
    if (row === 0) continue
    for (let at = 0; at < found.length; at++) if ((matches.shares[row + at] ?? 0) > 0) found[at] = true
  }
  return found
}
