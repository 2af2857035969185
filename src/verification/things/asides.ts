import { isAdverb, isPreposition } from '../../text/measure/sentence-scope.ts'
import type { Word } from '../../text/words.ts'

/**
 * The words of a claim less its asides: stretches between marks shorter than the longest, of which a sentence has less than half ("…, mostly by hand, …"), and adverbs set off
 * ("Notably, …"). Null where there are none. What opens the claim is one only behind an adverb or a preposition: it may be what is spoken of.
 */
export function withoutAsides(
  words: readonly Word[],
  isStrange: (word: Word) => boolean,
  isCounted: (word: Word) => boolean
): readonly Word[] | null {
  const stretches = stretchesBetweenMarks(words)
  const longest = Math.max(...stretches.map(({ length }) => length))
  const kept = stretches.filter((stretch, at) => {
    const [opening] = stretch
    if (stretch.length === longest) return true
    if (at === 0 && opening && !isAdverb(opening) && !isPreposition(opening)) return true
    const counted = stretch.filter(word => isCounted(word) && !isAdverb(word))
    return 2 * counted.filter(isStrange).length < counted.length
  })
  const left = kept.flatMap(([opening, ...more], at) =>
    !opening || (at > 0 && isAdverb(opening)) ? more : [opening, ...more]
  )
  return left.length === words.length ? null : left
}

/** A conjunction without a mark before it goes on with its stretch. */
function stretchesBetweenMarks(words: readonly Word[]): Word[][] {
  const stretches: Word[][] = []
  for (const word of words) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    const goesOn =
      word.segment === before?.segment || (word.form.joins && word.startCharIndex - (before?.endCharIndex ?? 0) === 1)
    if (last && goesOn) last.push(word)
    else stretches.push([word])
  }
  return stretches
}
