import { compareFigures, type FigureRelation } from '../text/figures/compare-figures.ts'
import { measureFigures } from '../text/figures/measure-figures.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { isStopWord } from '../text/terms.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { composeDate } from './compose-date.ts'
import { deriveFigure, type StatedFigure } from './derive-figure.ts'
import { compareRoles, type Role, roleOf } from './figure-role.ts'
import { type Reading, readEvidence } from './reading.ts'
import type { CheckedFigure } from './verify-claim.ts'

interface Match extends StatedFigure {
  relation: FigureRelation
  /** How far it is said of the same: 0 to 1. */
  role: number
}

const verdicts = { equal: 'stated', rounded: 'rounded', bounded: 'bounded' } as const
const agreeing = { equal: 3, rounded: 2, bounded: 1, different: 0, incomparable: 0 } as const

/** A bound ("up to 90%") holds of many values: it is tied only to one that is said of the same. */
const roleOfBound = 0.4
/** How much better another value fits the claimed figure's place before the claim is said to contradict it. */
const nearlySamePlace = 0.85
const marginInPlace = 0.08
const marginElsewhere = 0.3
const roleOfRival = 0.5

export interface CheckFiguresOptions {
  question?: string | undefined
  publishedAt?: string | undefined
  /** Whether the claim has wording of its own: only then may it reckon with what it cites. */
  isReworded: boolean
  context?: readonly EvidenceSentence[] | undefined
}

/** Ties each figure of a claim to the figures of the cited sentences that state it, or finds what they say instead. */
export function checkFigures(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  { question, publishedAt, isReworded, context = cited }: CheckFiguresOptions
): CheckedFigure[] {
  const figures = readFigures(claim.text, { publishedAt }).filter(
    figure => !isSourceNumber(figure, claim.text) && !isPartOfName(figure, claim.text)
  )
  if (figures.length === 0) return []
  const lent = question === undefined ? [] : readFigures(question)
  const roles = figures.map(figure => roleOf(figure, claim, figures))
  const matches = figures.map((figure, index) => matchesOf(figure, roles[index] ?? new Map(), cited))
  const checked = figures.map((figure, index): CheckedFigure => {
    const own = matches[index] ?? []
    const best = bestAgreeing(figure, own)
    const rival = rivalOf(own, best, (match: Match) => ownedByOther(match, index, matches))
    if (rival) return { figure, verdict: 'contradicted', evidence: [rival] }
    if (best) return { figure, verdict: verdictOf(best.relation), evidence: [best] }
    const ends = bothEnds(figure, cited)
    if (ends) return { figure, verdict: 'stated', evidence: ends }
    if (lent.some(other => agreeing[compareFigures(figure, other)] > 0))
      return { figure, verdict: 'stated', evidence: [] }
    const literal = literalIn(figure, claim, cited)
    if (literal) return { figure, verdict: 'stated', evidence: [literal] }
    const derivation = isReworded
      ? (composeDate(figure, cited, context) ?? deriveFigure(figure, claim.text, statedOf(cited)))
      : null
    if (derivation) return { figure, verdict: 'derived', working: derivation.working, evidence: derivation.operands }
    const instead = own
      .filter(({ relation, role }) => relation === 'different' && role >= roleOfRival)
      .sort((a, b) => b.role - a.role)[0]
    return instead
      ? { figure, verdict: 'contradicted', evidence: [instead] }
      : { figure, verdict: 'not_stated', evidence: [] }
  })
  return checked.map(each => convertedFrom(each, checked) ?? each)
}

function verdictOf(relation: FigureRelation): 'stated' | 'rounded' | 'bounded' {
  return relation === 'rounded' || relation === 'bounded' ? verdicts[relation] : 'stated'
}

const sourceNumber =
  /\b(?:passages?|sources?|documents?|excerpts?|citations?)\s*#?\s*(?:\d+\s*(?:,|and|&|or|to|[-–])\s*){0,8}$/i
const sourceOrdinal = /^\s*(?:passage|source|document|excerpt|article)s?\b/i
const aboutItself = /\b(?:summar(?:y|ies|i[sz]ed?)|answer|response|rewritten)\b/i

/** "Passage 2", "the third passage", "a summary in 80 words": the number of a source or of the answer's own words. */
function isSourceNumber({ kind, unit, startCharIndex, endCharIndex }: Figure, text: string): boolean {
  if (kind === 'ordinal') return sourceOrdinal.test(text.slice(endCharIndex, endCharIndex + 20))
  if (unit === 'word' && aboutItself.test(text)) return true
  return sourceNumber.test(text.slice(Math.max(0, startCharIndex - 60), startCharIndex))
}

/** "ricsil2037": digits inside a word, which the labels' check looks at. */
function isPartOfName({ startCharIndex }: Figure, text: string): boolean {
  return /\p{L}/u.test(text[startCharIndex - 1] ?? ' ') && /\p{N}/u.test(text[startCharIndex] ?? ' ')
}

/**
 * A figure that stands in a cited sentence letter for letter, with the word before or after it, where the two are read
 * differently for what follows ("Big Brother 25 spoilers", "Big Brother 25 (BB25)").
 */
function literalIn(figure: Figure, claim: Reading, cited: readonly EvidenceSentence[]): StatedFigure | null {
  const { startCharIndex: start, endCharIndex: end } = figure
  const before = claim.tokens.findLast(token => token.endCharIndex <= start)
  const after = claim.tokens.find(token => token.startCharIndex >= end)
  const stretches: [number, number][] = []
  // The name of a month or a day stands by itself: "June", "Sunday". "The 5" or "5 of" say nothing of the figure.
  if (figure.kind === 'date' && /^\p{L}/u.test(figure.text)) stretches.push([start, end])
  if (before && !isStopWord(before.text.toLowerCase())) stretches.push([before.startCharIndex, end])
  if (after && !isStopWord(after.text.toLowerCase())) stretches.push([start, after.endCharIndex])
  for (const [from, to] of stretches) {
    const words = claim.text.slice(from, to).toLowerCase()
    for (const sentence of cited) {
      const at = findWhole(sentence.text.toLowerCase(), words)
      if (at < 0) continue
      const startCharIndex = at + start - from
      const endCharIndex = startCharIndex + figure.text.length
      const text = sentence.text.slice(startCharIndex, endCharIndex)
      return { sentence, figure: { ...figure, startCharIndex, endCharIndex, text } }
    }
  }
  return null
}

const wordOrSign = /[\p{L}\p{N}%$€£¥]/u

/** Where `words` stand in `text`, not as a part of a longer word or number; -1 where nowhere. */
function findWhole(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const after = text.slice(at + words.length, at + words.length + 2)
    if (wordOrSign.test(text[at - 1] ?? ' ') || wordOrSign.test(after[0] ?? ' ') || /^[.,]\d/.test(after)) continue
    return at
  }
  return -1
}

function statedOf(cited: readonly EvidenceSentence[]): StatedFigure[] {
  return cited.flatMap(sentence => measureFigures(sentence).map(figure => ({ sentence, figure })))
}

function matchesOf(figure: Figure, role: Role, cited: readonly EvidenceSentence[]): Match[] {
  return cited.flatMap(sentence => {
    const stated = measureFigures(sentence)
    return stated.map((other): Match => {
      const relation = relationTo(figure, other)
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

const rememberedRoles = new WeakMap<Figure, Role>()

function statedRole(sentence: EvidenceSentence, figure: Figure): Role {
  const known = rememberedRoles.get(figure)
  if (known) return known
  const role = roleOf(figure, readEvidence(sentence), measureFigures(sentence))
  rememberedRoles.set(figure, role)
  return role
}

/** As `compareFigures`; an end of a stated range is stated too ("from $100" of "$100–$300"). */
function relationTo(claimed: Figure, stated: Figure): FigureRelation {
  const relation = compareFigures(claimed, stated)
  if (agreeing[relation] >= 2 || stated.low >= stated.high || claimed.low < claimed.high || stated.kind === 'date')
    return relation
  for (const end of [stated.low, stated.high]) {
    if (compareFigures({ ...claimed, bound: 'exact' }, { ...stated, value: end, low: end, high: end }) === 'equal')
      return 'equal'
  }
  return relation
}

function bestAgreeing(claimed: Figure, matches: readonly Match[]): Match | undefined {
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
function rivalOf(
  matches: readonly Match[],
  best: Match | undefined,
  isOwned: (match: Match) => boolean
): Match | undefined {
  if (!best) return undefined
  let rival: Match | undefined
  for (const match of matches) {
    if (agreeing[match.relation] > 0 || match.role < roleOfRival || match.figure.kind !== best.figure.kind) continue
    const margin = match.role >= nearlySamePlace ? marginInPlace : marginElsewhere
    if (match.role < best.role + margin || (rival && rival.role >= match.role) || isOwned(match)) continue
    rival = match
  }
  return rival
}

/** Whether another figure of the claim says this stated value, and in a place that fits it better. */
function ownedByOther(match: Match, index: number, all: readonly (readonly Match[])[]): boolean {
  return all.some(
    (others, other) =>
      other !== index &&
      others.some(
        ({ figure, relation, role }) => figure === match.figure && agreeing[relation] >= 2 && role >= match.role
      )
  )
}

/** A claimed range whose two ends the cited sentences state apart: "between 5 and 7" of "5 … 7". */
function bothEnds(claimed: Figure, cited: readonly EvidenceSentence[]): StatedFigure[] | null {
  if (claimed.low >= claimed.high || claimed.kind === 'date') return null
  const stated = statedOf(cited)
  const ends = [claimed.low, claimed.high].map(value =>
    stated.find(
      ({ figure }) => relationTo({ ...claimed, value, low: value, high: value, bound: 'exact' }, figure) === 'equal'
    )
  )
  const [low, high] = ends
  return low && high ? [low, high] : null
}

/** Slack of a conversion that the writer rounded: 250 °F told as 120 °C. */
const conversionSlack = 0.02

/** "250 °F (120 °C)": a figure that is another one of the claim in another unit, where that one is stated. */
function convertedFrom(checked: CheckedFigure, all: readonly CheckedFigure[]): CheckedFigure | null {
  const { figure } = checked
  if (checked.verdict !== 'not_stated' && checked.verdict !== 'contradicted') return null
  for (const other of all) {
    if (other === checked || other.verdict === 'not_stated' || other.verdict === 'contradicted') continue
    if (other.figure.kind !== figure.kind || other.figure.unit !== figure.unit) continue
    if (other.figure.writtenUnit === figure.writtenUnit) continue
    const slack = Math.max(figure.precision / 2, conversionSlack * Math.abs(other.figure.low))
    if (Math.abs(figure.low - other.figure.low) > slack) continue
    const working = `${other.figure.text} = ${figure.text}`
    return { figure, verdict: 'derived', working, evidence: other.evidence }
  }
  return null
}
