import { unitNamed } from '../../text/figures/units.ts'
import { periodOfAdverb } from '../../text/period-adverbs.ts'
import type { Reading } from '../../text/reading.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import type { StatedFigure } from './stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** By what an amount is told: "€900 a month", "12 euros per kilogram". */
interface Rate {
  kind: FigureKind
  /** How much of the base unit of its kind: seconds, kilograms … */
  size: number
  /** The unit as written: "month". */
  unit: string
}

/** UTF-16 code units behind or before a figure in which a rate is looked for. */
const reach = 40
/** "€900 per month", "200 parts an hour", "40 hours of work each week", "€900/month", "$10 per user per year". */
const units = /(?:\/|\b(?:per|an?|each|every)\s)(?:(?:calendar|working|school)\s)?(\p{L}+)(?![\p{L}\p{N}-])/giu
const endsClause = /[.,;:()\d]/u
/** "€15 hourly". */
const adverbBehind = /^\s(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\b/iu
/** "The monthly rent is €900", "a daily wage of $15". */
const adjectiveBefore =
  /\b(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual)\s(?:[\p{L}-]+\s){1,3}?(?:is|was|are|were|of|at|to|costs?|comes to)\s(?:(?:about|around|nearly|almost|roughly|just|only|over|under|up to)\s)?$/iu

const ofAdverb = (word: string): string => (word === 'annual' ? 'year' : (periodOfAdverb.get(word) ?? ''))

/** The unit of measure or of time by which an amount is told; null where the text says none. */
function rateOf(text: string, { startCharIndex, endCharIndex }: Figure): Rate | null {
  const [rest = ''] = text.slice(endCharIndex, endCharIndex + reach).split(endsClause, 1)
  for (const [, unit = ''] of rest.matchAll(units)) {
    const rate = toRate(unit)
    if (rate) return rate
  }
  const adverb =
    adverbBehind.exec(rest)?.[1] ??
    adjectiveBefore.exec(text.slice(Math.max(0, startCharIndex - reach), startCharIndex))?.[1]
  return adverb === undefined ? null : toRate(ofAdverb(adverb.toLowerCase()))
}

const quarterInSeconds = 7_889_400

function toRate(unit: string): Rate | null {
  if (unit === 'quarter') return { kind: 'duration', size: quarterInSeconds, unit }
  const named = unit.length > 1 ? unitNamed(unit) : undefined
  return named === undefined ? null : { kind: named.kind, size: named.factor, unit }
}

/**
 * The unit by which every source that has the value tells it, if the claim tells it by another of that kind: the "month" of
 * "€900 per month" for "€900 a year". Null where either names no unit.
 */
export function otherRate(figure: Figure, { text }: Reading, stating: readonly StatedFigure[]): string | null {
  if (figure.kind === 'date' || figure.kind === 'ordinal' || figure.value === 0) return null
  const claimed = rateOf(text, figure)
  if (claimed === null) return null
  const other = toldOtherwise(
    stating,
    ({ sentence, figure: stated }) => rateOf(sentence.text, stated),
    ({ kind, size }) => kind === claimed.kind && size !== claimed.size
  )
  return other?.unit ?? null
}
