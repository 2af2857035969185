import { stem } from '../../text/terms.ts'
import type { FigureKind } from '../../types/figure.ts'
import { comesOutAs } from './comes-out-as.ts'
import { directionOf } from './comparison-sides.ts'
import { areMeant, type NamedFigure, namedFigures, namesOf, wordsOf } from './named-figures.ts'
import type { Derivation } from './operands.ts'
import {
  amountIn,
  found,
  isCountNamed,
  isOfUnit,
  kindsOfAmounts,
  operandsOf,
  pairsOf,
  type Reckoning
} from './reckoning.ts'
import { toldDifference } from './told-difference.ts'

const summing = /\b(?:total\p{L}*|altogether|combined|together|sum|overall|both|in all)\b/iu
const joining = /\b(?:and|or)\b/iu

/** By what part of the earlier or the other amount one is more or less. */
export function changeOf(reckoning: Reckoning): Derivation | null {
  const { claimed, claim, words } = reckoning
  const direction = directionOf(claim, claimed)
  for (const pair of pairsOf(reckoning, kindsOfAmounts)) {
    const { mine, theirs } = pair
    const [large, small] = mine > theirs ? [pair.one, pair.other] : [pair.other, pair.one]
    const change = Math.abs(mine - theirs)
    const base = direction === 'less' ? Math.max(mine, theirs) : Math.min(mine, theirs)
    if (!comesOutAs(claimed, (100 * change) / base) || !fitsDirection(reckoning, large, small)) continue
    if (isCountNamed(large, reckoning) && isCountNamed(small, reckoning) && areMeant([large, small], words)) {
      const [from, to] = direction === 'less' ? [large, small] : [small, large]
      const working = `(${to.figure.text} − ${from.figure.text}) / ${from.figure.text} = ${claimed.text}`
      return { working, operands: [to, from] }
    }
  }
  return null
}

const asManyAs = /^(?:\stimes)?\sas\smany\s(\p{L}+)\sas\s(\p{L}+)/iu

/** "Three times as many cows as goats" of "60 cows and 20 goats": each counted under its own name. */
function timesAsMany({ claimed, claim, sentences }: Reckoning): Derivation | null {
  const [, one, other] = asManyAs.exec(claim.text.slice(claimed.endCharIndex)) ?? []
  if (one === undefined || other === undefined) return null
  for (const sentence of sentences) {
    const [over, under] = [one, other].map(noun =>
      namedFigures(sentence, 'count').find(({ figure: { unit } }) => unit !== null && stem(unit) === stem(noun))
    )
    if (over && under && comesOutAs(claimed, Number(over.figure.value) / Number(under.figure.value)))
      return found([over, under], '/', claimed)
  }
  return null
}

/** How many times the one is the other. */
export function multipleOf(reckoning: Reckoning): Derivation | null {
  const counted = timesAsMany(reckoning)
  if (counted) return counted
  const { claimed, claim, words } = reckoning
  const kinds: readonly FigureKind[] = /\bas many\b/iu.test(claim.text) ? ['count'] : [...kindsOfAmounts, 'percentage']
  for (const pair of pairsOf(reckoning, kinds)) {
    const { mine, theirs } = pair
    const [large, small] = mine > theirs ? [pair.one, pair.other] : [pair.other, pair.one]
    const [over, under] = claimed.low < 1 ? [small, large] : [large, small]
    const ratio = Math.max(mine, theirs) / Math.min(mine, theirs)
    if (!comesOutAs(claimed, claimed.low < 1 ? 1 / ratio : ratio) || !areMeant([over, under], words)) continue
    if (!isCountNamed(over, reckoning) || !isCountNamed(under, reckoning)) continue
    if (reckoning.sides.isOrder(over, under) !== false) return found([over, under], '/', claimed)
  }
  return null
}

/** A difference of two amounts, or the sum of all that the claim names. */
export function combinationOf(reckoning: Reckoning): Derivation | null {
  const { claimed, claim, words } = reckoning
  const isPoints = claimed.unit === 'point' || claimed.unit === 'percentage point'
  const kinds = isPoints ? (['count', 'percentage'] as const) : [claimed.kind]
  if (reckoning.sides.isDifference)
    for (const pair of pairsOf(reckoning, kinds)) {
      const { one, other, mine, theirs } = pair
      // What is told as a difference itself is taken off or put on in its own direction alone.
      if ([one, other].some(({ sentence, figure }) => toldDifference(sentence.text, figure))) continue
      const isLike = isPoints || (isOfUnit(claimed, one) && isOfUnit(claimed, other))
      if (comesOutAs(claimed, mine) || comesOutAs(claimed, theirs)) continue
      if (!isLike || !comesOutAs(claimed, Math.abs(mine - theirs)) || !areMeant([one, other], words)) continue
      const operands = mine > theirs ? [one, other] : [other, one]
      const [large, small] = operands
      if (large && small && fitsDirection(reckoning, large, small)) return found(operands, '−', claimed)
    }
  const isSum = summing.test(claim.text)
  const before = claim.text.slice(0, claimed.startCharIndex)
  if (!isSum && !joining.test(before)) return null
  // "Wheat and barley came to": without a word for a sum, the things stand side by side before it.
  const naming = isSum ? words : wordsOf(claim, 0, claimed.startCharIndex)
  const named = operandsOf(reckoning, claimed.kind).filter(each => isOfUnit(claimed, each) && namesOf(each, naming) > 0)
  for (const operands of [named, ...named.map(({ sentence }) => named.filter(each => each.sentence === sentence))]) {
    const sum = operands.reduce((total, each) => total + (amountIn(each, claimed.kind, claimed.unit) ?? Number.NaN), 0)
    if (operands.length > 1 && comesOutAs(claimed, sum)) return found(operands, '+', claimed)
  }
  return null
}

/** Whether what is told to be more is the larger amount, where the claim's words tell which is which. */
function fitsDirection({ claim, claimed, sides }: Reckoning, large: NamedFigure, small: NamedFigure): boolean {
  const direction = directionOf(claim, claimed)
  if (direction === null) return true
  return (direction === 'less' ? sides.isOrder(small, large) : sides.isOrder(large, small)) !== false
}
