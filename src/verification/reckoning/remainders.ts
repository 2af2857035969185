import { areOpposites } from '../../text/opposites.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { amountIn, areOfOneNoun, isOfUnit } from './amounts.ts'
import { namesOf } from './binding.ts'
import { rest } from './cues.ts'
import { type Candidate, joined, type Operand } from './operand.ts'
import { operandsIn } from './operands-in.ts'
import { operandsOf, type Reckoning } from './reckoning.ts'
import { restWord } from './rests.ts'
import { comesOut } from './rounding.ts'
import { toldDifference } from './told-difference.ts'
import { verbOf } from './verb-of-part.ts'

/**
 * What is left of a whole without a part: "six have yet to be delivered" of "of the 18 trainsets, 12 have been delivered". Where neither
 * the claim nor the source has a word for it, the claim may not say of the rest what the source says of the part.
 */
export function* remainders(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim, words, cues } = reckoning
  const operands = operandsOf(reckoning, claimed.kind).filter(
    each => !each.implied && (isOfUnit(claimed, each) || claimed.kind === 'count')
  )
  const amountOf = (each: Operand) => amountIn(each, claimed.kind, claimed.unit) ?? Number.NaN
  for (const part of operands) {
    if (toldDifference(part.sentence.text, part.figure)) continue
    // Of a list with "the rest" all that is told is taken away, not one of them.
    if (restWord.test(part.sentence.text) && operandsIn(part.sentence, claimed.kind).length > 2) continue
    const isLeft = cues.isRest || rest.test(part.sentence.text)
    const verb = verbOf(part)
    if (!isLeft && (verb === undefined || claim.tokens.some(({ stem }) => stem === verb))) continue
    for (const whole of operands) {
      if (amountOf(whole) <= amountOf(part) || !areOfOneNoun(part.figure.unit, whole.figure.unit)) continue
      const isTied = whole.sentence === part.sentence || part.sentence.previous === whole.sentence
      if (!isTied && !(isLeft && namesOf(part, words) > 0)) continue
      if (comesOut(claimed, amountOf(whole))) continue
      yield { operands: [whole, part], value: amountOf(whole) - amountOf(part), working: joined([whole, part], '−') }
    }
  }
}

/** What shares of a sentence leave of 100%. */
export function* complements(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim, cues, words, sentences } = reckoning
  const shares = operandsOf(reckoning, 'percentage').filter(({ figure, implied }) => figure.unit === '%' && !implied)
  for (const sentence of sentences) {
    const here = shares.filter(each => each.sentence === sentence)
    const isOpposite = (): boolean => hasOpposite(claim, readEvidence(sentence))
    for (const [at, share] of here.entries()) {
      const some = [[share], ...(at < here.length - 1 ? [here.slice(at)] : [])]
      for (const operands of some)
        yield {
          operands,
          value: operands.reduce((left, { figure }) => left - Number(figure.value), 100),
          working: `100% − ${joined(operands, '−')}`,
          fits: () =>
            (operands.length > 1 &&
              claimed.bound === 'exact' &&
              (cues.isRest || operands.every(each => namesOf(each, words) === 0))) ||
            (cues.isRest && !rest.test(sentence.text)) ||
            tellsRest(reckoning, sentence.text) ||
            isOpposite()
        }
    }
  }
}

/** Whether two texts have words for opposite things; what is more or less is no other thing. */
export function hasOpposite({ tokens }: Reading, other: Reading): boolean {
  return tokens.some(
    ({ lower, stem }) => !comparative.test(lower) && other.tokens.some(token => areOpposites(stem, token.stem))
  )
}
const comparative = /^(?:more|less|most|least)$|er$/u

/** Whether a claim has a word of what is left that a sentence has not: one that both have tells of the same part. */
export function tellsRest({ claim }: Pick<Reckoning, 'claim'>, text: string): boolean {
  const lower = text.toLowerCase()
  return Array.from(claim.text.matchAll(everyRest), ([word]) => word.toLowerCase()).some(word => !lower.includes(word))
}
const everyRest = new RegExp(rest.source, 'giu')
