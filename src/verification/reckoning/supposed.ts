import { stem } from '../../text/terms.ts'
import { amountIn, isOfUnit } from './amounts.ts'
import { namesOf } from './binding.ts'
import { denominatorOf } from './denominators.ts'
import { type Candidate, joined, writtenOf } from './operand.ts'
import { beginningOf, operandsIn } from './operands-in.ts'
import { secondsOf } from './rates.ts'
import { operandsOf, type Reckoning } from './reckoning.ts'

/**
 * What so many come to as the claim supposes: "two cabins cost €170" of "a cabin costs €85", "three hours cost £7.20" of "£2.40 an
 * hour", "for 48 biscuits 600 g" of "300 g … makes 24 biscuits".
 */
export function* supposed(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim, words, sentences } = reckoning
  const counts = sentences.flatMap(sentence => operandsIn(sentence, 'count'))
  yield* supposedSum(reckoning)
  for (const own of claim.figures) {
    if (own === claimed || own.startCharIndex === claimed.startCharIndex || !(own.low === own.high)) continue
    if (own.kind !== 'duration' && (own.kind !== 'count' || own.unit === null || own.unit === 'time')) continue
    const noun = own.kind === 'count' ? stem(own.unit ?? '') : null
    for (const operand of operandsOf(reckoning, claimed.kind)) {
      if (!isOfUnit(claimed, operand) || operand.implied) continue
      const per = denominatorOf(operand.sentence.text, operand.figure)
      const seconds = per === null ? undefined : secondsOf[per]
      const times = noun === null ? (seconds === undefined ? null : Number(own.value) / seconds) : Number(own.value)
      const isOfOne = noun === null || (per !== null && stem(per) === noun)
      if (times !== null && isOfOne)
        yield {
          operands: [operand],
          value: times * Number(operand.figure.value),
          working: `${own.text} × ${writtenOf(operand)}`,
          supposed: [own]
        }
      if (noun === null || claimed.bound !== 'exact' || !forSoMany.test(claim.text.slice(0, own.startCharIndex)))
        continue
      for (const base of counts) {
        if (base.sentence.source !== operand.sentence.source) continue
        if (base.figure.unit === null || stem(base.figure.unit) !== noun || base.figure.value === own.value) continue
        const value = (Number(operand.figure.value) * Number(own.value)) / Number(base.figure.value)
        const working = `${joined([operand, base], '/')} × ${own.text}`
        yield { operands: [operand, base], value, working, supposed: [own], fits: () => namesOf(operand, words) > 0 }
      }
    }
  }
}

const forSoMany = /\bfor\s(?:(?:about|only|just)\s)?$/iu

/** "Two adults and two children pay 270": what several are asked for, each under its own name. */
function* supposedSum(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim } = reckoning
  const own = claim.figures.filter(({ kind, unit }) => kind === 'count' && unit !== null && unit !== 'time')
  if (own.length < 2) return
  const amounts = operandsOf(reckoning, claimed.kind).filter(each => isOfUnit(claimed, each))
  const terms = own.flatMap(count => {
    const noun = beginningOf(stem(count.unit ?? ''))
    const [operand, other] = amounts.filter(each => each.own.has(noun))
    return operand && !other ? [{ count, operand, amount: amountIn(operand, claimed.kind, claimed.unit) ?? 0 }] : []
  })
  if (terms.length < own.length) return
  yield {
    operands: terms.map(({ operand }) => operand),
    value: terms.reduce((total, { count, amount }) => total + Number(count.value) * amount, 0),
    working: terms.map(({ count, operand }) => `${count.text} × ${writtenOf(operand)}`).join(' + '),
    supposed: own
  }
}
