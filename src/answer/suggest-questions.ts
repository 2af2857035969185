import type { FoundConflict } from '../types/conflict.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/** First questions at the most. */
const most = 3

/** First questions worth asking of a corpus: its disagreements make the best ones, its titles the others. */
export function suggestQuestions({ corpus, conflicts }: IndexedCorpus): string[] {
  const questions = conflicts
    .toSorted((one, other) => sourcesOf(other) - sourcesOf(one))
    .slice(0, most - 1)
    .map(askAbout)
  for (const { title } of corpus.documents) {
    if (questions.length >= most) break
    questions.push(`What is known about “${title.replace(/[.?!…\s]+$/u, '')}”?`)
  }
  return [...new Set(questions)]
}

function sourcesOf({ readings }: FoundConflict): number {
  return new Set(readings.flatMap(({ evidence }) => evidence.map(({ sentence }) => sentence.source))).size
}

function askAbout({ kind, subject }: FoundConflict): string {
  if (kind === 'money' || kind === 'percentage' || kind === 'measure') return `How large is ${subject}?`
  if (kind === 'count') return `What is ${subject}?`
  if (kind === 'date' || kind === 'duration') return `When was ${subject}?`
  return `What do the sources say about ${subject}?`
}
