import { overlap } from '../../text/overlap.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { hasWord } from '../wording/thing-in-place.ts'
import type { Match } from './match-figures.ts'
import { mayContradict } from './rival-figures.ts'

/**
 * What an elliptical sentence gives for the thing that a claim names, where it gives the claimed value for another: 11 for "the night shift has
 * 24 workers" of "the day shift has 24 workers and the night shift 11". Of its statements that one must have all words of the claim that the
 * other has, and more.
 */
export function givenOfSibling(
  figure: Figure,
  claim: Reading,
  own: readonly Match[],
  stating: readonly Match[]
): Match | undefined {
  const [first] = stating
  if (!first || !own.some(each => areSiblings(each.sentence, first.sentence))) return undefined
  const words = claim.tokens.filter(token => token.content && !claim.figures.some(each => overlap(each, token)))
  const has = (sentence: EvidenceSentence) => words.map(word => hasWord(readEvidence(sentence), word))
  return own.find(match => {
    if (!mayContradict(match, figure) || !stating.every(each => areSiblings(each.sentence, match.sentence)))
      return false
    const theirs = has(match.sentence)
    return stating.every(({ sentence }) => {
      const mine = has(sentence)
      return mine.every((isThere, at) => !isThere || theirs[at]) && mine.some((isThere, at) => !isThere && theirs[at])
    })
  })
}

/** Whether two statements are written out of one sentence. */
const areSiblings = (one: EvidenceSentence, other: EvidenceSentence): boolean =>
  one !== other && one.source === other.source && one.startCharIndex === other.startCharIndex
