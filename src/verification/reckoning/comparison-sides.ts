import type { Reading } from '../../text/reading.ts'
import type { Figure } from '../../types/figure.ts'
import { namesOf, wordsOf } from './binding.ts'
import { isFormer, tellsFormer } from './former.ts'
import type { Operand } from './operand.ts'
import { differenceWords, goesDown, toldDifference } from './told-difference.ts'

/** Which of two amounts a claim compares with which. */
export interface Sides {
  /** Whether the first is what is compared and the second what it is compared with; null where the words do not tell. */
  isOrder: (first: Operand, second: Operand) => boolean | null
}

/** Behind these stands what something is compared with. */
const reference =
  /\b(?:than|compared (?:with|to)|against|ahead of|behind|above|below|over|times(?=\s(?:the|that|those|what|its|his|her|their)\b))\s|\bas\s(?!(?:many|much|few|long|large|high|big|often|likely|common|well|old|fast|far|great|heavy|expensive|strong)\b)/giu
/** Behind "twice", "three times". */
const ofOther = /^\s(?:the|that|those|what|its|his|her|their)\b/u
const relations = /\b(?:ahead|behind|lead|leads|led|margin|gap|surplus|deficit|short)\b/iu

/** Whether a claim has a word for a difference. */
export const tellsDifference = (text: string): boolean => differenceWords.test(text) || relations.test(text)

/** What a claim sets its figure apart from, by the words before and behind "than", "as", "compared with". */
export function sidesOf(claim: Reading, figure: Figure): Sides {
  const { text } = claim
  // "One and a half times the subsidies": the word may be of the figure.
  const from = figure.unit === 'time' ? figure.startCharIndex : figure.endCharIndex
  const match = [...text.matchAll(reference)].findLast(({ index }) => index >= from)
  // "Twice the subsidies" has no such word.
  const isTimesOf = figure.unit === 'time' && ofOther.test(text.slice(figure.endCharIndex))
  const at = match?.index ?? (isTimesOf ? figure.endCharIndex : text.length)
  const before = wordsOf(claim, 0, at)
  const end = text.slice(at).search(/,|\sto\s/u)
  const behind = wordsOf(claim, at, end < 0 ? text.length : at + end)
  // "Than in 2016": the year tells it alone.
  const times = new Set([...behind].filter(word => /\d/.test(word)))
  const sideOf = (each: Operand): number => Math.sign(namesOf(each, before)) - Math.sign(namesOf(each, behind))
  return {
    isOrder(first, second) {
      const [mine, theirs] = [sideOf(first), sideOf(second)]
      const isTold = match !== undefined || isTimesOf
      if (isTold && mine !== theirs && Math.min(mine, theirs) < 0) return mine > theirs
      const [isReference, wasReference] = [namesOf(first, times) > 0, namesOf(second, times) > 0]
      if (isTold && isReference !== wasReference) return wasReference
      const [isPast, wasPast] = [isFormer(first), isFormer(second)]
      return isPast === wasPast || tellsFormer(claim) ? null : wasPast
    }
  }
}

const particle = /^(?:up|down)$/u

/** Whether a claim tells its figure as so much more or less than another, or as a rise or fall; null where as neither. */
export function directionOf(claim: Reading, figure: Figure): 'more' | 'less' | null {
  const told = toldDifference(claim.text, figure)
  if (told?.isLess === true) return 'less'
  if (told?.isLess === false) return 'more'
  // "Raised in 35% of the patients" tells of a share.
  const before = claim.tokens.findLast(({ endCharIndex }) => endCharIndex <= figure.startCharIndex)
  if (figure.kind === 'percentage' && /^\sof\b/u.test(claim.text.slice(figure.endCharIndex))) {
    // … "lost a quarter of its people" of a change.
    const isLess = before && !particle.test(before.lower) ? goesDown(before.form.base) : null
    return isLess === null ? null : isLess ? 'less' : 'more'
  }
  for (const { lower, startCharIndex } of claim.tokens) {
    const isLess = startCharIndex < figure.startCharIndex ? goesDown(lower) : null
    if (isLess !== null) return isLess ? 'less' : 'more'
  }
  return null
}
