import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { amountOf, comesOut, countSame, isLike, type StatedFigure } from './operands.ts'
import { toldDifference } from './told-difference.ts'
import { verbOf } from './verb-of-part.ts'

/** So many digits say that a number did not come out by chance; a plain one needs more than an amount of some unit. */
const tellingDigits = 2
const tellingDigitsOfCount = 3
/** By these a claim tells of what is left, … */
export const rest =
  /n['’]t\b|\b(?:not|no|none|neither|nor|others?|rest|remain\p{L}*|outside|without|never|yet|except|left|elsewhere|still|surviv\p{L}*|missing|absent|fail\p{L}*)\b/iu
/** … and of what comes to one. */
export const each =
  /\b(?:each|every|per|apiece|averag\p{L}*|(?:a|an|one) (?:second|minute|hour|day|night|week|month|year|head|person|piece)|hourly|daily|weekly|monthly|yearly|annual\p{L}*)\b/iu
/** "eleven of its thirteen members" */
const partOf = /^(?:\s\p{L}+)?\s(?:of|out of)\s(?:(?:the|its|their|his|her|our|all)\s)?$/u
/** One step of reckoning. */
export interface Step {
  sign: '−' | '×' | '/' | '%'
  operands: readonly [StatedFigure, StatedFigure]
}

/** The step by which a claimed figure comes out of two stated ones; null where none does. */
export function stepOf(claimed: Figure, claim: Reading, one: StatedFigure, other: StatedFigure): Step | null {
  return (
    differenceOf(claimed, claim, one, other) ??
    shareOf(claimed, claim, one, other) ??
    shareOf(claimed, claim, other, one) ??
    timesOf(claimed, claim, one, other) ??
    timesOf(claimed, claim, other, one)
  )
}

/** A number of hundredths. */
export const isShare = ({ kind, unit }: Figure): boolean => kind === 'percentage' && unit === '%'

function differenceOf(claimed: Figure, claim: Reading, one: StatedFigure, other: StatedFigure): Step | null {
  // What is told as a difference itself has a direction.
  if ([one, other].some(({ sentence, figure }) => toldDifference(sentence.text, figure))) return null
  const [mine, theirs] = [inUnitOf(claimed, one), inUnitOf(claimed, other)]
  if (mine === null || theirs === null) return null
  // "620 people applied for 155 places": with digits enough they need not be of one noun.
  if (!countSame(claimed, one, other) && !(one.sentence === other.sentence && isTelling(claimed))) return null
  const between = one.sentence.text.slice(one.figure.endCharIndex, other.figure.startCharIndex)
  const isHere = one.sentence === other.sentence
  const isPart = isHere && partOf.test(between)
  const isRest = tellsRest(claim, one.sentence) || (isPart && isOfRest(claim, one))
  const operands = mine >= theirs ? ([one, other] as const) : ([other, one] as const)
  if ((isRest || isTelling(claimed)) && comesOutExactly(claimed, Math.abs(mine - theirs)))
    return { sign: '−', operands }
  return null
}

/** Whether a claim has a word of what is left that a sentence has not: one that both have tells of the same part. */
export function tellsRest({ text }: Reading, sentence: EvidenceSentence): boolean {
  const has = (word: string): boolean => readEvidence(sentence).tokens.some(({ lower }) => lower.endsWith(word))
  return Array.from(text.matchAll(everyRest), ([word]) => word.toLowerCase()).some(word => !has(word))
}
const everyRest = new RegExp(rest.source, 'giu')

/** Of the rest of a whole another deed is told than of the part, or one of the two is denied. */
function isOfRest({ tokens, text }: Reading, part: StatedFigure): boolean {
  const verb = verbOf(part)
  return rest.test(part.sentence.text) !== rest.test(text) || !tokens.some(({ stem }) => stem === verb)
}

/** A stated amount in the unit of a claimed one, which need not be repeated: "22 years", "five", "opening hours … from 40 to 28". */
function inUnitOf(claimed: Figure, stated: StatedFigure): number | null {
  const { figure, sentence } = stated
  if (isLike(claimed, stated)) return amountOf(stated)
  if (figure.kind !== 'count' || figure.unit !== null || !claimed.written || claimed.kind === 'percentage') return null
  // "25 euros, 10 for juniors"
  if (claimed.kind === 'money')
    return figuresOf(sentence).some(other => other.unit === claimed.unit) ? Number(figure.value) : null
  const unit = stem(claimed.writtenUnit ?? claimed.unit ?? '')
  return readEvidence(sentence).tokens.some(token => token.stem === unit)
    ? (Number(figure.value) * Number(claimed.value)) / claimed.written
    : null
}

/** So much per cent of an amount, what is left of it, and what it comes to where it changes by so much. */
function shareOf(claimed: Figure, { text }: Reading, amount: StatedFigure, share: StatedFigure): Step | null {
  if (!isShare(share.figure) || isShare(claimed) || !isLike(claimed, amount)) return null
  const part = (amountOf(amount) * amountOf(share)) / 100
  const isChange = /\bby\s$/u.test(share.sentence.text.slice(0, share.figure.startCharIndex))
  const [less, more] = [amountOf(amount) - part, amountOf(amount) + part]
  const values = isChange ? [part, less, more] : rest.test(text) ? [less] : [part]
  const isSure = isTelling(claimed) || amount.sentence === share.sentence || share.sentence.previous === amount.sentence
  return isSure && values.some(value => comesOutExactly(claimed, value))
    ? { sign: '%', operands: [amount, share] }
    : null
}

/** An amount so many times over, or divided among so many. */
function timesOf(claimed: Figure, { text }: Reading, amount: StatedFigure, by: StatedFigure): Step | null {
  const { kind, value, unit } = by.figure
  if (!isLike(claimed, amount) || (kind !== 'count' && kind !== 'duration') || !(Number(value) > 1)) return null
  const times = by.figure.written ?? Number(value)
  if (unit === 'time') return toldStep(claimed, amount, by)
  const isOfEach = each.test(text)
  if (isOfEach && comesOutExactly(claimed, amountOf(amount) / times)) return { sign: '/', operands: [amount, by] }
  if (!isTelling(claimed) || amount.figure.unit !== claimed.unit) return null
  if (!/\b(?:each|apiece|per)\b/iu.test(text) && comesOutExactly(claimed, amountOf(amount) * times))
    return { sign: '×', operands: [amount, by] }
  return comesOutExactly(claimed, amountOf(amount) / times) ? { sign: '/', operands: [amount, by] } : null
}

/** "Three times as much", "twice a day" tell of more than what stands there, "twice as much as the old one" of less. */
function toldStep(claimed: Figure, amount: StatedFigure, by: StatedFigure): Step | null {
  const times = by.figure.written ?? amountOf(by)
  const behind = by.sentence.text.slice(by.figure.endCharIndex)
  const isMore = /^(?:\stimes)?\s(?:as\s\p{L}+\b(?!\s(?:\p{L}+\s)?as\b)|more\b|(?:an?|per|each|every)\s)/u.test(behind)
  const value = isMore ? amountOf(amount) * times : amountOf(amount) / times
  return comesOutExactly(claimed, value) ? { sign: isMore ? '×' : '/', operands: [amount, by] } : null
}

/** Whether a reckoned value is what the claim says, to the last digit that is no zero. */
export function comesOutExactly(claimed: Figure, value: number): boolean {
  if (!comesOut(claimed, value)) return false
  const amount = claimed.written ?? claimed.low
  const [zeros] = /0*$/.exec(String(amount)) ?? ['']
  const place = 10 ** zeros.length * (Number.isInteger(amount) ? claimed.low / amount : 0) || claimed.precision
  return Math.abs(value - claimed.low) <= place
}

function isTelling({ kind, written: number, value }: Figure): boolean {
  const digits = String(number ?? value).replaceAll(/0+$|\D/g, '').length
  return digits >= (kind === 'count' ? tellingDigitsOfCount : tellingDigits)
}
