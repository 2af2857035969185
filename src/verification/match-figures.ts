import { compareFigures, type FigureRelation } from '../text/figures/compare-figures.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { figuresOf, isData } from '../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../text/reading.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { countsOther } from './counts-other.ts'
import type { StatedFigure } from './derive-figure.ts'
import { compareRoles, type Role, roleOf } from './figure-role.ts'

/** A figure of a cited sentence beside a claimed one. */
export interface Match extends StatedFigure {
  relation: FigureRelation
  /** How far it is said of the same: 0 to 1. */
  role: number
}

/** How well a relation lets the one stand for the other; 0 not at all. */
export const agreeing = { equal: 3, rounded: 2, bounded: 1, different: 0, incomparable: 0 } as const

/** A bound ("up to 90%") holds of many values: it is tied only to one that is said of the same. */
const roleOfBound = 0.4
/** How much better another value fits the claimed figure's place before the claim is said to contradict it. */
export const nearlySamePlace = 0.85
const marginInPlace = 0.08
const marginElsewhere = 0.3
export const roleOfRival = 0.5
/** Below it an equal value is one of something else. */
const roleOfStranger = 0.1

/** Every figure of the cited sentences, with its relation to a claimed one. */
export function matchesOf(
  figure: Figure,
  role: Role,
  cited: readonly EvidenceSentence[],
  claim: Reading,
  context: readonly EvidenceSentence[]
): Match[] {
  return cited.flatMap(sentence => {
    const all = figuresOf(sentence)
    const stated = isData(all) ? likeness(figure, all) : all
    return stated.map((other): Match => {
      const relation = countsOther(figure, other, sentence, claim, context) ? 'incomparable' : relationTo(figure, other)
      const isRelated = relation !== 'incomparable' || figure.kind === other.kind
      return {
        sentence,
        figure: other,
        relation,
        role: isRelated ? compareRoles(role, statedRole(sentence, other)) : 0
      }
    })
  })
}

/** Of data in one line only what states the figure is looked at: nothing in it stands in the figure's place. */
const mostAlike = 8

function likeness(figure: Figure, stated: readonly Figure[]): Figure[] {
  const alike: Figure[] = []
  for (const other of stated) {
    if (alike.length >= mostAlike) break
    if (agreeing[relationTo(figure, other)] > 0) alike.push(other)
  }
  return alike
}

const rememberedRoles = new WeakMap<Figure, Role>()

function statedRole(sentence: EvidenceSentence, figure: Figure): Role {
  const known = rememberedRoles.get(figure)
  if (known) return known
  const role = roleOf(figure, readEvidence(sentence), figuresOf(sentence))
  rememberedRoles.set(figure, role)
  return role
}

/**
 * As `compareFigures`, but an end of a stated range is stated too ("from $100" of "$100–$300"), and a value that is
 * not the stated one must be told more coarsely than it: "about 20" may stand on 21 and "more than 70 million" on "more
 * than 71.5 million", "about 21" may not on "about 20", nor "up to 6%" on "up to 5%".
 */
export function relationTo(claimed: Figure, stated: Figure): FigureRelation {
  const relation = compareFigures(claimed, stated)
  if (claimed.kind === 'date' && stated.kind === 'date' && agreeing[relation] < 2)
    return relationToEnds(claimed, stated) ?? relation
  if (claimed.kind === 'date' || stated.kind === 'date') return relation
  // "Billions" names no end: it states neither one billion nor a thousand.
  const isRange = stated.low < stated.high && !vagueScale.test(stated.text)
  const isClaimedRange = claimed.low < claimed.high
  if (isRange && !isClaimedRange && agreeing[relation] < 2) {
    for (const end of [stated.low, stated.high]) {
      const point = { ...stated, value: end, low: end, high: end, bound: 'exact' as const }
      if (agreeing[compareFigures({ ...claimed, bound: 'exact' }, point)] >= 2) return 'equal'
    }
  }
  if (relation !== 'rounded' && relation !== 'bounded') return relation
  const isSame = claimed.low === stated.low && claimed.high === stated.high
  const isConverted = claimed.writtenUnit !== stated.writtenUnit || claimed.unit !== stated.unit
  if (isSame || (isConverted && relation === 'rounded')) return relation
  const isPoint = stated.bound === 'exact'
  if (isPoint && !isRange && relation === 'bounded') return relation
  return isCoarser(claimed, stated) ? relation : 'different'
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

/** The stated figure that the claimed one rests on. */
export function bestAgreeing(claimed: Figure, matches: readonly Match[]): Match | undefined {
  let best: Match | undefined
  for (const match of matches) {
    const grade = agreeing[match.relation]
    if (grade === 0 || (match.relation === 'bounded' && !isNear(claimed, match.figure) && match.role < roleOfBound))
      continue
    // A weaker relation to what is said of the same goes before a stronger one to what is said of another thing.
    if (!best || grade / 10 + match.role > agreeing[best.relation] / 10 + best.role) best = match
  }
  return best
}

/** "Over 1,800" of 1,821. */
function isNear({ low }: Figure, stated: Figure): boolean {
  return Math.abs(stated.low - low) <= 0.1 * Math.abs(stated.low)
}

/** The stated figure of another value that stands in the place of the claimed one. */
export function rivalOf(
  matches: readonly Match[],
  best: Match | undefined,
  isOwned: (rival: Match, best: Match) => boolean
): Match | undefined {
  if (!best) return undefined
  let rival: Match | undefined
  for (const match of matches) {
    // What another sentence says of it does not change what this one says, if this one speaks of it at all.
    const isElsewhere = match.sentence !== best.sentence
    // A line that dates the text ("May 10, 2018") speaks of all of it.
    if (isElsewhere && (best.role >= roleOfStranger || best.figure.kind === 'date')) continue
    // One that is said of a stranger yields to less than a twin.
    const least = best.role < roleOfStranger ? roleOfBound : roleOfRival
    if (match.role < least || !mayContradict(match, best.figure)) continue
    const margin = match.role >= nearlySamePlace ? marginInPlace : marginElsewhere
    if (match.role < best.role + margin || (rival && rival.role >= match.role) || isOwned(match, best)) continue
    rival = match
  }
  return rival
}

/**
 * Whether another figure of the claim says the rival's value, and the two are better off as they are than exchanged:
 * "79 high and 56 low" for "a high of 79 and a low of 56".
 */
export function ownedByOther(rival: Match, best: Match, index: number, all: readonly (readonly Match[])[]): boolean {
  return all.some((others, other) => {
    if (other === index) return false
    const own = others.find(({ figure, relation }) => figure === rival.figure && agreeing[relation] >= 2)
    if (!own) return false
    const exchanged = others.find(({ figure }) => figure === best.figure)
    return best.role + own.role + marginInPlace >= rival.role + (exchanged?.role ?? 0)
  })
}

/** What the cited sentences say instead of a figure that none of them states: another value said of the same. */
export function insteadOf(matches: readonly Match[]): Match | undefined {
  let instead: Match | undefined
  for (const match of matches) {
    if (match.relation !== 'different' || match.role < roleOfRival || !isDefinite(match.figure)) continue
    if (!instead || match.role > instead.role) instead = match
  }
  return instead
}

/** Whether a stated figure can be what should stand in the place of one of a kind: of the same kind, and another value. */
export function mayContradict({ figure, relation }: Match, { kind, unit }: Figure): boolean {
  if (agreeing[relation] > 0 || figure.kind !== kind || !isDefinite(figure)) return false
  // Inches are no degrees.
  if (kind === 'measure' && dimensionOf(unit) !== dimensionOf(figure.unit)) return false
  return kind !== 'date' || relation === 'different'
}

/** Units are converted to one for each dimension; only degrees may lack their scale. */
function dimensionOf(unit: string | null): string | null {
  return unit?.startsWith('degree') ? 'degree' : unit
}

/** A day or a year that needs another to be one ("Friday", "last year") contradicts none. */
function isDefinite({ kind, value }: Figure): boolean {
  return kind !== 'date' || (typeof value === 'string' && /^(?:\d{3}|XXXX-\d\d)/.test(value))
}
