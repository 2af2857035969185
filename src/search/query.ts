import { termsOf } from '../text/terms.ts'
import type { Message } from '../types/answer.ts'
import type { WeightedTerm } from './search-index.ts'

/** How much a term counts that only the conversation gives. */
const contextWeight = 0.5

/** Words with which a question goes on from what was said, or points at it. */
const continuation = /^(?:and|but|or|so|then|also|what about|how about|what of)\b/i
const reference =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those|there|then|one|ones|same|former|latter|else)\b/i

/** True where a question cannot be understood without what was said before it. */
function leansOnConversation(question: string, terms: readonly string[]): boolean {
  return terms.length <= 1 || continuation.test(question) || (reference.test(question) && terms.length <= 6)
}

/**
 * The terms to search for: those of the question, and where it leans on the conversation ("and in Japan?") those of
 * the earlier questions back to one that stands by itself, at less weight.
 */
export function queryTerms(question: string, messages: readonly Message[] = []): WeightedTerm[] {
  const own = termsOf(question)
  const terms = new Map(own.map(term => [term, 1]))
  let leaning = leansOnConversation(question, own)
  for (const message of messages.toReversed()) {
    if (!leaning) break
    if (message.role !== 'user') continue
    const earlier = termsOf(message.content)
    for (const term of earlier) if (!terms.has(term)) terms.set(term, contextWeight)
    leaning = leansOnConversation(message.content, earlier)
  }
  return Array.from(terms, ([term, weight]) => ({ term, weight }))
}
