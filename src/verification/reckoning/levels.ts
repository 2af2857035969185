import { areOfOneCurrency } from '../../text/figures/compare-figures.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { readEvidence, readText } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'
import { wordsOf } from './binding.ts'
import { impliedOf, type Operand, statedBehind } from './operand.ts'
import { beginningOf, operandsIn } from './operands-in.ts'
import { type ToldDifference, toldDifference } from './told-difference.ts'

const none: ReadonlySet<string> = new Set()

/** Of text before a figure, what tells its part in a difference: "to", "from". */
const lengthOfLink = 12

/**
 * The figures that a source tells by their difference from another one beside them: last year's of "$4,150, $600 more than last
 * year" is $3,550 and never $4,750, for the words of the difference tell its direction.
 */
export function levelsIn(sentence: EvidenceSentence): Operand[] {
  const levels: Operand[] = []
  for (const by of figuresOf(sentence)) {
    const multiple = toldMultiple(sentence.text, by)
    const told = by.low === by.high ? (multiple ?? toldDifference(sentence.text, by)) : null
    if (!told) continue
    const reference = referenceOf(sentence.text, by)
    const own = new Set(reference)
    const said = multiple ? wordsOf(readEvidence(sentence), 0, by.startCharIndex) : own
    for (const from of [...besides(by, sentence), ...levels]) {
      const isNamed = reference.some(word => said.has(word) && ownOf(from).has(word))
      // A fall is no level to which another one leads.
      if (!isLevel(from)) continue
      for (const sign of multiple && isNamed ? [1 as const] : signsOf(told, from, by, sentence)) {
        const value = shifted(from.figure, by, sign, told)
        if (value === null) continue
        const working = `${from.figure.text} ${by.unit === 'time' ? (sign > 0 ? '×' : '/') : sign > 0 ? '+' : '−'} ${by.text}`
        const operands = [...statedBehind([from]), { sentence, figure: by }]
        const like = from.figure.unit === 'time' && by.kind === 'count' && by.unit !== 'time' ? by : from.figure
        levels.push(impliedOf(like, value, { sentence, own }, { way: 'level', working, operands, apart: none }))
      }
    }
  }
  return levels
}

const ownOf = (from: StatedFigure | Operand): ReadonlySet<string> =>
  'own' in from
    ? from.own
    : (operandsIn(from.sentence, from.figure.kind).find(({ figure }) => figure === from.figure)?.own ?? new Set())

const isLevel = ({ sentence, figure }: StatedFigure): boolean =>
  toldDifference(sentence.text, figure)?.isLevel('', 'before') !== false

/** What follows "more than", "as many as", "earlier" to the next mark. */
const comparedWith =
  /^(?:[^,;:.()]{0,20}?\sthan|(?:\stimes)?\sas\s\p{L}+\sas|\s(?:earlier|later)\s(?:on|in|at))\s([^,;:.()]{2,40})/u

/** The words by which a source names what a difference is to. */
export function referenceOf(text: string, by: Figure): string[] {
  const [, other] = comparedWith.exec(text.slice(by.endCharIndex)) ?? []
  return other === undefined ? [] : [...readText(other).termSet].map(beginningOf)
}

/** The other figures of a sentence and of the one before it. */
export function besides(figure: Figure, sentence: EvidenceSentence): StatedFigure[] {
  return [sentence, sentence.previous].flatMap(one =>
    one ? figuresOf(one).flatMap(other => (other === figure ? [] : [{ sentence: one, figure: other }])) : []
  )
}

export type Sign = 1 | -1

/** 1 where what is sought is the stated figure and the difference, −1 where it is less by it; both where it is left open. */
export function signsOf(
  told: ToldDifference,
  from: StatedFigure,
  by: Figure,
  sentence: EvidenceSentence
): readonly Sign[] {
  if (told.isLess === null) return [-1, 1]
  const { startCharIndex } = from.figure
  const before = from.sentence.text.slice(Math.max(0, startCharIndex - lengthOfLink), startCharIndex)
  const isHere = from.sentence === sentence
  const place = isHere ? (startCharIndex < by.startCharIndex ? 'before' : 'behind') : 'earlier sentence'
  return [told.isLevel(before, place) === told.isLess ? 1 : -1]
}

const asManyAs = /^(?:\stimes)?\sas\s\p{L}+\sas\s/u
const timesThe = /^(?:\stimes)?\s(?:the|its|their|his|her|that of|what|last)\s/u
const asMany = /^(?:\stimes)?\s(?:as\s\p{L}+\b(?!\s(?:\p{L}+\s)?as\b)|more\b)/u

/**
 * "Twice as many as in 2010": what it is compared with is so many times less than what stands before. "The other costs
 * twice as much": this is more than what stands before.
 */
function toldMultiple(text: string, by: Figure): ToldDifference | null {
  if (by.unit !== 'time') return null
  const behind = text.slice(by.endCharIndex)
  if (asManyAs.test(behind) || timesThe.test(behind))
    return { isLess: false, isLevel: (_, place) => place !== 'behind' }
  return asMany.test(behind) ? { isLess: false, isLevel: () => false } : null
}

const isShare = ({ kind, unit }: Figure): boolean => kind === 'percentage' && unit === '%'

/** What comes out of a level and a difference; null where the two are not of one kind. */
function shifted(from: Figure, by: Figure, sign: Sign, told: ToldDifference): number | null {
  if (typeof from.value !== 'number' || from.kind === 'ordinal') return null
  if (by.unit === 'time')
    return isShare(from) || from.unit === 'time'
      ? null
      : sign < 0
        ? from.value / Number(by.value)
        : from.value * Number(by.value)
  if (isShare(by)) {
    // A share of a share is no difference of the two.
    if (isShare(from) || told.isLess === null) return null
    const part = Number(by.value) / 100
    // "Fell by a fifth to 800,000", "5,000, a quarter more than": a share is of what was before, or of what is compared with.
    return sign > 0 === told.isLess ? from.value / (1 - sign * part) : from.value * (1 + sign * part)
  }
  if (isShare(from))
    return by.unit === 'percentage point' || by.unit === 'point' ? from.value + sign * Number(by.value) : null
  // "88 °F, 5 degrees above": of the same scale, the zero of which is no part of the difference.
  if (by.unit === 'degree' && from.unit?.startsWith('degree'))
    return (
      from.value +
      (sign * Number(by.value) * (from.written === from.value ? 1 : 5)) / (from.written === from.value ? 1 : 9)
    )
  const isOne = by.kind === from.kind && (by.unit === from.unit || by.kind === 'count' || areOfOneCurrency(by, from))
  return isOne ? from.value + sign * Number(by.value) : null
}
