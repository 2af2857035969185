import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { overlap } from '../../text/overlap.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Operand } from './operand.ts'
import { beginningOf, isNumber, operandsIn } from './operands-in.ts'

/** The beginnings of what a text, or a stretch of it, says beside its numbers. */
export function wordsOf({ text, tokens, figures }: Reading, from = 0, to = text.length): ReadonlySet<string> {
  const isSaid = (word: Word): boolean =>
    word.content &&
    word.startCharIndex >= from &&
    word.endCharIndex <= to &&
    !figures.some(figure => isNumber(figure) && overlap(word, figure))
  return new Set(tokens.filter(isSaid).map(({ stem }) => beginningOf(stem)))
}

/** How many of its own words a claim has. */
export function namesOf({ own }: Operand, words: ReadonlySet<string>): number {
  let count = 0
  for (const word of own) if (words.has(word)) count++
  return count
}

/**
 * Whether a claim may speak of these figures: it names one of them, and none that it does not name stands beside another of
 * its kind that it names instead.
 */
export function areMeant(
  figures: readonly Operand[],
  words: ReadonlySet<string>,
  cited: readonly EvidenceSentence[]
): boolean {
  const named = figures.filter(each => namesOf(each, words) > 0)
  if (named.length === 0) {
    const isOnIt = ({ sentence }: Operand): boolean => cited.includes(sentence) || sharesWord(sentence, words)
    // A number of things is of what the claim speaks of; a sum of money may be told in any words.
    const isTold = figures.some(each => each.figure.kind !== 'count' || isOnIt(each))
    return isTold && areAlone(figures)
  }
  const isOne = ({ figure }: Operand): boolean => figures.some(each => each.figure === figure)
  return figures.every(each => {
    if (named.includes(each)) return true
    if (!named.some(other => isBeside(each.sentence, other.sentence))) return false
    return operandsIn(each.sentence, each.figure.kind).every(rival => {
      if (isOne(rival) || (rival.figure.kind === 'measure' && rival.figure.unit !== each.figure.unit)) return true
      for (const word of rival.own) if (words.has(word) && !named.some(({ own }) => own.has(word))) return false
      return true
    })
  })
}

/** Whether some figures are all of their kind in one sentence: in whatever words, of them the claim is. */
export function areAlone([first, ...others]: readonly Operand[]): boolean {
  if (!first || others.some(({ sentence }) => sentence !== first.sentence)) return false
  return figuresOf(first.sentence).every(
    figure =>
      figure.kind !== first.figure.kind ||
      isAge(figure) ||
      figure === first.figure ||
      others.some(other => other.figure === figure)
  )
}

/** "Munro, 54, served 19 months": of the one named before, whatever else is told. */
const isAge = ({ kind, text }: Figure): boolean => kind === 'duration' && /^\d+$/.test(text)

/** Whether two sentences are one, or stand one or two places apart. */
function isBeside(one: EvidenceSentence, other: EvidenceSentence): boolean {
  const isBefore = (late: EvidenceSentence, early: EvidenceSentence): boolean =>
    late.previous === early || late.previous?.previous === early
  return one === other || isBefore(one, other) || isBefore(other, one)
}

/** Whether a claim has a content word of a sentence. */
export function sharesWord(sentence: EvidenceSentence, words: ReadonlySet<string>): boolean {
  return readEvidence(sentence).tokens.some(({ content, stem }) => content && words.has(beginningOf(stem)))
}
