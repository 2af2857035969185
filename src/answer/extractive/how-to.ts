import { isStopWord, stem } from '../../text/terms.ts'

/** Asks what is to be done: "how do I …". */
export const howTo = /\bhow (?:do|does|can|could|should|would|to)\b/iu
const asksForDeed = /\bhow (?:(?:do|can|could|should|would) (?:I|you|we|one)|to)\s+(?:\w+ly\s+)?([a-z]+)/iu

/** The term of what a question asks how to do: "add" in "how do I add a format"; undefined where it does not say. */
export function deedOf(question: string): string | undefined {
  const verb = asksForDeed.exec(question)?.[1]?.toLowerCase()
  return verb === undefined || isStopWord(verb) ? undefined : stem(verb)
}
