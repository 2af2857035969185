import { baseForm } from '../../text/base-form.ts'
import type { QuestionPart } from '../../text/question.ts'
import { stem } from '../../text/terms.ts'

const dealing: ReadonlySet<string> = new Set('cost pay spend charge sell buy'.split(' ').map(stem))

/** Whether a term of a question for a sum only says that money changes hands. */
export function isOfDealing({ asked }: QuestionPart, term: string): boolean {
  return asked[0] === 'money' && dealing.has(baseForm(term))
}
