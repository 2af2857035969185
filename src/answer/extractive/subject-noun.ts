import type { QuestionPart } from '../../text/question.ts'
import { isStopWord, type Token } from '../../text/terms.ts'

/** What a folder may be about as a whole: its documents give the name, or say "we" and "you". */
const subjects: ReadonlySet<string> = new Set(
  'company firm business organisation organization association charity club group team hospital clinic practice university college school nursery museum gallery library archive theatre theater cinema hotel hostel campsite restaurant cafe café pub shop store council town city village zoo park farm brewery gym pool airport building place site'.split(
    ' '
  )
)
/** What follows may be a verb; another noun makes a thing of its own ("the university library"). */
const verbal = /(?:ed|able|ible|free|open|closed)$/u
const pointing = /^(?:the|this|our|your|their)$/iu

/** Whether a word of a question only points at what all of the documents are about: "the university" where it names none. */
export function isSubjectNoun(part: QuestionPart, tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (!token || !before || part.names.length > 0 || !pointing.test(before.text)) return false
  return (
    subjects.has(token.text.toLowerCase()) && (!next || isStopWord(next.text.toLowerCase()) || verbal.test(next.text))
  )
}
