import type { Message } from '../types/answer.ts'
import { createBoundedMemory } from './bounded-memory.ts'
import { readAskedKinds } from './question/asked-kinds.ts'
import { asksWhetherTrue, readAssertion } from './question/assertion.ts'
import { leansOnContext } from './question/follow-up.ts'
import { plainWording } from './question/plain-wording.ts'
import { readQuestionNames } from './question/proper-names.ts'
import type { AskedKind } from './question/question-words.ts'
import { splitQuestion } from './question/split-question.ts'
import { termsOf } from './terms.ts'

export type { AskedKind } from './question/question-words.ts'

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
  /** Stemmed content words that it only leans on: of the part before it, or of the conversation. */
  carried: readonly string[]
}

/** A question as a whole, and its parts. */
export interface QuestionAnalysis extends QuestionPart {
  /** At least one; the whole question where it asks one thing. */
  parts: readonly QuestionPart[]
}

const distinct = (terms: readonly string[]): string[] => [...new Set(terms)]

function analyzePart(text: string, before: QuestionPart | undefined): QuestionPart {
  const plain = plainWording(text)
  const asksTruth = asksWhetherTrue(text)
  const assertion = readAssertion(plain, asksTruth)
  const { asked, focus, focusIsType, rest } = readAskedKinds(assertion?.rest ?? plain)
  const terms = distinct(termsOf(rest))
  const part = {
    text,
    asked,
    terms,
    focus: distinct(termsOf(focus)),
    focusIsType,
    names: readQuestionNames(text),
    carried: []
  }
  const asserted = assertion?.figures.map(figure => figure.kind) ?? []
  if (asserted.length > 0 || asksTruth) part.asked = [...new Set<AskedKind>([...asserted, 'yes_no'])]
  return before && leansOnContext(text, terms) ? carry(part, before) : part
}

/** A part that goes on from another: it asks for the same kind of thing where it does not say, about the same things. */
function carry(part: QuestionPart, before: QuestionPart): QuestionPart {
  const asked = part.asked[0] === 'other' ? before.asked : part.asked
  const carried = distinct([...before.terms, ...before.carried]).filter(term => !part.terms.includes(term))
  return { ...part, asked, carried }
}

/**
 * Reads from a question's words what kind of answer it wants, about what, and in how many parts. A follow-up ("and in
 * Japan?") is read with the earlier turns of its conversation.
 */
export function analyzeQuestion(question: string, messages: readonly Message[] = []): QuestionAnalysis {
  if (messages.length > 0) return analyze(question, messages)
  const known = recent.get(question)
  if (known) return known
  const analysis = analyze(question, messages)
  recent.set(question, analysis)
  return analysis
}

/** Every stage of an answer reads its question: those of the answers under way are read once. */
const recent = createBoundedMemory<string, QuestionAnalysis>(64)

function analyze(question: string, messages: readonly Message[]): QuestionAnalysis {
  const whole = analyzePart(question, undefined)
  const earlier = messages.findLastIndex(message => message.role === 'user')
  const context = earlier >= 0 && leansOnContext(question, whole.terms) ? messages[earlier] : undefined
  const before = context && analyzeQuestion(context.content, messages.slice(Math.max(0, earlier - 8), earlier))
  const resolved = before ? carry(whole, before) : whole
  const texts = splitQuestion(question)
  if (texts.length < 2) return { ...resolved, parts: [resolved] }
  const parts: QuestionPart[] = []
  for (const text of texts) parts.push(analyzePart(text, parts.at(-1) ?? before))
  return { ...resolved, parts }
}
