import { compareFigures, type FigureRelation, isSpelledShare } from '../../text/figures/compare-figures.ts'
import { pointsDown, pointsUp } from '../../text/figures/compare-scalars.ts'
import { readFigures } from '../../text/figures/read-figures.ts'
import type { Reading } from '../../text/reading.ts'
import type { Figure } from '../../types/figure.ts'

/** How well a relation lets the one stand for the other; 0 not at all. */
export const agreeing = { equal: 3, rounded: 2, bounded: 1, different: 0, incomparable: 0 } as const

/**
 * As `compareFigures`, but an end of a stated range is stated too ("from $100" of "$100–$300"), and a value that is
 * not the stated one must be told more coarsely than it: "about 20" may stand on 21 and "more than 70 million" on "more
 * than 71.5 million", "about 21" may not on "about 20", nor "up to 6%" on "up to 5%". A fraction in words is as coarse as can be.
 */
export function relationTo(claimed: Figure, stated: Figure): FigureRelation {
  const relation = compareFigures(asPoints(claimed, stated), stated)
  if (claimed.kind === 'date' && stated.kind === 'date' && agreeing[relation] < 2)
    return relationToEnds(claimed, stated) ?? relation
  if (claimed.kind === 'date' || stated.kind === 'date') return relation
  // "Billions" names no end: it states neither one billion nor a thousand.
  const isRange = stated.low < stated.high && !vagueScale.test(stated.text)
  const isClaimedRange = claimed.low < claimed.high
  if (isRange && !isClaimedRange && agreeing[relation] < 2) {
    for (const end of [stated.low, stated.high]) {
      // "At least 12" of "10 to 12" is more than is told, as is "up to 10".
      if (end === (pointsUp(claimed.bound) ? stated.high : pointsDown(claimed.bound) ? stated.low : undefined)) continue
      const point = { ...stated, value: end, low: end, high: end, bound: 'exact' as const }
      if (agreeing[compareFigures({ ...claimed, bound: 'exact' }, point)] >= 2) return 'equal'
    }
  }
  if (relation !== 'rounded' && relation !== 'bounded') return relation
  const isSame = claimed.low === stated.low && claimed.high === stated.high
  const isConverted = claimed.writtenUnit !== stated.writtenUnit || claimed.unit !== stated.unit
  if (isSame || (isConverted && relation === 'rounded')) return relation
  if (relation === 'rounded' && (isSpelledShare(claimed) || isSpelledShare(stated))) return relation
  if (isAgeOfGroup(claimed) || isAgeOfGroup(stated)) return 'different'
  const isPoint = stated.bound === 'exact'
  if (isPoint && !isRange && relation === 'bounded') return relation
  return isCoarser(claimed, stated) ? relation : 'different'
}

/** Whether two texts give dates, and have none in common. */
export function areDatedApart(one: Reading, other: Reading): boolean {
  const [own, theirs] = [datesOf(one), datesOf(other)]
  if (own.length === 0 || theirs.length === 0) return false
  return !own.some(date => theirs.some(told => agreeing[relationTo(date, told)] > 0))
}

const datesOf = ({ figures }: Reading): Figure[] => figures.filter(({ kind }) => kind === 'date')

/** "under-18s": another bound makes another group. */
const isAgeOfGroup = ({ unit, text }: Figure): boolean => unit === 'second' && text.endsWith('s') && groupAge.test(text)
const groupAge = /^\d+s$/

/** "A drop of 2.5 points" of "fell by 2.5 percentage points". */
function asPoints(claimed: Figure, { unit }: Figure): Figure {
  const isPoints = unit === 'percentage point' && claimed.kind === 'count' && claimed.unit === 'point'
  return isPoints ? { ...claimed, kind: 'percentage', unit } : claimed
}

/** "November 2024" of "from June 26 to November 16, 2024". */
function relationToEnds(claimed: Figure, stated: Figure): FigureRelation | undefined {
  const ends = dateRange.exec(stated.text)
  if (!ends || dateRange.test(claimed.text)) return undefined
  for (const end of ends.slice(1)) {
    const [date] = readFigures(end)
    const relation = date ? compareFigures(claimed, date) : 'incomparable'
    if (agreeing[relation] >= 2) return relation
  }
  return undefined
}

/** An order of magnitude and no more: "hundreds of thousands". */
export const vagueScale = /^(?:dozens|scores|hundreds|thousands|millions|billions|trillions|tens)\b/i

/** The two ends of a stretch of time as written. */
export const dateRange = /^(.{3,30}?)\s*(?:-|–|—|\bto\b|\bthrough\b|\band\b)\s*(.{1,30})$/u

function isCoarser(claimed: Figure, stated: Figure): boolean {
  return significantDigits(claimed) < significantDigits(stated)
}

/** Digits of the value without the zeros at either end: 715,000 has three, 8.9 trillion two. */
function significantDigits({ written, value }: Figure): number {
  const [mantissa = ''] = String(written ?? value).split(/e/i)
  return mantissa
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '')
    .replace(/(?<!0)0+$/, '').length
}
