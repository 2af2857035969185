import { compareFigures, type FigureRelation } from '../text/figures/compare-figures.ts'
import { readFigures } from '../text/figures/read-figures.ts'
import { mayBeSameTime } from '../text/figures/relative-dates.ts'
import { figuresOf, isData } from '../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../text/reading.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import { alignmentOf, type FigurePair } from './align.ts'
import type { CheckedFigure } from './checked-claim.ts'
import { isRatherOf, misattributed } from './compare-measures.ts'
import { composeDate, dateFromLine } from './compose-date.ts'
import { convertedFrom } from './convert-figure.ts'
import { countItems } from './count-items.ts'
import { deriveAnniversary } from './derive-anniversary.ts'
import { deriveFigure, type StatedFigure } from './derive-figure.ts'
import { roleOf } from './figure-role.ts'
import { literalIn } from './literal-figure.ts'
import {
  agreeing,
  bestAgreeing,
  dateRange,
  insteadOf,
  type Match,
  matchesOf,
  mayContradict,
  ownedByOther,
  relationTo,
  rivalOf,
  roleOfRival,
  vagueScale
} from './match-figures.ts'
import { otherBase } from './share-base.ts'
import { isSourceNumber } from './source-number.ts'

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
  options: CheckFiguresOptions
): CheckedFigure[] {
  const { publishedAt } = options
  const read = publishedAt === undefined ? claim.figures : readFigures(claim.text, { publishedAt })
  const figures = read.filter(figure => !isSourceNumber(figure, claim.text) && !isPartOfName(figure, claim.text))
  if (figures.length === 0) return []
  if (isData(figures)) return asWritten(figures, cited)
  const matches = figures.map(figure =>
    matchesOf(figure, roleOf(figure, claim, figures), cited, claim, options.context ?? cited)
  )
  const checked = figures.flatMap((figure, index) => {
    const rivalIsOwned = (rival: Match, best: Match): boolean => ownedByOther(rival, best, index, matches)
    return checkFigure(figure, matches[index] ?? [], rivalIsOwned, { claim, cited, ...options }) ?? []
  })
  return checked.map(each => convertedFrom(each, checked) ?? each)
}

/** Data in one line are no sentence about anything: each figure is looked up as it is written. */
function asWritten(figures: readonly Figure[], cited: readonly EvidenceSentence[]): CheckedFigure[] {
  const stated = new Map(statedOf(cited).map(each => [each.figure.text, each]))
  return figures.map(figure => {
    const evidence = stated.get(figure.text)
    return { figure, verdict: evidence ? 'stated' : 'not_stated', evidence: evidence ? [evidence] : [] }
  })
}

interface Setting extends CheckFiguresOptions {
  claim: Reading
  cited: readonly EvidenceSentence[]
}

/** The first way by which a figure stands; null for one that says nothing of its own. */
function checkFigure(
  figure: Figure,
  matches: readonly Match[],
  isOwned: (rival: Match, best: Match) => boolean,
  { claim, cited, question, isReworded, context = cited }: Setting
): CheckedFigure | null {
  const stated = (verdict: CheckedFigure['verdict'], evidence: readonly StatedFigure[]): CheckedFigure => ({
    figure,
    verdict,
    evidence
  })
  const best = bestAgreeing(figure, matches)
  const nearest = inItsPlace(figure, matches, claim) ?? rivalOf(matches, best, isOwned)
  const rival =
    nearest && best && isRatherOf(figure, claim, best, nearest)
      ? undefined
      : (nearest ?? misattributed(figure, claim, best, matches))
  if (rival) return { ...stated('contradicted', [rival]), ...(best && { elsewhere: best }) }
  const base = best && otherBase(figure, claim, best)
  if (base) return stated('contradicted', [{ sentence: best.sentence, figure: base }])
  if (best) return stated(verdictOf(best.relation), [best])
  const ends = bothEnds(figure, cited, isReworded)
  if (ends) return stated('stated', ends)
  if (question !== undefined && readFigures(question).some(other => agreeing[compareFigures(figure, other)] > 0))
    return stated('stated', [])
  const literal = literalIn(figure, claim, cited)
  if (literal) return stated('stated', [literal])
  const derivation =
    composeDate(figure, cited, isReworded ? context : cited) ??
    (isReworded ? dateFromLine(figure, cited, context) : null) ??
    (isReworded ? deriveAnniversary(figure, claim.text, cited, context) : null) ??
    (isReworded ? deriveFigure(figure, claim.text, statedOf(cited)) : null)
  if (derivation) return { ...stated('derived', derivation.operands), working: derivation.working }
  const within = isReworded ? withinVagueScale(figure, cited) : null
  if (within) return stated('rounded', [within])
  if (isReworded && isPresupposed(figure) && !pointsElsewhere(figure, matches)) return null
  const instead = insteadOf(matches)
  if (instead) return stated('contradicted', [instead])
  const counted = isReworded ? countItems(figure, claim, cited) : null
  return counted === null
    ? stated('not_stated', [])
    : { ...stated('derived', []), working: `${counted} = ${figure.text}` }
}

/** In a claim that follows a cited sentence word by word: the other figure that the sentence has in this place. */
function inItsPlace(figure: Figure, matches: readonly Match[], claim: Reading): Match | undefined {
  const pairOf = ({ sentence, figure: stated }: Match): FigurePair | undefined =>
    alignmentOf(claim, readEvidence(sentence))?.pairs.find(
      pair => pair.stated === stated && pair.claimed.startCharIndex === figure.startCharIndex
    )
  return matches.find(match => {
    if (!mayContradict(match, figure)) return false
    const pair = pairOf(match)
    if (!pair) return false
    const said = matches.filter(({ relation }) => agreeing[relation] > 0)
    // Another source may say what this one does not; and a list may be told in another order.
    return said.every(({ sentence }) => sentence === match.sentence) && (said.length === 0 || pair.isEnclosed)
  })
}

/**
 * "A third method", "last week" where nothing dates the text: they order or point, and cannot be looked up in a source
 * that orders nothing and points elsewhere.
 */
function isPresupposed({ kind, text, value }: Figure): boolean {
  if (kind === 'ordinal') return !/\d/.test(text)
  return kind === 'date' && typeof value === 'string' && !/\d{4}|X-\d\d/.test(value)
}

/** "Next month" where the source says "this week" of the same: both point from the same day, and cannot be the same time. */
function pointsElsewhere({ kind, value }: Figure, matches: readonly Match[]): boolean {
  return (
    kind === 'date' &&
    matches.some(
      ({ figure, role }) =>
        figure.kind === 'date' && isPresupposed(figure) && role >= roleOfRival && !mayBeSameTime(value, figure.value)
    )
  )
}

const verdicts = {
  equal: 'stated',
  rounded: 'rounded',
  bounded: 'bounded',
  different: 'contradicted',
  incomparable: 'not_stated'
} as const

function verdictOf(relation: FigureRelation): CheckedFigure['verdict'] {
  return verdicts[relation]
}

/** "ricsil2037": digits inside a word, which the labels' check looks at. */
function isPartOfName({ startCharIndex }: Figure, text: string): boolean {
  return /\p{L}/u.test(text[startCharIndex - 1] ?? ' ') && /\p{N}/u.test(text[startCharIndex] ?? ' ')
}

function statedOf(cited: readonly EvidenceSentence[]): StatedFigure[] {
  return cited.flatMap(sentence => figuresOf(sentence).map(figure => ({ sentence, figure })))
}

/**
 * A claimed range whose two ends the cited sentences state apart: "between 5 and 7" of "5 … 7", "April 18–26"; in other
 * words also two sentences of one source: "at least 100 inches. … up to 400 inches".
 */
function bothEnds(claimed: Figure, cited: readonly EvidenceSentence[], isReworded: boolean): StatedFigure[] | null {
  const groups = cited.map(sentence => [sentence])
  if (isReworded)
    for (const source of new Set(cited.map(sentence => sentence.source)))
      groups.push(cited.filter(sentence => sentence.source === source))
  for (const group of groups) {
    const stated = statedOf(group)
    const [low, high] = claimed.kind === 'date' ? endsOfDates(claimed, stated) : endsOfNumbers(claimed, stated)
    if (low && high && low !== high) return [low, high]
  }
  return null
}

function endsOfNumbers(claimed: Figure, stated: readonly StatedFigure[]): (StatedFigure | undefined)[] {
  if (!(claimed.low < claimed.high) || claimed.low === 0) return []
  return [claimed.low, claimed.high].map(end => {
    const written = { written: ((claimed.written ?? claimed.low) * end) / claimed.low }
    const point = { ...claimed, ...written, value: end, low: end, high: end, bound: 'exact' as const }
    return stated.find(({ figure }) => agreeing[relationTo(point, figure)] >= 2)
  })
}

function endsOfDates(claimed: Figure, stated: readonly StatedFigure[]): (StatedFigure | undefined)[] {
  const [, from, to] = dateRange.exec(claimed.text) ?? []
  if (!from || !to) return []
  return [from, to].map((text, index) =>
    stated.find(
      ({ figure }) =>
        figure.kind === 'date' &&
        (figure.text === text || figure[index === 0 ? 'low' : 'high'] === claimed[index === 0 ? 'low' : 'high'])
    )
  )
}

/** "Hundreds of thousands" of 700,000: no more is said than the order of magnitude. */
function withinVagueScale(claimed: Figure, cited: readonly EvidenceSentence[]): StatedFigure | null {
  if (!vagueScale.test(claimed.text)) return null
  const scale = Number(claimed.value)
  const isWithin = ({ figure: { kind, value } }: StatedFigure): boolean =>
    (kind === 'count' || kind === 'money') && Number(value) >= scale && Number(value) < scale * 1_000
  return statedOf(cited).find(isWithin) ?? null
}
