import { amountIn, isOfUnit } from './amounts.ts'
import { namesOf, wordsOf } from './binding.ts'
import { type Candidate, joined, type Operand } from './operand.ts'
import { operandsIn } from './operands-in.ts'
import { operandsOf, type Reckoning } from './reckoning.ts'

const joining = /\b(?:and|or)\b/iu

/** The sum of all that the claim names; and with "in all" of all that one sentence lists. */
export function* sums(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim, words, cues, sentences } = reckoning
  // "Wheat and barley came to": without a word for a sum, the things stand side by side before it.
  if (!cues.isSum && !joining.test(claim.text.slice(0, claimed.startCharIndex))) return
  const naming = cues.isSum ? words : wordsOf(claim, 0, claimed.startCharIndex)
  const like = operandsOf(reckoning, claimed.kind).filter(each => !each.implied && isOfUnit(claimed, each))
  const named = like.filter(each => namesOf(each, naming) > 0)
  const groups = [named, ...named.map(({ sentence }) => named.filter(each => each.sentence === sentence))]
  for (const group of groups) yield* sumOf(group, reckoning)
  if (!cues.isSum) return
  for (const sentence of sentences) {
    const list = operandsIn(sentence, claimed.kind).filter(each => isOfUnit(claimed, each))
    yield* sumOf(list, reckoning)
  }
}

function* sumOf(operands: readonly Operand[], { claimed }: Reckoning): Generator<Candidate> {
  if (operands.length < 2) return
  const value = operands.reduce((total, each) => total + (amountIn(each, claimed.kind, claimed.unit) ?? Number.NaN), 0)
  yield { operands, value, working: joined(operands, '+') }
}
