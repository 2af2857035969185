import { headingPath } from '../../text/heading-path.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { QuestionTerm } from './question-term.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import { hasAllTerms, headingShare, shareInContext, shareOf, shareUnder } from './term-share.ts'

/** What each sign counts, in log-odds like the ranking. Not fitted: prose has none of them. */
const weights = { identified: 1.5, code: -1.5, deed: 3, means: 2, limit: 1, section: 1.5, hours: 3, rest: -0.3 }

/**
 * What tells lines of manuals apart that share the same words, as something to add to their ranking: that they name the
 * identifier of the question whole, stand under a heading that names what somebody wants to do or when it is open, set a limit where one is
 * asked for, are code where nobody asked in code, say nothing without the sentence before. `named` is what `identified` gives.
 */
export function signsOf(question: QuestionReading, own: SentenceReading, named: number): number {
  const { deed } = question
  let signs = weights.identified * named
  if (deed !== undefined && isHeadedBy(deed, question, own)) signs += weights.deed
  if (openKinds.has(question.part.asked[0] ?? 'other') && hasOwnSection(question, own)) signs += weights.section
  if (question.asksHours && hasOwnSection(question, own)) signs += weights.hours
  if (question.asksLimit && own.limits) signs += weights.limit
  if (deed !== undefined && own.tellsMeans) signs += weights.means
  if (!question.isCode && own.isCode) signs += weights.code
  if (own.isRest) signs += weights.rest
  return signs
}

/** How many of the identifiers of a question a sentence names, or its headings: a share, 0 where the question has none. */
export function identified({ identifiers }: QuestionReading, sentence: EvidenceSentence): number {
  if (identifiers.length === 0) return 0
  const above = headingPath(sentence).join('\n')
  let share = 0
  for (const one of identifiers) share += one.test(sentence.text) ? 1 : one.test(above) ? headingShare : 0
  return share / identifiers.length
}

const openKinds: ReadonlySet<string> = new Set(['other', 'list', 'definition'])

/** Whether the headings over a sentence say all that is asked about: then the section is about that. */
function hasOwnSection(question: QuestionReading, { heading }: SentenceReading): boolean {
  return heading !== undefined && hasAllTerms(question, heading) && question.terms.some(term => !term.isType)
}

/** Whether a heading names the deed ("Adding …"), and it, the title or the sentence the rest of what somebody wants to do. */
function isHeadedBy(deed: string, question: QuestionReading, own: SentenceReading): boolean {
  const { heading } = own
  if (!heading) return false
  const isTold = (term: QuestionTerm) =>
    term.isType || shareUnder(question, own, term) > 0 || shareInContext(question, own, term) > 0
  return (
    question.terms.some(term => term.term === deed && shareOf(question, heading, term) > 0) &&
    question.terms.every(isTold)
  )
}
