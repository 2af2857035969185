import { analyzeQuestion } from '../text/question.ts'
import { termsOf, visitTerms } from '../text/terms.ts'
import type { Message } from '../types/answer.ts'
import { isCapital } from './passage-terms.ts'
import type { AnswerSign, QueryTerm } from './rescore.ts'
import type { SearchIndex, WeightedTerm } from './search-index.ts'

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

/** What a misspelt term counts under the spelling that the corpus has. */
const correctedWeight = 0.8

/** Puts the corpus's own spelling in the place of terms that no passage has. */
export function correctSpelling(index: SearchIndex, terms: readonly WeightedTerm[]): WeightedTerm[] {
  return terms.map(({ term, weight }) => {
    const nearest = index.nearestTerm(term)
    return nearest === undefined ? { term, weight } : { term: nearest, weight: weight * correctedWeight }
  })
}

/** The terms of a query with their rarity, each once, and whether the question writes them as names. */
export function weighQuery(index: SearchIndex, question: string, terms: readonly WeightedTerm[]): QueryTerm[] {
  const names = new Set<string>()
  visitTerms(question, (term, start) => {
    if (start > 0 && isCapital(question, start)) names.add(term)
  })
  const weighed = new Map<string, QueryTerm>()
  for (const { term, weight } of terms) {
    if (weighed.has(term)) continue
    weighed.set(term, { term, weight: weight * index.rarity(term), isName: names.has(term) })
  }
  return [...weighed.values()]
}

/** What a sentence that answers the question should hold. */
export function answerSign(question: string): AnswerSign {
  switch (analyzeQuestion(question).asked[0]) {
    case 'money':
    case 'count':
    case 'percentage':
    case 'measure':
    case 'duration':
    case 'ordinal':
      return 'number'
    case 'date':
      return 'date'
    case 'person':
    case 'organisation':
    case 'place':
      return 'name'
    default:
      return 'any'
  }
}
