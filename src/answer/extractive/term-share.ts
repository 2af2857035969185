import type { QuestionTerm } from './question-term.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { Words } from './read-words.ts'

/** What a term counts that is in the heading of the section, which goes without saying below it. */
export const headingShare = 0.8

/** How well a text has one term of a question: 1 as it is or by another name, less for another derivation or word, 0. */
export function shareOf({ matches }: QuestionReading, words: Words, { at }: QuestionTerm): number {
  const row = matches.rowOf(words)
  return matches.shares[row + at] ?? 0
}

/** Whether a text has all terms of a question that say more than the kind of the answer. */
export function hasAllTerms({ terms, matches }: QuestionReading, words: Words): boolean {
  const row = matches.rowOf(words)
  for (const { at, isType } of terms) if (!isType && !((matches.shares[row + at] ?? 0) > 0)) return false
  return true
}

/** How well a sentence has a term itself or under the heading of its section. */
export function shareUnder(question: QuestionReading, own: SentenceReading, term: QuestionTerm): number {
  const share = shareOf(question, own, term)
  return own.heading ? Math.max(share, headingShare * shareOf(question, own.heading, term)) : share
}

/** How well the heading and the title above a sentence have a term. */
export function shareInContext(question: QuestionReading, own: SentenceReading, term: QuestionTerm): number {
  return shareOf(question, own.context, term)
}

/** The same for what a sentence may lean on: the heading and title above it and the sentence before. */
export function shareNearby(question: QuestionReading, own: SentenceReading, term: QuestionTerm): number {
  const above = shareInContext(question, own, term)
  return own.previous ? Math.max(above, shareOf(question, own.previous, term)) : above
}
