import { opensQuestion } from '../../text/question/question-words.ts'
import type { Quote } from './arrange-quotes.ts'
import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'
import { listOf, sectionOf } from './sections.ts'
import { isQuestion } from './sentence-wording.ts'
import { hasAllTerms } from './term-share.ts'

/**
 * Whether a sentence says only what the question does: an entry of a table of contents, a question over its answer, the
 * message of an error that somebody pasted. What stands after it may answer. "The inspection was passed" does answer
 * whether it was.
 */
export function isEcho(question: QuestionReading, text: string, own: SentenceReading): boolean {
  const { size } = own.positions
  // A sentence without a word of the question has the first row, and most others have more words than the question.
  if (size === 0 || size > question.words.size || question.matches.rowOf(own) === 0) return false
  for (const term of own.positions.keys()) if (!question.words.has(term)) return false
  if (question.part.asked.includes('yes_no') && !isQuestion(text)) return false
  return hasAllTerms(question, own)
}

/** Nobody reads on for longer. */
const mostAfter = 3

/**
 * What follows an echo in its section, but for the rest of a list that the echo is in and for further questions. Nothing
 * where a question is asked and the echo only states what it takes for granted ("Why has it five members?").
 */
export function afterEcho(question: QuestionReading, echo: Quote, retrieved: readonly Quote[]): Quote[] {
  if (!isQuestion(echo.sentence.text) && opensQuestion(question.part.text)) return []
  const section = sectionOf(echo, retrieved)
  const list = listOf(echo, retrieved)
  const after = section.slice(section.indexOf(echo) + 1)
  // What answers it in its own paragraph is all that does.
  const apart = after.findIndex(({ sentence }) => sentence.previous === undefined)
  return after
    .slice(0, apart > 0 ? apart : after.length)
    .filter(one => !list.includes(one) && !isQuestion(one.sentence.text))
    .slice(0, mostAfter)
}
