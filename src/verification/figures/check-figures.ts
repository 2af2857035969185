import { compareFigures, type FigureRelation } from '../../text/figures/compare-figures.ts'
import { readFigures } from '../../text/figures/read-figures.ts'
import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { alignmentOf, type FigurePair } from '../align.ts'
import type { CheckedFigure } from '../checked-claim.ts'
import { isPlain } from '../wording/statements.ts'
import { isAsItIsTold } from './as-it-is-told.ts'
import { isPartOfOther, isRatherOf, misattributed } from './compare-measures.ts'
import { composeDate, dateFromLine, partOfMonthIn } from './compose-date.ts'
import { contrasted } from './contrast.ts'
import { convertedFrom } from './convert-figure.ts'
import { countItems } from './count-items.ts'
import { isDateOfOtherDeed } from './date-of-deed.ts'
import { dayWithin, isRecurring } from './day-of-week.ts'
import { deriveAnniversary } from './derive-anniversary.ts'
import { deriveNamed, tellsReckoning } from './derive-named.ts'
import { deriveProduct } from './derive-product.ts'
import { deriveShift, shiftToNamed } from './derive-shift.ts'
import { deriveSpan } from './derive-span.ts'
import { otherExtent } from './each-or-all.ts'
import { otherFigureOfDeed } from './figure-of-deed.ts'
import { type Role, roleOf } from './figure-role.ts'
import { literalIn } from './literal-figure.ts'
import { bestAgreeing, type Match, matchesOf, roleOfBound } from './match-figures.ts'
import type { StatedFigure } from './operands.ts'
import { otherCompound } from './other-compound.ts'
import { otherDirection } from './other-direction.ts'
import { otherRate } from './other-rate.ts'
import { otherTime } from './other-time.ts'
import { otherOfPartAndWhole } from './part-of-whole.ts'
import { isPresupposed, isSingleUnit } from './presupposed.ts'
import { bothEnds, statedOf } from './range-ends.ts'
import { reckon } from './reckon.ts'
import { areOfOneNoun } from './reckoning.ts'
import { agreeing, vagueScale } from './relation-to.ts'
import { exchangedWithOther, insteadOf, mayContradict, ownedByOther, rivalOf, roleOfStranger } from './rival-figures.ts'
import { type Comparison, ofAnotherThing } from './same-thing.ts'
import { otherBase } from './share-base.ts'
import { otherSideOfChange } from './side-of-change.ts'
import { isSourceNumber } from './source-number.ts'
import { timeOfDays } from './time-of-days.ts'
import { timeWithin } from './time-within.ts'
import { toldByWord } from './told-by-word.ts'
import { isLevelOfDifference, toldDifference } from './told-difference.ts'
import { withinBound } from './within-bound.ts'

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
  const figures = read.filter(figure => !isSourceNumber(figure, claim.text))
  if (figures.length === 0) return []
  if (isData(figures)) return asWritten(figures, cited)
  const { context = cited } = options
  const roles = figures.map(figure => roleOf(figure, claim, figures))
  const matches = figures.map((figure, index) => matchesOf(figure, roles[index] ?? none, cited, claim, context))
  const checked = figures.flatMap((figure, index) => {
    const rivalIsOwned = (rival: Match, best: Match): boolean => ownedByOther(rival, best, index, matches)
    const isExchanged = (rival: Match, best: Match): boolean => exchangedWithOther(rival, best, index, matches)
    const comparison = { figure, claim, role: roles[index] ?? none, context }
    return checkFigure(comparison, matches[index] ?? [], { rivalIsOwned, isExchanged }, { cited, ...options }) ?? []
  })
  return checked.map(each => convertedFrom(each, checked) ?? comparedWithTime(each, checked) ?? each)
}

/** "In 2015 there were 620" of "1,240 in 2024, twice as many as in 2015": the time is that of what it is compared with. */
function comparedWithTime(checked: CheckedFigure, all: readonly CheckedFigure[]): CheckedFigure | null {
  const { figure, verdict, elsewhere } = checked
  if (figure.kind !== 'date' || verdict !== 'contradicted' || !elsewhere) return null
  const isBehind = (each: CheckedFigure): boolean => {
    const by = each.verdict === 'derived' ? each.evidence.at(-1) : undefined
    return by?.sentence === elsewhere.sentence && by.figure.endCharIndex < elsewhere.figure.startCharIndex
  }
  return all.some(isBehind) ? { figure, verdict: 'stated', evidence: [elsewhere] } : null
}

/** Data in one line are no sentence about anything: each figure is looked up as it is written. */
function asWritten(figures: readonly Figure[], cited: readonly EvidenceSentence[]): CheckedFigure[] {
  const stated = new Map(statedOf(cited).map(each => [each.figure.text, each]))
  return figures.map(figure => {
    const evidence = stated.get(figure.text)
    return { figure, verdict: evidence ? 'stated' : 'not_stated', evidence: evidence ? [evidence] : [] }
  })
}

const none: Role = new Map()

interface Setting extends CheckFiguresOptions {
  cited: readonly EvidenceSentence[]
}

/** Whether a rival is better off with another figure of the claim, or with this one. */
type Weighed = (rival: Match, best: Match) => boolean

/** From here on a figure stands among so many of its words that nothing else need be asked. */
const roleOfSame = 0.45

/** The first way by which a figure stands; null for one that says nothing of its own. */
function checkFigure(
  comparison: Comparison,
  matches: readonly Match[],
  { rivalIsOwned, isExchanged }: { rivalIsOwned: Weighed; isExchanged: Weighed },
  { cited, question, isReworded }: Setting
): CheckedFigure | null {
  const { figure, claim, context } = comparison
  const stated = (verdict: CheckedFigure['verdict'], evidence: readonly StatedFigure[]): CheckedFigure => ({
    figure,
    verdict,
    evidence
  })
  const best = bestAgreeing(figure, matches)
  const stating = matches.filter(({ relation }) => agreeing[relation] > 0)
  const rate = best && otherRate(figure, claim, stating)
  if (rate) return { ...stated('contradicted', [best]), told: `per ${rate}` }
  const days = best && timeOfDays(figure, claim, stating)
  if (days && 'other' in days) return { ...stated('contradicted', [best]), told: `for ${days.other}` }
  if (days) return stated('stated', [days.of])
  const compound = best && otherCompound(claim, stating)
  if (compound) return { ...stated('contradicted', [best]), told: `for ${compound}` }
  const direction = best && otherDirection(figure, claim, stating)
  if (direction) return { ...stated('contradicted', [best]), told: direction }
  if (best?.relation === 'equal' && isAsItIsTold(claim, figure, best)) return stated('stated', [best])
  const isOpen = !best || (best.role < roleOfSame && tellsReckoning(figure, claim))
  const isFree =
    isReworded ||
    tellsOwnDifference(figure, claim, cited) ||
    cited.every(sentence => alignmentOf(claim, readEvidence(sentence)) === null)
  const named = isFree && isOpen ? deriveNamed(figure, claim, cited) : null
  const isToldThere =
    best &&
    areOfOneNoun(figure.unit, best.figure.unit) &&
    named?.operands.some(({ sentence }) => sentence === best.sentence)
  if (named && !isToldThere) return { ...stated('derived', named.operands), working: named.working }
  const isOther = best !== undefined && best.figure.kind !== figure.kind && best.role < roleOfStranger
  const shifted =
    (best && !isOther) || isSingleUnit(figure)
      ? null
      : (shiftToNamed(figure, claim, cited) ??
        reckon(figure, { claim, isReworded, isPlain: isPlain(claim), cited, context }))
  if (shifted) return { ...stated('derived', shifted.operands), working: shifted.working }
  const moment = best ? null : timeWithin(figure, claim, cited)
  if (moment) return stated('bounded', moment)
  const bound = best ? null : withinBound(figure, claim, cited)
  if (bound) return stated('bounded', [bound])
  const nearest = inItsPlace(figure, matches, claim) ?? rivalOf(matches, best, rivalIsOwned, isExchanged)
  const rival =
    best && (isPartOfOther(best) || (nearest && isRatherOf(figure, claim, best, nearest)))
      ? undefined
      : (nearest ?? misattributed(figure, claim, best, matches) ?? (best && contrasted(figure, claim, best)))
  if (rival) return { ...stated('contradicted', [rival]), ...(best && { elsewhere: best }) }
  const other = best && otherOfPartAndWhole(claim, best)
  if (other) return { ...stated('contradicted', [other]), elsewhere: best }
  const time = best && otherTime(figure, claim, best)
  if (time) return stated('contradicted', [{ sentence: best.sentence, figure: time }])
  if (best && isLevelOfDifference(figure, claim, best)) return { ...stated('contradicted', [best]), told: 'difference' }
  const side = best && otherSideOfChange(figure, claim, stating)
  if (side) return { ...stated('contradicted', [best]), told: side }
  const extent = best && otherExtent(figure, claim, best)
  if (extent) return { ...stated('contradicted', [best]), told: extent }
  const base = best && otherBase(figure, claim, best)
  if (base) return stated('contradicted', [{ sentence: best.sentence, figure: base }])
  const ofDeed = best && otherFigureOfDeed(figure, claim, best, cited)
  if (ofDeed) return { ...stated('contradicted', [ofDeed]), elsewhere: best }
  if (best && isDateOfOtherDeed(figure, claim, context)) return stated('not_stated', [])
  const another = best && best.role < roleOfSame ? ofAnotherThing(comparison, matches) : null
  if (best && another?.rival) return { ...stated('contradicted', [another.rival]), elsewhere: best }
  if (another) return stated('not_stated', [])
  if (best) return stated(verdictOf(best.relation), [best])
  const ends = bothEnds(figure, cited, isReworded)
  if (ends) return stated('stated', ends)
  if (question !== undefined && readFigures(question).some(other => agreeing[compareFigures(figure, other)] > 0))
    return stated('stated', [])
  const literal =
    literalIn(figure, claim, cited) ??
    partOfMonthIn(figure, cited) ??
    dayWithin(figure, claim, cited) ??
    toldByWord(figure, cited)
  if (literal) return stated('stated', [literal])
  const derivation =
    composeDate(figure, cited, isReworded ? context : cited) ??
    (isReworded ? dateFromLine(figure, cited, context) : null) ??
    (isReworded ? deriveAnniversary(figure, claim.text, cited, context) : null) ??
    (isReworded ? deriveSpan(figure, statedOf(cited)) : null) ??
    deriveShift(figure, claim, cited, isReworded) ??
    (isReworded ? deriveProduct(figure, claim.text, cited) : null)
  if (derivation) return { ...stated('derived', derivation.operands), working: derivation.working }
  const within = isReworded ? withinVagueScale(figure, cited) : null
  if (within) return stated('rounded', [within])
  if (isReworded && isPresupposed(figure) && !isRecurring(figure, claim)) return null
  // Of it little else is said: "less than an hour".
  const instead = isSingleUnit(figure) ? insteadOf(matches, roleOfBound) : insteadOf(matches)
  if (instead) return stated('contradicted', [instead])
  if (isSingleUnit(figure)) return null
  const counted = isReworded ? countItems(figure, claim, cited) : null
  return counted === null
    ? stated('not_stated', [])
    : { ...stated('derived', []), working: `${counted} = ${figure.text}` }
}

/** "120 km further than the other" of two amounts side by side: no slip of a figure that is told as the source tells it. */
function tellsOwnDifference(figure: Figure, { text }: Reading, cited: readonly EvidenceSentence[]): boolean {
  const told = figure.unit === 'time' ? / as \p{L}+ /u.test(text) : toldDifference(text, figure)
  if (!told) return false
  return cited.every(sentence => figuresOf(sentence).every(other => !toldDifference(sentence.text, other)))
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
    return pair.isEnclosed && said.every(({ sentence }) => sentence === match.sentence)
  })
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

/** "Hundreds of thousands" of 700,000: no more is said than the order of magnitude. */
function withinVagueScale(claimed: Figure, cited: readonly EvidenceSentence[]): StatedFigure | null {
  if (!vagueScale.test(claimed.text)) return null
  const scale = Number(claimed.value)
  const isWithin = ({ figure: { kind, value } }: StatedFigure): boolean =>
    (kind === 'count' || kind === 'money') && Number(value) >= scale && Number(value) < scale * 1_000
  return statedOf(cited).find(isWithin) ?? null
}
