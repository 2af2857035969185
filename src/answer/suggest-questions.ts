import { placeOfEvidence } from '../conflicts/conflict-bytes.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/** First questions at the most. */
const most = 3

/** First questions worth asking of a corpus: its disagreements make the best ones, its titles the others. */
export function suggestQuestions({ corpus, conflicts }: IndexedCorpus): string[] {
  const questions = conflicts
    .toSorted((one, other) => sourcesOf(other) - sourcesOf(one))
    .slice(0, most)
    .map(askAbout)
  for (const { title } of corpus.documents) {
    if (questions.length >= most) break
    questions.push(`What is known about “${title.replace(/(?<![.?!…\s])[.?!…\s]+$/u, '')}”?`)
  }
  return [...new Set(questions)]
}

function sourcesOf({ readings }: FoundConflict): number {
  return new Set(readings.flatMap(({ evidence }) => evidence.map(item => placeOfEvidence(item).source))).size
}

/** A subject is a noun phrase ("size of the market") or an indirect question ("when the order is signed"). */
function askAbout({ subject }: FoundConflict): string {
  const plain = subject.replace(/\s?\([^()]*\)$/u, '')
  return /^(?:when|where|whether|who|which|how)\b/iu.test(plain)
    ? `What do the sources say about ${plain}?`
    : `What is the ${plain}?`
}
