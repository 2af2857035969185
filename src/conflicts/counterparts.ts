import type { Surroundings } from './surroundings.ts'

/** A statement in words, with the stems that tell what it is said of. */
interface Telling {
  around: Pick<Surroundings, 'frame'>
  thing: readonly string[]
}

const prepositions = new Set('in on at for of to with against from by under over about during within'.split(' '))
const articles = new Set('the a an its their our his her this that these those all'.split(' '))

/**
 * Whether two statements have each a word of its own in the same place: "the north wing" and "the south wing",
 * "in the yard" and "in the park". Then they are of two things. `isStrange` tells whether a word is unknown to a statement.
 */
export function haveCounterparts<Statement extends Telling>(
  one: Statement,
  other: Statement,
  isStrange: (term: string, statement: Statement) => boolean
): boolean {
  const places = ownWords(one, term => isStrange(term, other))
  if (places.size === 0) return false
  for (const place of ownWords(other, term => isStrange(term, one))) if (places.has(place)) return true
  return false
}

/** The places of the words that tell a statement's thing and are its own: each by the noun behind it, or by the preposition before it. */
function ownWords({ around: { frame }, thing }: Telling, isOwn: (term: string) => boolean): ReadonlySet<string> {
  const places = new Set<string>()
  const { tokens } = frame
  for (const [index, { stem, content, segment }] of tokens.entries()) {
    if (!content || !thing.includes(stem) || !isOwn(stem)) continue
    const next = tokens[index + 1]
    if (next?.content && next.segment === segment) places.add(`_ ${next.stem}`)
    let before = index - 1
    while (articles.has(tokens[before]?.lower ?? '')) before--
    const lead = tokens[before]?.lower ?? ''
    if (prepositions.has(lead)) places.add(`${lead} _`)
  }
  return places
}
