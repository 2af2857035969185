import { stem } from '../../text/terms.ts'

/**
 * Words of such general meaning that a sentence which answers seldom repeats them: light verbs, nouns that only hold
 * a place, prepositions. Their absence says little.
 */
export const lightWords = new Set(
  'happen become change call name use make take give get go come do work live occur mean kind sort type way part thing role main find see know say think consider show help try want need feel let keep put set stand turn look believe refer describe include serve start begin end hold allow provide be able new old people person place time example different purpose reason goal result effect locate besides along prior not still yet already actually really offer exist contain available today now currently nowadays lately recently'
    .split(' ')
    .map(stem)
)
