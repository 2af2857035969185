import type { RetrievedPassage } from '../../search/retrieve.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Candidate } from './candidate.ts'
import { hasAskedKind, wantsName } from './named-kind.ts'
import type { QuestionReading } from './read-question.ts'
import { readSentence } from './read-sentence.ts'
import { shareOf } from './term-share.ts'

/** A sentence to quote: its marker is `[passage.number.index + 1]`. */
export interface Quote {
  sentence: EvidenceSentence
  passage: RetrievedPassage
  index: number
  /** For a row of a table, the row that heads its columns. */
  head?: Quote
}

/** A sentence with its place in the ranking: `score` is comparable only for one question. */
export interface Ranked {
  quote: Quote
  candidate: Candidate
  score: number
}

/** The most quotes for one part of a question. */
export const mostQuotes = 5
/**
 * Keeps the sources in the order in which they were chosen and each source's sentences in the order of its text. A
 * sentence that leans on the one before ("It was founded …") brings it along where that is what it is about.
 */
export function arrangeQuotes(question: QuestionReading, chosen: readonly Quote[], ranked: readonly Ranked[]): Quote[] {
  const quotes: Quote[] = []
  for (const source of new Set(chosen.map(quote => quote.sentence.source))) {
    const own = chosen.filter(quote => quote.sentence.source === source)
    own.sort((one, other) => one.sentence.startCharIndex - other.sentence.startCharIndex)
    for (const quote of own) {
      const before = leanedOn(question, quote.sentence)
      const quoted = before && !quotes.some(known => known.sentence === before)
      const found = quoted ? ranked.find(candidate => candidate.quote.sentence === before) : undefined
      if (found && chosen.length < mostQuotes) quotes.push(found.quote)
      quotes.push(quote)
    }
  }
  return quotes
}

/** "No." or "Neither." answers, but only with what goes on after it. */
export function isYesOrNo(text: string): boolean {
  return text.length <= longestAnswer && /^(?:yes|no|neither|both|never|always)[.!]$/iu.test(text)
}
const longestAnswer = 'Neither.'.length

/** The sentence before, where it says yes or no, gives the case that this one leaves out, or names what the question is about and this one only points at it. */
function leanedOn(question: QuestionReading, sentence: EvidenceSentence): EvidenceSentence | undefined {
  const { previous } = sentence
  const own = readSentence(sentence)
  if (previous && question.part.asked.includes('yes_no') && isYesOrNo(previous.text)) return previous
  if (previous && own.isRest) return previous
  if (!previous) return undefined
  // "Several agencies are involved": which, the sentence before says.
  if (wantsName(question) && own.names.size === 0 && hasAskedKind(question, own))
    return readSentence(previous).names.size > 0 ? previous : undefined
  if (!own.leans) return undefined
  const before = readSentence(previous)
  const names = question.terms.some(
    term => !term.isType && shareOf(question, own, term) === 0 && shareOf(question, before, term) > 0
  )
  return names ? previous : undefined
}
