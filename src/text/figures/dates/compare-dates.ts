import type { Figure } from '../../../types/figure.ts'
import type { FigureRelation } from '../figure-relation.ts'
import { halfOfDay } from './spoken-times.ts'

/** Parts of a date value; unknown digits are X, parts that are not there undefined. */
interface Parts {
  year: string
  month: string | undefined
  day: string | undefined
}

const calendarValue = /^(-?[\dX]{4})(?:-(\d\d|Q\d|H\d|[a-z]+)(?:-([\dX]{2}))?)?$/

function partsOf(value: string): Parts | undefined {
  const match = calendarValue.exec(value)
  if (!match) return undefined
  return { year: match[1] ?? '', month: match[2], day: match[3] }
}

/** Whether two parts with unknown digits can be the same, and whether one says less than the other. */
function relatePart(
  claimed: string | undefined,
  stated: string | undefined
): 'same' | 'coarser' | 'finer' | 'different' {
  if (claimed === stated) return 'same'
  if (claimed === undefined) return 'coarser'
  if (stated === undefined) return 'finer'
  let coarser = false
  let finer = false
  for (let index = 0; index < Math.max(claimed.length, stated.length); index++) {
    const [one, other] = [claimed[index], stated[index]]
    if (one === other) continue
    if (one === 'X') coarser = true
    else if (other === 'X') finer = true
    else return 'different'
  }
  return finer ? 'finer' : coarser ? 'coarser' : 'same'
}

/** Dates of which one at least has no year, part by part. */
function compareParts(claimed: Parts, stated: Parts): FigureRelation {
  const relations = [
    relatePart(claimed.year, stated.year),
    relateMonth(claimed.month, stated.month),
    relatePart(claimed.day, stated.day)
  ]
  if (relations.includes('different')) return 'different'
  if (relations.includes('finer')) return 'incomparable'
  return relations.includes('coarser') ? 'rounded' : 'equal'
}

const monthRanges = new Map([
  ['Q1', [1, 3]],
  ['Q2', [4, 6]],
  ['Q3', [7, 9]],
  ['Q4', [10, 12]],
  ['H1', [1, 6]],
  ['H2', [7, 12]],
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['winter', [12, 14]]
] as const)

function monthSpan(month: string): readonly [number, number] {
  const named = monthRanges.get(month as 'Q1')
  return named ?? [Number(month), Number(month)]
}

function relateMonth(
  claimed: string | undefined,
  stated: string | undefined
): 'same' | 'coarser' | 'finer' | 'different' {
  if (claimed === undefined || stated === undefined || claimed === stated) return relatePart(claimed, stated)
  const [from, to] = monthSpan(claimed)
  const [first, last] = monthSpan(stated)
  if (from <= first && to >= last) return 'coarser'
  if (from >= first && to <= last) return 'finer'
  return 'different'
}

/** "week+1", "day-1", "XXXX-WXX-3", "T15:30": codes that compare only with their like. */
const codeFamily = (value: string) => (startsWithDigit(value) ? undefined : family.exec(value)?.[0])
const family = /^(?:[a-z]+(?=[+-]\d)|XXXX-WXX|T(?=\d))/
/** As most dates do; no code does. */
const startsWithDigit = (value: string) => value.charCodeAt(0) >= 0x30 && value.charCodeAt(0) <= 0x39

/** Days by which "around 2 pm" may miss the minute. */
const quarterOfHour = 15 / 1440
const minuteOfDay = 1 / 1440

/** Times of day: "14:07" is of 14:07:33, and not the reverse; "half past two" is of 14:30. */
function compareTimes(claimed: Figure, stated: Figure): FigureRelation {
  const [claim, source] = [String(claimed.value), String(stated.value)]
  const isOpen = claimed.precision === halfOfDay
  if (claim !== source && (isOpen || stated.precision === halfOfDay)) {
    const apart = Math.abs(claimed.low - stated.low) % halfOfDay
    if (Math.min(apart, halfOfDay - apart) > minuteOfDay / 2) return 'different'
    return isOpen ? 'rounded' : 'incomparable'
  }
  if (claim === source) return boundsOf(claimed, stated, 'equal')
  if (source.startsWith(claim)) return 'rounded'
  if (claim.startsWith(source)) return 'incomparable'
  return claimed.bound === 'about' && Math.abs(claimed.low - stated.low) <= quarterOfHour ? 'rounded' : 'different'
}

/**
 * Relates two dates by granularity. The same day is `equal`; a coarser claim on a finer source (2024 on 30 September
 * 2024) is `rounded`; a finer claim on a coarser source says more than the source: `incomparable`; else `different`.
 */
export function compareDates(claimed: Figure, stated: Figure): FigureRelation {
  const [claim, source] = [String(claimed.value), String(stated.value)]
  if ((claimed.unit === 'time') !== (stated.unit === 'time')) return 'incomparable'
  if (claimed.unit === 'time') return compareTimes(claimed, stated)
  const [claimFamily, sourceFamily] = [codeFamily(claim), codeFamily(source)]
  if (claimFamily !== undefined || sourceFamily !== undefined) {
    if (claimFamily !== sourceFamily) return 'incomparable'
    return claim === source ? boundsOf(claimed, stated, 'equal') : 'different'
  }
  if (!Number.isNaN(claimed.low) && !Number.isNaN(stated.low)) {
    return boundedRelation(claimed, stated) ?? boundsOf(claimed, stated, compareSpans(claimed, stated))
  }
  const [claimEnds, sourceEnds] = [claim.split('/'), source.split('/')]
  const [claimStart, sourceStart] = [partsOf(claimEnds[0] ?? ''), partsOf(sourceEnds[0] ?? '')]
  if (!claimStart || !sourceStart) return claim === source ? 'equal' : 'incomparable'
  if (claimEnds.length !== sourceEnds.length) return 'incomparable'
  const [claimEnd, sourceEnd] = [partsOf(claimEnds[1] ?? ''), partsOf(sourceEnds[1] ?? '')]
  const start = compareParts(claimStart, sourceStart)
  if (!claimEnd || !sourceEnd) return boundsOf(claimed, stated, start)
  const end = compareParts(claimEnd, sourceEnd)
  return start === end ? start : start === 'different' || end === 'different' ? 'different' : 'incomparable'
}

/** Part of the shorter of two periods that they may share by the way in which they are counted. */
const sliver = 0.03

function compareSpans(claimed: Figure, stated: Figure): FigureRelation {
  if (claimed.low === stated.low && claimed.high === stated.high) return 'equal'
  // Two periods told as finely as each other and not the same: 2018–2021 is not 2018–2022.
  const [claim, source] = [String(claimed.value), String(stated.value)]
  if (claim.includes('/') && source.includes('/') && claim.length === source.length) return 'different'
  const slack = claimed.bound === 'about' ? (claimed.high - claimed.low + 1) * 2 : 0
  if (claimed.low - slack <= stated.low && claimed.high + slack >= stated.high) return 'rounded'
  if (claimed.low >= stated.low && claimed.high <= stated.high) return 'incomparable'
  if (claimed.high < stated.low || claimed.low > stated.high) {
    if (stated.bound === 'about') return 'incomparable'
    return 'different'
  }
  // They overlap, as a week does with two months; the 15th century and the 1500s have only the year 1500 in common.
  const shared = Math.min(claimed.high, stated.high) - Math.max(claimed.low, stated.low) + 1
  const shorter = Math.min(claimed.high - claimed.low, stated.high - stated.low) + 1
  if (shared < shorter * sliver) return 'different'
  return shared > (stated.high - stated.low + 1) * (1 - sliver) ? 'rounded' : 'incomparable'
}

const up = new Set(['at_least', 'more_than'])
const down = new Set(['at_most', 'less_than'])

const open: ReadonlySet<string> = new Set(['less_than', 'more_than', 'at_most'])

/** "Before 2020" of "in 2015", and what leaves open or rules out a date. Undefined where the bounds tell nothing by themselves. */
function boundedRelation(claimed: Figure, stated: Figure): FigureRelation | undefined {
  if (open.has(claimed.bound) && open.has(stated.bound)) return weakerBound(claimed, stated)
  if (open.has(claimed.bound) === open.has(stated.bound)) return undefined
  if (claimed.bound === 'at_least' || stated.bound === 'at_least') return undefined
  const isClaim = open.has(claimed.bound)
  const [bounded, point] = isClaim ? [claimed, stated] : [stated, claimed]
  if (bounded.bound === 'more_than' ? point.low > bounded.high : point.high < bounded.low)
    return isClaim ? 'bounded' : 'incomparable'
  // "By 2030" of "in June 2030"
  return bounded.bound === 'at_most' && isClaim && point.high <= bounded.high ? 'rounded' : undefined
}

/** "Before 1950" of "before 1910": what is before the one is before the other. */
function weakerBound(claimed: Figure, stated: Figure): FigureRelation | undefined {
  // "By 1960" of "by 1950" says more than is told: that it was so then.
  if (claimed.bound === 'at_most' && stated.bound === 'at_most') return undefined
  const isAfter = claimed.bound === 'more_than'
  if (isAfter !== (stated.bound === 'more_than')) return undefined
  return (isAfter ? claimed.high < stated.high : claimed.low > stated.low) ? 'bounded' : undefined
}

/** "As early as this week" and "this week" agree; "as early as" and "no later than" do not. */
function boundsOf(claimed: Figure, stated: Figure, relation: FigureRelation): FigureRelation {
  if (relation !== 'equal' || claimed.bound === stated.bound) return relation
  if ((up.has(claimed.bound) && down.has(stated.bound)) || (down.has(claimed.bound) && up.has(stated.bound)))
    return 'different'
  return claimed.bound === 'exact' && leavesItselfOut(stated) ? 'different' : 'rounded'
}

/** "Before 2020" is not in 2020. */
export const leavesItselfOut = ({ bound }: Figure): boolean => bound === 'less_than' || bound === 'more_than'
