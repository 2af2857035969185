import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Word } from '../../../text/words.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { hasWord } from '../../things/thing-in-place.ts'
import { areSiblings } from '../../written-out-claim.ts'
import type { Match } from '../match-figures.ts'
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
  stating: readonly Match[],
  context: readonly EvidenceSentence[]
): Match | undefined {
  const [first] = stating
  const isToldElsewhere = (each: EvidenceSentence): boolean =>
    first !== undefined &&
    each !== first.sentence &&
    !areSiblings(each, first.sentence) &&
    readEvidence(each).figures.some(({ kind, value }) => kind === figure.kind && value === figure.value)
  if (!first || !own.some(each => areSiblings(each.sentence, first.sentence)) || context.some(isToldElsewhere))
    return undefined
  const words = claim.tokens.filter(token => token.content && !claim.figures.some(each => overlap(each, token)))
  const counted = claim.tokens.find(token => token.startCharIndex >= figure.endCharIndex)
  const has = (sentence: EvidenceSentence) => words.map(word => hasWord(readEvidence(sentence), word))
  return own.find(match => {
    if (!mayContradict(match, figure) || !stating.every(each => areSiblings(each.sentence, match.sentence)))
      return false
    const theirs = has(match.sentence)
    return stating.every(({ sentence }) => {
      const mine = has(sentence)
      const isAlike = mine.every((isThere, at) => isThere === theirs[at])
      if (isAlike) return restricts(sentence, match.sentence, claim) && !restricts(match.sentence, sentence, claim)
      // "The ferry carries 900 passengers, the barge 300 cars": each has a noun of its own.
      const isOnlyMine = (isThere: boolean, at: number): boolean => isThere && !theirs[at] && words[at] !== counted
      return !mine.some(isOnlyMine) && mine.some((isThere, at) => !isThere && theirs[at])
    })
  })
}

/** Whether a statement says more than another one does, in words that a claim has not: "80 hectares, 140 in the wet season". */
function restricts(statement: EvidenceSentence, other: EvidenceSentence, claim: Reading): boolean {
  const [mine, theirs] = [readEvidence(statement), readEvidence(other)]
  const isOwn = (word: Word): boolean =>
    word.content && !mine.figures.some(figure => overlap(figure, word)) && !hasWord(theirs, word)
  const own = mine.tokens.filter(isOwn)
  return own.length > 0 && !own.some(word => hasWord(claim, word))
}

/** Whether an elliptical sentence gives a claimed value for the very thing that the claim names: of its statements only that one has the word. */
export function isGivenOfIt(claim: Reading, best: Match, own: readonly Match[]): boolean {
  const siblings = own
    .filter(each => areSiblings(each.sentence, best.sentence))
    .map(({ sentence }) => readEvidence(sentence))
  if (siblings.length === 0) return false
  const mine = readEvidence(best.sentence)
  const words = claim.tokens.filter(token => token.content && !claim.figures.some(each => overlap(each, token)))
  const isOnlyMine = (word: Word): boolean => hasWord(mine, word) && siblings.every(other => !hasWord(other, word))
  return words.some(isOnlyMine) && words.every(word => hasWord(mine, word))
}
