import { stem } from '../../text/terms.ts'
import type { FigureKind } from '../../types/figure.ts'
import { amountAs, isOfUnit } from './amounts.ts'
import { type Candidate, joined, type Operand, writtenOf } from './operand.ts'
import { operandsIn } from './operands-in.ts'
import { areOfOneScale, isCountNamed, kindsOfAmounts, operandsOf, pairsOf, type Reckoning } from './reckoning.ts'
import { comesOut } from './rounding.ts'
import { toldDifference } from './told-difference.ts'

/** A difference of two amounts. */
export function* differences(reckoning: Reckoning): Generator<Candidate> {
  const { claimed } = reckoning
  const isPoints = claimed.unit === 'point' || claimed.unit === 'percentage point'
  const kinds: readonly FigureKind[] = isPoints ? ['count', 'percentage'] : [claimed.kind]
  for (const { large, small, more, less } of pairsOf(reckoning, kinds, ['level', 'product'])) {
    if (!isPoints && !(isOfUnit(claimed, large) && isOfUnit(claimed, small))) continue
    if (comesOut(claimed, more) || comesOut(claimed, less)) continue
    yield {
      operands: [large, small],
      value: more - less,
      working: joined([large, small], '−'),
      // What is told as a difference itself is taken off or put on in its own direction alone.
      fits: () => ![large, small].some(isDifference) && fitsDirection(reckoning, large, small)
    }
  }
}

const isDifference = ({ sentence, figure, implied }: Operand): boolean =>
  implied === undefined && toldDifference(sentence.text, figure) !== null

/** By what part of the earlier or the other amount one is more or less. */
export function* changes(reckoning: Reckoning): Generator<Candidate> {
  const isFall = reckoning.cues.direction === 'less'
  for (const { large, small, more, less } of pairsOf(reckoning, kindsOfAmounts)) {
    const [from, to] = isFall ? [large, small] : [small, large]
    yield {
      operands: [to, from],
      value: (100 * (more - less)) / (isFall ? more : less),
      working: `(${writtenOf(to)} − ${writtenOf(from)}) / ${writtenOf(from)}`,
      fits: () =>
        fitsDirection(reckoning, large, small) && isCountNamed(large, reckoning) && isCountNamed(small, reckoning)
    }
  }
}

const asManyAs = /^(?:\stimes)?\sas\smany\s(\p{L}+)\sas\s(\p{L}+)/iu

/** "Three times as many cows as goats" of "60 cows and 20 goats": each counted under its own name. */
function* timesAsMany({ claimed, claim, sentences }: Reckoning): Generator<Candidate> {
  const [, one, other] = asManyAs.exec(claim.text.slice(claimed.endCharIndex)) ?? []
  if (one === undefined || other === undefined) return
  for (const sentence of sentences) {
    const [over, under] = [one, other].map(noun =>
      operandsIn(sentence, 'count').find(({ figure: { unit } }) => unit !== null && stem(unit) === stem(noun))
    )
    if (over && under) yield ratioOf(over, under)
  }
}

const ratioOf = (over: Operand, under: Operand): Candidate => ({
  operands: [over, under],
  value: Number(over.figure.value) / Number(under.figure.value),
  working: joined([over, under], '/')
})

/** How many times the one is the other. */
export function* multiples(reckoning: Reckoning): Generator<Candidate> {
  yield* timesAsMany(reckoning)
  const { claimed, claim, sides } = reckoning
  const kinds: readonly FigureKind[] = /\bas many\b/iu.test(claim.text) ? ['count'] : [...kindsOfAmounts, 'percentage']
  for (const { large, small, more, less } of pairsOf(reckoning, kinds)) {
    const [over, under] = claimed.low < 1 ? [small, large] : [large, small]
    yield {
      ...ratioOf(over, under),
      value: claimed.low < 1 ? less / more : more / less,
      fits: () =>
        isCountNamed(over, reckoning) && isCountNamed(under, reckoning) && sides.isOrder(over, under) !== false
    }
  }
}

/** Whether what is told to be more is the larger amount, where the claim's words tell which is which. */
function fitsDirection({ cues: { direction }, sides }: Reckoning, large: Operand, small: Operand): boolean {
  if (direction === null) return true
  return (direction === 'less' ? sides.isOrder(small, large) : sides.isOrder(large, small)) !== false
}

/** A number that comes out of two, of which neither is told to be its own: with digits enough it is no chance. */
export function* differencesOfAny(reckoning: Reckoning): Generator<Candidate> {
  const { claimed } = reckoning
  const operands = operandsOf(reckoning, claimed.kind).flatMap(operand => {
    const amount = claimed.kind === 'count' ? Number(operand.figure.value) : amountAs(claimed, operand)
    return amount === null || isDifference(operand) ? [] : [{ operand, amount }]
  })
  for (const [at, one] of operands.entries())
    for (const other of operands.slice(at + 1)) {
      if (!areOfOneScale(one.operand.figure, other.operand.figure)) continue
      const [large, small] = one.amount > other.amount ? [one, other] : [other, one]
      const pair = [large.operand, small.operand]
      yield { operands: pair, value: large.amount - small.amount, working: joined(pair, '−') }
    }
}
