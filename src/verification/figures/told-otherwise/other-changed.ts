import { isAdverb } from '../../../text/measure/sentence-scope.ts'
import { areOfOneKind, isGeneralNoun } from '../../../text/noun-kinds.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import { isAuxiliaryVerb } from '../../../text/verb-classes.ts'
import type { Word } from '../../../text/words.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { goesDown } from '../../reckoning/told-difference.ts'
import { hasWord } from '../../things/thing-in-place.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/**
 * Of what every source with a figure tells the change of which it is the size, where the claim tells it of something else that its source names elsewhere:
 * "hepatitis C, not for HIV infections" for "HIV infections rose by 150%" of "There was a 150% increase in hepatitis C. … HIV infections …".
 */
export function otherChanged(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[],
  context: readonly EvidenceSentence[]
): string | null {
  const own = changedThing(claim, figure)
  if (!own) return null
  const written = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')
  const other = toldOtherwise(stating, ({ sentence, figure: stated }) => {
    const told = changedThing(readEvidence(sentence), stated)
    return told && areTwo(own, told, claim, sentence, context) ? told : null
  })
  return other && `${written(other)}, not for ${written(own)}`
}

function areTwo(
  own: readonly Word[],
  other: readonly Word[],
  claim: Reading,
  sentence: EvidenceSentence,
  context: readonly EvidenceSentence[]
): boolean {
  const stated = readEvidence(sentence)
  if (own.some(word => hasWord(stated, word)) || other.some(word => hasWord(claim, word))) return false
  const areOne = (one: Word, two: Word) => areOfOneKind(one.form.stemmed, two.form.stemmed)
  if (own.some(word => other.some(each => areOne(word, each)))) return false
  return context.some(
    each => each !== sentence && each.source === sentence.source && own.every(word => hasWord(readEvidence(each), word))
  )
}

const inOrOf = new Set(['in', 'of'])
/** Between a verb of change and its figure: "rose sharply by 5%". */
const mostBetween = 3

/** The words for what changed by a figure, before a verb ("infections rose by 150%") or behind a noun ("a 150% rise in infections"). */
function changedThing(reading: Reading, figure: Figure): Word[] | null {
  const { tokens } = reading
  const first = tokens.findIndex(word => overlap(word, figure))
  if (first < 0) return null
  let next = first
  while (tokens[next] && overlap(tokens[next] as Word, figure)) next++
  const behind = isOfChange(tokens[next]) ? next + 1 : isChangeOf(tokens, first) ? next : null
  if (behind !== null) return inOrOf.has(tokens[behind]?.lower ?? '') ? thingFrom(reading, behind + 1) : null
  for (let at = first - 1; at >= 0 && at >= first - mostBetween; at--) {
    if (isOfChange(tokens[at])) return thingBefore(reading, at)
    if (tokens[at]?.content && !isAdverb(tokens[at] as Word)) return null
  }
  return null
}

/** "An increase of" */
const isChangeOf = (tokens: readonly Word[], at: number): boolean =>
  tokens[at - 1]?.lower === 'of' && isOfChange(tokens[at - 2])

const isOfChange = (word: Word | undefined): boolean => word !== undefined && goesDown(word.lower) !== null

const naming = ({ content, form }: Word): boolean => content && !isGeneralNoun(form.stemmed)

function thingFrom({ tokens, figures }: Reading, start: number): Word[] | null {
  const found: Word[] = []
  for (const word of tokens.slice(start)) {
    if (word.segment !== tokens[start]?.segment || figures.some(figure => overlap(word, figure))) break
    if (naming(word)) found.push(word)
    else if (found.length > 0 || !(word.content || word.lower === 'of' || word.lower === 'the')) break
  }
  return found.length > 0 ? found : null
}

function thingBefore({ tokens, predicates }: Reading, verb: number): Word[] | null {
  const found: Word[] = []
  let at = verb - 1
  const skipped = (word: Word): boolean => isAuxiliaryVerb(word.lower) || isAdverb(word)
  while (tokens[at] && skipped(tokens[at] as Word)) at--
  for (; at >= 0; at--) {
    const word = tokens[at] as Word
    if (word.segment !== tokens[verb]?.segment || word.lower === 'that') break
    if (predicates.some(predicate => predicate.at === at)) break
    // "Infections in the county": where it is tells no thing from another.
    if (word.lower === 'in' || word.lower === 'at') found.length = 0
    else if (naming(word)) found.unshift(word)
  }
  return found.length > 0 ? found : null
}
