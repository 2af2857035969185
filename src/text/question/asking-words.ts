import { otherFormsOf } from '../base-form.ts'
import { lazily } from '../lazily.ts'
import { stem } from '../terms.ts'
import { senseGroups } from './sense-groups.ts'

const saidByTerm = lazily(() => {
  const found = new Map<string, Set<string>>()
  const relate = (terms: readonly string[], others: readonly string[]) => {
    for (const term of terms) {
      const known = found.get(term) ?? new Set()
      for (const other of others) for (const form of [other, ...otherFormsOf(other)]) if (form !== term) known.add(form)
      found.set(term, known)
    }
  }
  for (const group of senseGroups.trim().split(/[|\n]/)) {
    const [words = [], kinds] = group.split('>').map(part => part.split(' ').map(stem))
    relate(words, kinds ?? words)
  }
  return new Map(Array.from(found, ([term, others]) => [term, [...others]]))
})
const none: readonly string[] = []

/** The stems of the words with which documents may say what a question's word (stem) asks for. */
export function saidFor(term: string): readonly string[] {
  const known = saidByTerm().get(term)
  if (known) return known
  const form = otherFormsOf(term).find(other => saidByTerm().has(other))
  return (form !== undefined && saidByTerm().get(form)) || saidForMost(term)
}

/** "Weirdest" is said by "odd" and by "oddest". */
function saidForMost(term: string): readonly string[] {
  if (!superlative.test(term)) return none
  const base = term.slice(0, -'est'.length)
  const others = saidByTerm().get(base)
  return others ? [base, ...others, ...others.map(other => `${other}est`)] : none
}
const superlative = /^\p{L}{3,}est$/u
