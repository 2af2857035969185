import { findingConflicts } from '../conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../documents/evidence.ts'
import type { Steps } from '../text/steps.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Fact } from '../types/verification.ts'

/** Facts that were read: their sentences, and what they contradict each other on, for each question that was asked. */
export interface ReadFacts {
  evidence: readonly EvidenceSentence[]
  conflicts: Map<string | undefined, readonly FoundConflict[]>
}

/** Facts that were posted. What was read of them may be gone. */
interface Posted {
  read: ReadFacts | undefined
  isRepeated: boolean
}

/** UTF-16 code units of facts that are kept; the longest unused go first. */
const mostCharacters = 1_000_000
const mostEntries = 32
const mostQuestions = 8

const remembered = new Map<string, Posted>()
let characters = 0
let last: Posted | undefined

/**
 * Reads posted facts. The same facts, posted again, are not read again: whoever has several answers checked against
 * one set of passages pays for reading it once. Kept by their whole content, in bounded memory.
 *
 * Of facts that came only once, and that others followed, nothing but the content is kept: what is read of them takes a
 * hundred times as much, and to hold it past the next collection of garbage costs a tenth of the time of reading it.
 */
export function readFacts(facts: readonly Fact[]): ReadFacts {
  const key = facts.map(({ text, title }) => `${text.length} ${title?.length} ${text}${title ?? ''}`).join('')
  const known = remembered.get(key)
  const read = known?.read ?? { evidence: evidenceFromFacts(facts), conflicts: new Map() }
  if (key.length > mostCharacters / 2) return read
  if (last && !last.isRepeated) last.read = undefined
  last = { read, isRepeated: known !== undefined }
  remembered.delete(key)
  remembered.set(key, last)
  if (!known) characters += key.length
  for (const oldest of remembered.keys()) {
    if (characters <= mostCharacters && remembered.size <= mostEntries) break
    remembered.delete(oldest)
    characters -= oldest.length
  }
  return read
}

/**
 * What facts contradict each other on, in small steps, unless it is known. A function of the module: what a generator
 * function made for one request refers to outlives the request in V8 until the old objects are collected.
 */
export function* findingConflictsOf(
  { evidence, conflicts }: ReadFacts,
  question: string | undefined
): Steps<readonly FoundConflict[]> {
  const known = conflicts.get(question)
  if (known) return known
  const found = yield* findingConflicts(evidence, question === undefined ? {} : { question })
  if (conflicts.size >= mostQuestions) conflicts.clear()
  conflicts.set(question, found)
  return found
}
