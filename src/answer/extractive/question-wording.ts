import { asksWhatIsIn } from '../../text/question/asked-kinds.ts'
import { plainWording } from '../../text/question/plain-wording.ts'
import { nouns } from '../../text/question/question-words.ts'
import type { AskedKind } from '../../text/question.ts'
import { stem } from '../../text/terms.ts'

/** What stands before the thing that somebody wants to know about. */
const topic = /\b(?:about|regarding|concerning) (?:(?:the|an?|my|our|your|their|its) )?$/iu
const mostBeforeTopic = 24

/** Whether what stands at a place of a question is what somebody wants to know about: "holidays" in "what was decided about holidays?". */
export function isTopicAt(question: string, charIndex: number): boolean {
  return topic.test(question.slice(Math.max(0, charIndex - mostBeforeTopic), charIndex))
}

/** "How much is a ticket" does not say that it asks for a price; "how much is left" asks for none. */
const howMuchIs = /\bhow much (?:is|are|was|were)\b(?! (?:there|left|at)\b)/iu
const howLarge = /\bhow (large|big|small|tall|high|low|deep|wide|thick|fast|heavy)\b/iu
/** "How many may I take", "how large can it be": asks for the most. */
const howMuchMay =
  /\bhow (?:large|big|long|many|much|far|often|old|tall|high|deep|wide|thick|fast|heavy)\b.{1,80}\b(?:may|can)\b|\b(?:maximum|limit)\b/iu

/** Whether a question asks for the most that may be. */
export const asksForLimit = (question: string): boolean => howMuchMay.test(question)

const whenOpen =
  /\bwhen (?:is|are|you['’]re|you are) (?:.{1,80}\b)?(?:open|closed|shut)\b|\b(?:opening|office|visiting) (?:hours|times)\b/iu

/** Whether a question asks at what hours or on what days something is open. */
export const asksForHours = (question: string): boolean => whenOpen.test(plainWording(question))

/** The term of degree that a question leaves to the source or only hints at: "price", "large"; undefined for other questions. */
export function unsaidTerm(question: string): string | undefined {
  // What is in something is held in it.
  const degree = asksWhatIsIn(question)
    ? 'held'
    : howMuchIs.test(question)
      ? 'price'
      : howLarge.exec(question)?.[1]?.toLowerCase()
  return degree === undefined ? undefined : stem(degree)
}

/** Whether a word only says what kind of figure is asked for. */
export function saysKindAlone(word: string): boolean {
  const kind = nouns.get(word.toLowerCase())?.[0]
  return kind !== undefined && figuresWithoutNoun.has(kind)
}
const figuresWithoutNoun: ReadonlySet<AskedKind> = new Set<AskedKind>(['date', 'duration', 'measure', 'percentage'])

/** What opens a clause in which somebody tells their own case. */
const ownCase = /(?<=\S) (?:that|which|who|whom|if|when|while|unless|once) (?:i|you|we)\b/iu

/** "What happens to leave that I have not taken": in what case somebody asks does not make the question deny. */
export function mainClause(question: string): string {
  const at = question.search(ownCase)
  return at < 0 ? question : question.slice(0, at)
}
