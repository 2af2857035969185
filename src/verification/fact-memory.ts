import { findingConflicts } from '../conflicts/find-conflicts.ts'
import { evidenceFromFacts } from '../documents/evidence.ts'
import type { Steps } from '../text/steps.ts'
import type { FoundConflict } from '../types/conflict.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Fact } from '../types/verification.ts'

/** Facts that were read: their sentences, and what they contradict each other on, question by question. */
export interface ReadFacts {
  evidence: readonly EvidenceSentence[]
  /** In small steps, unless they are known. */
  findingConflicts(question: string | undefined): Steps<readonly FoundConflict[]>
}

/** UTF-16 code units of facts that are kept; the longest unused go first. */
const mostCharacters = 1_000_000
const mostEntries = 32
const mostQuestions = 8

const remembered = new Map<string, ReadFacts>()
let characters = 0

/**
 * Reads posted facts. The same facts, posted again, are not read again: whoever has several answers checked against
 * one set of passages pays for reading it once. Kept by their whole content, in bounded memory.
 */
export function readFacts(facts: readonly Fact[]): ReadFacts {
  const key = JSON.stringify(facts.map(({ text, title }) => [text, title ?? null]))
  const known = remembered.get(key)
  if (known) {
    remembered.delete(key)
    remembered.set(key, known)
    return known
  }
  const read = readAfresh(facts)
  if (key.length > mostCharacters / 2) return read
  remembered.set(key, read)
  characters += key.length
  for (const oldest of remembered.keys()) {
    if (characters <= mostCharacters && remembered.size <= mostEntries) break
    remembered.delete(oldest)
    characters -= oldest.length
  }
  return read
}

function readAfresh(facts: readonly Fact[]): ReadFacts {
  const evidence = evidenceFromFacts(facts)
  const conflicts = new Map<string | undefined, readonly FoundConflict[]>()
  return {
    evidence,
    *findingConflicts(question) {
      const known = conflicts.get(question)
      if (known) return known
      const found = yield* findingConflicts(evidence, question === undefined ? {} : { question })
      if (conflicts.size >= mostQuestions) conflicts.clear()
      conflicts.set(question, found)
      return found
    }
  }
}
