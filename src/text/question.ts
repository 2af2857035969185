import { type AskedKind, readAskedKinds } from './question/asked-kinds.ts'
import { readNames } from './question/proper-names.ts'
import { splitQuestion } from './question/split-question.ts'
import { termsOf } from './terms.ts'

export type { AskedKind } from './question/asked-kinds.ts'

/** One thing that is asked: a question has one part, or several ("how many plans and how much money?"). */
export interface QuestionPart {
  /** As the question writes it. */
  text: string
  /** Kinds that would answer it, likeliest first; `other` where nothing says. */
  asked: readonly AskedKind[]
  /** Stemmed content words without the question's own words ("how many", "size"). */
  terms: readonly string[]
  /** Stemmed words of the thing that is asked for: "price" of Bitcoin, "chief executive" of Fidelity, "plan" in "how many plans". */
  focus: readonly string[]
  /** True where the focus only types the answer ("what company …"): a source may answer without the word. */
  focusIsType: boolean
  /** Proper names as the question writes them, in order. */
  names: readonly string[]
}

export interface QuestionAnalysis extends QuestionPart {
  /** At least one; the whole question where it asks one thing. */
  parts: readonly QuestionPart[]
}

function analyzePart(text: string): QuestionPart {
  const { asked, focus, focusIsType, rest } = readAskedKinds(text)
  const terms = [...new Set(termsOf(rest))]
  return { text, asked, terms, focus: [...new Set(termsOf(focus))], focusIsType, names: readNames(text) }
}

/** Reads from a question's words what kind of answer it wants, about what, and in how many parts. */
export function analyzeQuestion(question: string): QuestionAnalysis {
  const whole = analyzePart(question)
  const texts = splitQuestion(question)
  return { ...whole, parts: texts.length > 1 ? texts.map(analyzePart) : [whole] }
}
