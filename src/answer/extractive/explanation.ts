import type { QuestionTerm } from './question-term.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import { shareNearby, shareOf } from './term-share.ts'

/** What goes on to explain what was said: a colon, "…, as …", "…, which …". */
const goesOn = /: (?=\S)|, (?:as|for|so|which|whose) (?!(?:well|if|such|long|soon|far|many|much|example|instance)\b)/u
/** It may say why, or something else. */
const mayExplain = 0.5

/**
 * How surely a sentence says why what is asked about is so, 0 to 1: by a word that gives reasons; by going on after it
 * ("The proposal was rejected: there are not enough fitters"); under a heading that says all of it ("Labels come out
 * blank").
 */
export function explanationIn(question: QuestionReading, own: SentenceReading, text: string): number {
  if (own.reasons > 0) return own.reasons
  const { heading } = own
  const { matches } = question
  // Most sentences have no word of the question, nor has their heading.
  if (matches.rowOf(own) === 0 && (!heading || matches.rowOf(heading) === 0)) return 0
  const told = question.terms.filter(term => !term.isType)
  if (told.length === 0) return 0
  if (heading && told.every(term => shareOf(question, heading, term) > 0)) return mayExplain
  if (explainsDenial(question, own, told)) return mayExplain
  if (!goesOn.test(text)) return 0
  const isTold = told.some(term => shareOf(question, own, term) > 0)
  return isTold && told.every(term => shareOf(question, own, term) > 0 || shareNearby(question, own, term) > 0)
    ? mayExplain
    : 0
}

/** "No microwaves. A microwave can hold a charge for hours.": what goes on about a thing that the sentence before denies or forbids. */
function explainsDenial(question: QuestionReading, own: SentenceReading, told: readonly QuestionTerm[]): boolean {
  const { previous } = own
  if (!question.negated || !previous?.denies || own.negated) return false
  return told.some(term => shareOf(question, previous, term) > 0 && (own.leans || shareOf(question, own, term) > 0))
}
