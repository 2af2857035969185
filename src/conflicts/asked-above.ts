import { headlineOf } from '../text/headline.ts'
import { readEvidence } from '../text/reading.ts'
import type { Word } from '../text/words.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** "Yes.", "Not any longer." stand between a question and what is said of it. */
const longestReply = 3
const none: ReadonlySet<string> = new Set()

/** Stems of the content words of the question that a sentence answers: of the one right before it, or of the heading that asks it. */
export function askedAbove({ previous, heading }: EvidenceSentence): ReadonlySet<string> {
  if (previous && isQuestion(previous.text)) return stemsOf(readEvidence(previous).tokens)
  const before = previous?.previous
  if (before && isQuestion(before.text) && readEvidence(previous).tokens.length <= longestReply)
    return stemsOf(readEvidence(before).tokens)
  return heading !== undefined && isQuestion(heading) ? stemsOf(headlineOf(heading).tokens) : none
}

const closing = new Set('"\'”’)]* ')

/** Whether a text ends by asking. */
export function isQuestion(text: string): boolean {
  let end = text.length - 1
  while (closing.has(text[end] ?? '')) end--
  return text[end] === '?'
}

const stemsOf = (tokens: readonly Word[]): ReadonlySet<string> =>
  new Set(tokens.filter(({ content }) => content).map(({ stem }) => stem))
