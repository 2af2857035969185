import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { alignmentOf, type FigurePair } from '../align.ts'
import type { CheckedFigure } from '../checked-claim.ts'
import { isLevelOfDifference } from '../reckoning/told-difference.ts'
import type { Match } from './match-figures.ts'
import { agreeing } from './relation-to.ts'
import type { StatedFigure } from './stated-figure.ts'
import { isOfOtherAccount, isOfSame, isPartOfOther, misattributed } from './told-otherwise/compare-measures.ts'
import { contrasted } from './told-otherwise/contrast.ts'
import { isDateOfOtherDeed } from './told-otherwise/date-of-deed.ts'
import { otherExtent } from './told-otherwise/each-or-all.ts'
import { exchangedThings, tellsSecondFirst } from './told-otherwise/exchanged-things.ts'
import { figureOfCircumstance, isBesideListed } from './told-otherwise/figure-of-circumstance.ts'
import { otherFigureOfDeed } from './told-otherwise/figure-of-deed.ts'
import { formerForPresent } from './told-otherwise/former-for-present.ts'
import { isOfOthers } from './told-otherwise/of-others.ts'
import { givenOfSibling } from './told-otherwise/of-sibling.ts'
import { otherCompound } from './told-otherwise/other-compound.ts'
import { otherDimension } from './told-otherwise/other-dimension.ts'
import { otherDirection } from './told-otherwise/other-direction.ts'
import { otherLimit } from './told-otherwise/other-limit.ts'
import { otherMembers } from './told-otherwise/other-members.ts'
import { otherRate } from './told-otherwise/other-rate.ts'
import { otherStatistic } from './told-otherwise/other-statistic.ts'
import { otherTime } from './told-otherwise/other-time.ts'
import { otherOfPartAndWhole } from './told-otherwise/part-of-whole.ts'
import {
  exchangedWithOther,
  givenInAllWords,
  mayContradict,
  ownedByOther,
  rivalOf
} from './told-otherwise/rival-figures.ts'
import { type Comparison, ofAnotherThing } from './told-otherwise/same-thing.ts'
import { otherBase } from './told-otherwise/share-base.ts'
import { otherSideOfChange } from './told-otherwise/side-of-change.ts'
import { amountOfDays } from './told-otherwise/time-of-days.ts'

/** The matches of all figures of a claim, and which of them is looked at. */
export interface Matches {
  index: number
  /** The figures, in the order of `all`: not each that the claim has is compared. */
  figures: readonly Figure[]
  all: readonly (readonly Match[])[]
  /** Those of the figure looked at. */
  own: readonly Match[]
  /** Those of them that state its value. */
  stating: readonly Match[]
}

/** The matches of the figure at an index of a claim. */
export function matchesAt(index: number, figures: readonly Figure[], all: readonly (readonly Match[])[]): Matches {
  const own = all[index] ?? []
  return { index, figures, all, own, stating: own.filter(({ relation }) => agreeing[relation] > 0) }
}

/** As what else every source tells the claimed value: per another unit, of another one by a compound, as a height where it is a width, as an average where it is the most, as a rise where it is a fall. */
export function otherSort(figure: Figure, claim: Reading, stating: readonly Match[]): CheckedFigure['told'] {
  const rate = otherRate(figure, claim, stating)
  if (rate) return `per ${rate}`
  const compound = otherCompound(claim, stating)
  if (compound) return `for ${compound}`
  const days = amountOfDays(figure, claim, stating)
  if (days) return `for ${days}`
  if (isOfOthers(figure, claim, stating)) return 'for others'
  const members = otherMembers(figure, claim, stating)
  if (members) return `for ${members}`
  const limit = otherLimit(figure, claim, stating)
  if (limit) return `as a ${limit}`
  const dimension = otherDimension(figure, claim, stating)
  if (dimension) return `as a ${dimension}`
  const statistic = otherStatistic(figure, claim, stating)
  return statistic ? `as the ${statistic}` : (otherDirection(figure, claim, stating) ?? undefined)
}

/** From here on a figure stands among so many of its words that nothing else need be asked. */
export const roleOfSame = 0.45

/**
 * What the sources say in place of a claimed figure, whether or not they state its value (`best`) of something else: in the order
 * in which the reasons are asked, each in a file of its own; null where nothing speaks against it.
 */
export function contradictionOf(
  comparison: Comparison,
  best: Match | undefined,
  { index, figures, all, own, stating }: Matches,
  cited: readonly EvidenceSentence[]
): CheckedFigure | null {
  const { figure, claim, context } = comparison
  const by = (
    figures: readonly CheckedFigure['evidence'][number][],
    more: Partial<CheckedFigure> = {}
  ): CheckedFigure => ({
    figure,
    verdict: 'contradicted',
    evidence: figures,
    ...more
  })
  const isOwned = (rival: Match, of: Match): boolean => ownedByOther(rival, of, index, all)
  const isExchanged = (rival: Match, of: Match): boolean => exchangedWithOther(rival, of, index, all)
  if (best) {
    const listed = figureOfCircumstance(figure, claim, own)?.match
    if (listed?.sentence === best.sentence && agreeing[listed.relation] === 0 && mayContradict(listed, figure))
      return by([listed], { elsewhere: best })
    if ((listed && agreeing[listed.relation] > 0) || isBesideListed(best.figure, claim, figures, all)) return null
  }
  const nearest =
    inItsPlace(figure, own, stating, claim) ??
    exchangedThings(index, figures, all, claim) ??
    givenOfSibling(figure, claim, own, stating, context) ??
    givenInAllWords(figure, claim, own, stating) ??
    rivalOf(own, best, isOwned, isExchanged)
  const rival =
    best && isPartOfOther(best)
      ? undefined
      : (nearest ?? misattributed(figure, claim, best, own) ?? (best && contrasted(figure, claim, best)))
  const isOfOtherSource = (other: StatedFigure): boolean =>
    best !== undefined && other.sentence.source !== best.sentence.source && isOfSame(figure, claim, best)
  if (rival && !isOfOtherSource(rival)) return by([rival], best && { elsewhere: best })
  if (!best) return null
  const other = otherOfPartAndWhole(claim, best)
  if (other) return by([other], { elsewhere: best })
  const time = otherTime(figure, claim, best)
  if (time) return by([{ sentence: best.sentence, figure: time }])
  if (isLevelOfDifference(figure, claim, best)) return by([best], { told: 'difference' })
  const none: CheckedFigure = { figure, verdict: 'not_stated', evidence: [] }
  if (isOfOtherAccount(figure, claim, stating)) return none
  const now = formerForPresent(figure, claim, stating)
  if (now) return by([now], { elsewhere: best })
  const told = otherSideOfChange(figure, claim, stating) ?? otherExtent(figure, claim, best)
  if (told) return by([best], { told })
  const base = otherBase(figure, claim, best)
  if (base) return by([{ sentence: best.sentence, figure: base }])
  const ofDeed = otherFigureOfDeed(figure, claim, best, cited)
  if (ofDeed && !isOfOtherSource(ofDeed)) return by([ofDeed], { elsewhere: best })
  if (isDateOfOtherDeed(figure, claim, context)) return none
  const another = best.role < roleOfSame ? ofAnotherThing(comparison, own) : null
  if (!another) return null
  return another.rival ? by([another.rival], { elsewhere: best }) : none
}

/** In a claim that follows a cited sentence word by word: the other figure that the sentence has in this place. */
function inItsPlace(
  figure: Figure,
  matches: readonly Match[],
  stating: readonly Match[],
  claim: Reading
): Match | undefined {
  const pairOf = ({ sentence, figure: stated }: Match): FigurePair | undefined =>
    alignmentOf(claim, readEvidence(sentence))?.pairs.find(
      pair => pair.stated === stated && pair.claimed.startCharIndex === figure.startCharIndex
    )
  return matches.find(match => {
    if (!mayContradict(match, figure) || tellsSecondFirst(claim, readEvidence(match.sentence))) return false
    const pair = pairOf(match)
    if (!pair) return false
    // Another source may say what this one does not; and a list may be told in another order.
    return pair.isEnclosed && stating.every(({ sentence }) => sentence === match.sentence)
  })
}
