import { oppositesOf } from '../../text/opposites.ts'

/** A word's place among its opposites: "open" and "closed" are the two poles of one axis. */
export interface Pole {
  axis: string
  isFirst: boolean
}

const known = new Map<string, Pole>()

/** The axis of a stem and its pole on it; a word without opposites is an axis of its own. */
export function poleOf(term: string): Pole {
  const found = known.get(term)
  if (found) return found
  if (oppositesOf(term).size === 0) return { axis: term, isFirst: true }
  const queue = [term]
  known.set(term, { axis: term, isFirst: true })
  for (const word of queue)
    for (const opposite of oppositesOf(word)) {
      if (known.has(opposite)) continue
      known.set(opposite, { axis: term, isFirst: known.get(word)?.isFirst === false })
      queue.push(opposite)
    }
  return known.get(term) ?? { axis: term, isFirst: true }
}

/** Whether the axis of a stem has two poles in the vocabulary. */
export function hasOpposites(term: string): boolean {
  return oppositesOf(term).size > 0
}
