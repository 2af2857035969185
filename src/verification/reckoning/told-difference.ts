import { oppositesOf } from '../../text/opposites.ts'
import type { Reading } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import { createFormMemory, formOf, type WordForm } from '../../text/word-form.ts'
import type { Figure } from '../../types/figure.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'

/** A figure that a text gives as a difference: "$600 more than last year", "up 20p", "fell by 2.5 points to 18%". */
export interface ToldDifference {
  /** Whether what it leads to is less than what it starts from; null where the words leave it open ("won by 12 seconds"). */
  isLess: boolean | null
  /**
   * Which of the two a figure of its sentence is: what the difference leads to ("$4,150, $600 more than …"), or what it starts
   * from ("in 1836; ten years later").
   */
  isLevel: (before: string, place: 'before' | 'behind' | 'earlier sentence') => boolean
}

/** Words by which a claim compares or tells of a change. */
export const differenceWords =
  /n['’]t\b|\b(?:difference|gap|than|not|still|without|took|takes?|remains?|remained|saved?|saves|saving|spare|cheaper|heavier|lighter|more|less|fewer|higher|lower|above|below|older|younger|longer|shorter|increased?|decreased?|rose|grew|fell|dropped|gained|lost|up|down|remaining|left|rest|later|earlier|after|before|between|over|lasted|for|aged?|surplus|margin)\b/i

/** The counted noun may stand between: "five points behind the leaders". */
const nounBetween = /^\s\p{Ll}{3,}(?=\s)/u
const following =
  /^\s(?:(more|less|fewer|\p{Ll}+er|worse)(?:\s\p{Ll}+){0,3}\sthan\b|(above|below|behind|ahead|short|under|over)\b|(more|less|fewer|(?:high|low|old|young|long|short|tall|heavi|light|cheap|larg|small|wid|deep|dear|quick|fast|slow|strong|weak|great|clos|thick|thin|rich|poor)er)\b)/u
/** "It reopened three weeks late": than was planned. */
const offTime = /^\s(?:(late)|early|ahead of schedule)(?=\s*[.,;]|$)/u
const inTime = /^\s(?:(before|after)\s|(earlier|later|afterwards)\b)/u
const preceding =
  /(?:^|[,;(–—]\s?|\b(?:and|is|was|are|were)\s)(up|down)\s{1,3}$|(?:^|\s)(\S+)\sby\s{1,3}(?:(?:just|only|about|some|nearly)\s{1,3})?$/u
const copula = /\p{L}\s(?:is|was|are|were)\s(?:(?:about|only|just|some|nearly|almost)\s)?$/u
const opening = /(?:^|[.;:–—]|\band|\bbut)\s{0,3}(?:(?:About|Only|Just|Some|about|only|just|some)\s)?$/u
const lessThan =
  /^(?:less|fewer|lower|cheap|light|short|small|young|earl|few|cold|cool|worse|thin|narrow|below|behind|under)/u
const leadingTo = /\bto\s{1,3}(?:about\s|some\s|just\s)?$/u
const startingFrom = /\bfrom\s{1,3}(?:about\s|some\s|just\s)?$/u
/** UTF-16 code units before a figure in which the words that make it a difference stand. */
const reach = 40

const place = /^(?:above|below|under|over)$/u
const comparativeForm = /^\p{Ll}{3,}er$/u

/** "Over three years", "over 500 miles": how long or far, not by how much. */
const extent =
  /^\sover\s(?:\d|(?!last|the (?:last|previous|prior) (?:month|quarter|year)\b)(?:\p{L}+\s){0,3}(?:(?:minute|hour|day|week|month|year|decade|mile)s?|time|season|course|period)\b)/u

/** How a text gives a figure as the difference of two others; null where it does not. */
export function toldDifference(text: string, figure: Figure): ToldDifference | null {
  const behind = withoutNoun(text.slice(figure.endCharIndex, figure.endCharIndex + reach), figure)
  const [, comparative, relation, alone] = following.exec(behind) ?? []
  // "43 graves under the market square": where they are.
  const isPlace = figure.kind === 'count' && figure.unit !== null && relation !== undefined && place.test(relation)
  const word = comparative ?? (isPlace || extent.test(behind) ? undefined : relation)
  if (word !== undefined) return { isLess: lessThan.test(word), isLevel: (_, place) => place !== 'behind' }
  // "Three died and 39 more were hurt": of things that are counted these are others, besides the first.
  if (alone === 'more' && figure.kind === 'count') return { isLess: false, isLevel: () => false }
  if (alone !== undefined) {
    // "Kofi is twelve, his sister is three years younger": of her it is told, not of him.
    const isOfOwn = copula.test(text.slice(Math.max(0, figure.startCharIndex - reach), figure.startCharIndex))
    return { isLess: lessThan.test(alone), isLevel: (_, place) => !isOfOwn && place === 'before' }
  }
  const off = figure.kind === 'duration' ? offTime.exec(behind) : null
  if (off) return { isLess: off[1] === undefined, isLevel: () => false }
  const before = text.slice(Math.max(0, figure.startCharIndex - reach), figure.startCharIndex)
  const [, direction, verb] = preceding.exec(before) ?? []
  if (direction !== undefined) return { isLess: direction === 'down', isLevel: (_, place) => place !== 'behind' }
  const [, conjunction, adverb] = (figure.kind === 'duration' && inTime.exec(behind)) || []
  // "It closed in 2015, ten years after it was founded"; "The fire was in 1930. Two years after it the bridge was open."
  const isOpening = opening.test(before)
  if (conjunction !== undefined)
    return { isLess: conjunction === 'before', isLevel: (_, place) => place !== 'behind' && !isOpening }
  if (adverb !== undefined) return { isLess: adverb === 'earlier', isLevel: () => false }
  if (verb === undefined) return null
  return {
    isLess: goesDown(verb),
    // "fell by 2 to 18", "from 20 by 2"; else it is not told whether 20 was before or after.
    isLevel: (words, place) => leadingTo.test(words) || (place === 'before' && !startingFrom.test(words))
  }
}

/**
 * Whether a claim tells as an amount what its source tells as a difference: "a loaf costs 20p" of "£1.45, up 20p". A claim with
 * any word of comparing or of change may say it in its own way.
 */
export function isLevelOfDifference(claimed: Figure, { text, tokens }: Reading, stated: StatedFigure): boolean {
  const { sentence, figure } = stated
  if (figure.kind === 'date' || figure.kind === 'duration' || figure.kind === 'ordinal') return false
  if (toldDifference(text, claimed)) return false
  const told = toldDifference(sentence.text, figure)
  return (
    told !== null && told.isLess !== null && !differenceWords.test(text) && !tokens.some(({ form }) => isOfChange(form))
  )
}

/** Whether a word tells of a rise or of a fall. */
export const isOfDirection = (form: WordForm): boolean => directionOf(form) !== 'none'

const isOfChange = createFormMemory(
  form => isOfDirection(form) || comparativeForm.test(form.lower) || oppositesOf(form.term).size > 0
)

/** Whether a verb is of a fall; null for one of no change. */
export function goesDown(verb: string): boolean | null {
  const direction = directionOf(formOf(verb))
  return direction === 'none' ? null : direction === 'down'
}

const directionOf = createFormMemory(({ stemmed }): 'down' | 'up' | 'none' => {
  if (stemmed === 'up' || stemmed === 'down') return stemmed
  const opposites = oppositesOf(stemmed)
  if (opposites.has(stem('increase')) || opposites.has(stem('gain'))) return 'down'
  return opposites.has(stem('decrease')) || opposites.has(stem('lose')) ? 'up' : 'none'
})

function withoutNoun(behind: string, { kind, unit }: Figure): string {
  return kind === 'count' && unit !== null ? behind.replace(nounBetween, '') : behind
}
