import { placeOfEvidence } from '../conflicts/conflict-bytes.ts'
import { termsOf } from '../text/terms.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { IndexedCorpus } from './indexed-corpus.ts'

/** First questions at the most. */
const most = 3

/** First questions worth asking of a corpus: its disagreements make the best ones, its titles the others. */
export function suggestQuestions({ corpus, conflicts }: IndexedCorpus): string[] {
  const questions = ofDifferentThings(conflicts.toSorted((one, other) => sourcesOf(other) - sourcesOf(one))).map(
    askAbout
  )
  for (const { title } of corpus.documents) {
    if (questions.length >= most) break
    questions.push(`What is known about “${title.replace(/(?<![.?!…\s])[.?!…\s]+$/u, '')}”?`)
  }
  return [...new Set(questions)]
}

/** "When the president is to sign it": a question must say of what. */
const leavesOpen = /\b(?:it|them|him|her|this|that|these|those)$/iu

/** The first conflicts, without those whose words another one has already: when an order is signed, and whether. */
function ofDifferentThings(conflicts: readonly FoundConflict[]): FoundConflict[] {
  const chosen: { conflict: FoundConflict; terms: ReadonlySet<string> }[] = []
  for (const conflict of conflicts) {
    if (chosen.length >= most) break
    if (leavesOpen.test(conflict.subject)) continue
    const terms = new Set(termsOf(conflict.subject))
    if (!chosen.some(other => [...terms].every(term => other.terms.has(term)))) chosen.push({ conflict, terms })
  }
  return chosen.map(({ conflict }) => conflict)
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
