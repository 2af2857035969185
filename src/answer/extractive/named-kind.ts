import type { QuestionReading } from './read-question.ts'
import type { SentenceReading } from './read-sentence.ts'

const nameKinds: ReadonlySet<string> = new Set(['person', 'organisation', 'place'])

/** Whether a question wants names of a kind that it gives: "which agencies are involved". */
export function wantsName({ part }: QuestionReading): boolean {
  return part.focusIsType && nameKinds.has(part.asked[0] ?? 'other')
}

/** Whether a sentence has that kind by the question's own word ("several agencies"): the names may stand before it. */
export function hasAskedKind({ part, terms, matches }: QuestionReading, own: SentenceReading): boolean {
  const row = matches.rowOf(own)
  return terms.some(({ at, term }) => part.focus.includes(term) && matches.shares[row + at] === 1)
}
