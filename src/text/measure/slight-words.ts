import { meaningOf } from '../synonyms.ts'
import { stem } from '../terms.ts'

/** What a word counts of its weight that leads from a thing to its value and says of neither what it is. */
const slight = 0.3

/** Verbs that state a value, whatever it is the value of, and adverbs and nouns that go with them. */
const slightWords = new Set(
  (
    'total amount come stand stay remain reach number rise fall grow climb drop increase decrease decline hit exceed measure put ' +
    'estimate figure value level average now currently already still today nearly almost roughly approximately around ' +
    'exactly precisely altogether overall respectively'
  )
    .split(' ')
    .map(word => meaningOf(stem(word)))
)

/** Share of its weight that a stem counts when two statements are compared: below 1 for verbs of measure and hedges. */
export function shareOfWeight(stemmed: string): number {
  return isSlight(stemmed) ? slight : 1
}

/** Whether a stem is one of a verb of measure or a hedge. */
export const isSlight = (stemmed: string) => slightWords.has(stemmed)
