import type { EvidenceSentence } from '../../types/evidence.ts'
import { comesOutAs } from './comes-out-as.ts'
import { areMeant, type NamedFigure, namedFigures, namesOf } from './named-figures.ts'
import type { Derivation } from './operands.ts'
import { rest } from './reckon-step.ts'
import { amountIn, areOfOneNoun, found, isOfUnit, operandsOf, type Reckoning } from './reckoning.ts'
import { verbOf } from './verb-of-part.ts'

/**
 * What is left of a whole without a part: "six have yet to be delivered" of "of the 18 trainsets, 12 have been delivered". Where neither
 * the claim nor the source has a word for it, the claim may not say of the rest what the source says of the part.
 */
export function restOf(reckoning: Reckoning): Derivation | null {
  const { claimed, claim, words } = reckoning
  const operands = operandsOf(reckoning, claimed.kind).filter(
    each => isOfUnit(claimed, each) || claimed.kind === 'count'
  )
  const amountOf = (each: NamedFigure) => amountIn(each, claimed.kind, claimed.unit) ?? Number.NaN
  for (const part of operands) {
    // Of a list with "the rest" all that is told is taken away.
    if (restWord.test(part.sentence.text) && namedFigures(part.sentence, claimed.kind).length > 2) {
      const derivation = restOfList(reckoning, part.sentence)
      if (derivation) return derivation
      continue
    }
    const isLeft = rest.test(claim.text) || rest.test(part.sentence.text)
    const verb = verbOf(part)
    if (!isLeft && (verb === undefined || claim.tokens.some(({ stem }) => stem === verb))) continue
    for (const whole of operands) {
      if (amountOf(whole) <= amountOf(part) || !areOfOneNoun(part.figure.unit, whole.figure.unit)) continue
      const isTied = whole.sentence === part.sentence || part.sentence.previous === whole.sentence
      if (!isTied && !(isLeft && namesOf(part, words) > 0)) continue
      const isMeant = areMeant([part, whole], words) || (isLeft && namesOf(part, words) > 1)
      if (comesOutAs(claimed, amountOf(whole))) continue
      if (isMeant && comesOutAs(claimed, amountOf(whole) - amountOf(part))) return found([whole, part], '−', claimed)
    }
  }
  return null
}

const restWord = /\b(?:the rest|the others|the remaining|the remainder)\b/iu

/** What is left of the largest amount of a sentence without all the others. */
function restOfList(reckoning: Reckoning, sentence: EvidenceSentence): Derivation | null {
  const { claimed, words } = reckoning
  const list = namedFigures(sentence, claimed.kind).flatMap(operand => {
    const amount = isOfUnit(claimed, operand) ? amountIn(operand, claimed.kind, claimed.unit) : null
    return amount === null ? [] : [{ operand, amount }]
  })
  const [whole, ...parts] = list.sort((one, other) => other.amount - one.amount)
  if (!whole || parts.some(({ operand }) => namesOf(operand, words) > 0)) return null
  const amountLeft = parts.reduce((total, { amount }) => total - amount, whole.amount)
  const operands = [whole, ...parts].map(({ operand }) => operand)
  return comesOutAs(claimed, amountLeft) ? found(operands, '−', claimed) : null
}
