import { compareFigures, type FigureRelation } from '../../text/figures/compare-figures.ts'
import { readFigures } from '../../text/figures/read-figures.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { CheckedFigure } from '../checked-claim.ts'
import { areOfOneNoun } from '../reckoning/amounts.ts'
import type { Derivation } from '../reckoning/operand.ts'
import { reckon, tellsReckoning } from '../reckoning/reckon.ts'
import { isPlain } from '../wording/statements.ts'
import { contradictionOf, type Matches, otherSort, roleOfSame } from './contradiction.ts'
import { bestAgreeing, type Match, roleOfBound } from './match-figures.ts'
import { agreeing, vagueScale } from './relation-to.ts'
import { type StatedFigure, statedOf } from './stated-figure.ts'
import { isAsItIsTold } from './told-in-effect/as-it-is-told.ts'
import { composeDate, dateFromLine, partOfMonthIn } from './told-in-effect/compose-date.ts'
import { countItems } from './told-in-effect/count-items.ts'
import { dayWithin, isRecurring } from './told-in-effect/day-of-week.ts'
import { deriveAnniversary } from './told-in-effect/derive-anniversary.ts'
import { literalIn } from './told-in-effect/literal-figure.ts'
import { besides, mayReckon } from './told-in-effect/may-reckon.ts'
import { isPresupposed, isSingleUnit } from './told-in-effect/presupposed.ts'
import { bothEnds } from './told-in-effect/range-ends.ts'
import { timeWithin } from './told-in-effect/time-within.ts'
import { toldByWord } from './told-in-effect/told-by-word.ts'
import { withinBound } from './told-in-effect/within-bound.ts'
import { isGivenOfIt } from './told-otherwise/of-sibling.ts'
import { oppositeTrait } from './told-otherwise/opposite-trait.ts'
import { otherChanged } from './told-otherwise/other-changed.ts'
import { otherDeed } from './told-otherwise/other-deed.ts'
import { otherStep } from './told-otherwise/other-step.ts'
import { otherThing, otherThingOfClause } from './told-otherwise/other-thing.ts'
import { insteadOf, otherOfItsSort, roleOfStranger } from './told-otherwise/rival-figures.ts'
import type { Comparison } from './told-otherwise/same-thing.ts'
import { timeOfDays } from './told-otherwise/time-of-days.ts'

export interface CheckFigureOptions {
  cited: readonly EvidenceSentence[]
  question?: string | undefined
  /** Whether the claim has wording of its own: only then may it reckon with what it cites. */
  isReworded: boolean
}

/** The first way by which a figure stands; null for one that says nothing of its own. */
export function checkFigure(
  comparison: Comparison,
  matches: Matches,
  { cited, question, isReworded }: CheckFigureOptions
): CheckedFigure | null {
  const { figure, claim, context } = comparison
  const { own, stating } = matches
  const stated = (verdict: CheckedFigure['verdict'], evidence: readonly StatedFigure[]): CheckedFigure => ({
    figure,
    verdict,
    evidence
  })
  const best = bestAgreeing(figure, own)
  const days = best && timeOfDays(figure, claim, stating)
  if (days && 'of' in days) return stated('stated', [days.of])
  const told = days ? (`for ${days.other}` as const) : best && otherSort(figure, claim, stating)
  if (best && told) return { ...stated('contradicted', [best]), told }
  const thing =
    best &&
    (otherThing(figure, claim, stating, context) ??
      otherChanged(figure, claim, stating, context) ??
      otherDeed(figure, claim, stating, context) ??
      otherStep(figure, claim, stating, context) ??
      oppositeTrait(figure, claim, context))
  if (best && thing) return { ...stated('not_stated', [best]), told: `for ${thing}` }
  if (best?.relation === 'equal' && (isAsItIsTold(claim, figure, best) || isGivenOfIt(claim, best, own)))
    return stated('stated', [best])
  const reckoned = reckonedFrom(comparison, best, cited, isReworded)
  if (reckoned) return derived(figure, reckoned)
  const moment = best ? null : timeWithin(figure, claim, cited)
  if (moment) return stated('bounded', moment)
  const bound = best ? null : withinBound(figure, claim, cited)
  if (bound) return stated('bounded', [bound])
  const contradiction = contradictionOf(comparison, best, matches, cited)
  if (contradiction) return contradiction
  const inClause = best && otherThingOfClause(claim, stating, context)
  if (best && inClause) return { ...stated('not_stated', [best]), told: `for ${inClause}` }
  if (best) return stated(verdicts[best.relation], [best])
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
    (isReworded ? deriveAnniversary(figure, claim.text, cited, context) : null)
  if (derivation) return derived(figure, derivation)
  const within = isReworded ? withinVagueScale(figure, cited) : null
  if (within) return stated('rounded', [within])
  if (isReworded && isPresupposed(figure) && !isRecurring(figure, claim)) {
    // "Not on Mondays" may stand on "only on Saturdays".
    const denies = claim.clauses.some(({ denied }) => denied.size > 0)
    const other = figure.kind === 'date' && !denies ? otherOfItsSort(own) : undefined
    return other ? stated('contradicted', [other]) : null
  }
  // Of it little else is said: "less than an hour".
  const instead = isSingleUnit(figure) ? insteadOf(own, roleOfBound) : insteadOf(own)
  if (instead) return stated('contradicted', [instead])
  if (isSingleUnit(figure)) return null
  const counted = isReworded ? countItems(figure, claim, cited) : null
  return counted === null
    ? stated('not_stated', [])
    : { ...stated('derived', []), working: `${counted} = ${figure.text}` }
}

const derived = (figure: Figure, { working, operands, supposed }: Derivation): CheckedFigure => ({
  figure,
  verdict: 'derived',
  evidence: operands,
  working,
  ...(supposed && { supposed })
})

/**
 * How a figure comes out of others, if no source states it, or states it of something else and the claim tells it as one that is
 * reckoned.
 */
function reckonedFrom(
  { figure, claim, context }: Comparison,
  best: Match | undefined,
  cited: readonly EvidenceSentence[],
  isReworded: boolean
): Derivation | null {
  const isOther = best !== undefined && best.figure.kind !== figure.kind && best.role < roleOfStranger
  const isStated = best !== undefined && !isOther
  if (isStated && !(best.role < roleOfSame && tellsReckoning(figure, claim))) return null
  if (!isStated && isSingleUnit(figure)) return null
  const plain = isPlain(claim)
  const isFree = mayReckon(figure, claim, cited, isReworded)
  if (isStated && !isFree) return null
  const around = plain && !isStated ? besides(cited, context, claim) : []
  const found = reckon(figure, claim, cited, { isFree, isPlain: plain, isStrict: isStated, around })
  const isToldThere =
    best &&
    areOfOneNoun(figure.unit, best.figure.unit) &&
    found?.operands.some(({ sentence }) => sentence === best.sentence)
  return isToldThere ? null : found
}

const verdicts = {
  equal: 'stated',
  rounded: 'rounded',
  bounded: 'bounded',
  different: 'contradicted',
  incomparable: 'not_stated'
} as const satisfies Record<FigureRelation, CheckedFigure['verdict']>

/** "Hundreds of thousands" of 700,000: no more is said than the order of magnitude. */
function withinVagueScale(claimed: Figure, cited: readonly EvidenceSentence[]): StatedFigure | null {
  if (!vagueScale.test(claimed.text)) return null
  const scale = Number(claimed.value)
  const isWithin = ({ figure: { kind, value } }: StatedFigure): boolean =>
    (kind === 'count' || kind === 'money') && Number(value) >= scale && Number(value) < scale * 1_000
  return statedOf(cited).find(isWithin) ?? null
}
