import { determiners, inS, isAdverb, objects, prepositions, subjects } from './predicates.ts'
import type { Word } from './words.ts'

const opening: ReadonlySet<string> = new Set(['and', 'then', 'but', 'finally', 'first', 'next', 'or'])

/** A stretch that tells to do something: "fry the onions", "let it dry". By the places of its words, end exclusive. */
export interface Instruction {
  verb: Word
  start: number
  end: number
}

/** What a text tells to do: its stretches that begin with a verb as a dictionary has it. Time is linear. */
export function instructionsIn(tokens: readonly Word[]): Instruction[] {
  const found: Instruction[] = []
  for (const [at, { segment }] of tokens.entries()) {
    if (tokens[at - 1]?.segment === segment) continue
    let start = at
    while (tokens[start]?.segment === segment && opening.has(tokens[start]?.lower ?? '')) start++
    const verb = tokens[start]
    // The first word of a sentence has a capital in any case.
    if (!verb || verb.segment !== segment || (verb.name && start > 0) || !isToDo(verb, tokens[start + 1])) continue
    let end = start + 1
    while (tokens[end]?.segment === segment) end++
    found.push({ verb, start, end })
  }
  return found
}

/** "Fry the onions", "let it dry", "stretch before the swim": not "guests pay", "the stew". */
function isToDo({ lower, form }: Word, next: Word | undefined): boolean {
  if (inS.test(lower) || /(?:ed|ing|ly)$/u.test(lower) || !form.hasLetter) return false
  if (determiners.has(lower) || prepositions.has(lower) || subjects.has(lower) || form.isStop) return lower === 'let'
  if (!next) return false
  const after = next.lower
  return (
    determiners.has(after) || objects.has(after) || prepositions.has(after) || isAdverb(after) || !next.form.hasLetter
  )
}
