import { stem } from '../../text/terms.ts'
import type { FigureKind } from '../../types/figure.ts'
import { amountIn, isOfUnit } from './amounts.ts'
import { type Candidate, joined, type Operand } from './operand.ts'
import { operandsOf, type Reckoning } from './reckoning.ts'

const divisors: readonly FigureKind[] = ['count', 'measure', 'duration']

/** What comes to one of the things that the claim names: "a night cost £20" of "£2.1 million" and "105,000 nights". */
export function* averages(reckoning: Reckoning): Generator<Candidate> {
  for (const { dividend, divisor, amount, by, isNamed } of quotients(reckoning))
    if (isNamed) yield { operands: [dividend, divisor], value: amount / by, working: joined([dividend, divisor], '/') }
}

/** The same of things that the claim does not name. */
export function* quotientsOfAny(reckoning: Reckoning): Generator<Candidate> {
  for (const { dividend, divisor, amount, by } of quotients(reckoning))
    if (divisor.figure.kind === 'count')
      yield { operands: [dividend, divisor], value: amount / by, working: joined([dividend, divisor], '/') }
}

interface Quotient {
  dividend: Operand
  divisor: Operand
  amount: number
  by: number
  isNamed: boolean
}

function* quotients(reckoning: Reckoning): Generator<Quotient> {
  const { claimed } = reckoning
  const [over, under] = claimed.kind === 'measure' ? (claimed.unit ?? '').split(' per ') : []
  const dividends = operandsOf(reckoning, claimed.kind, ['rest', 'product'])
  for (const kind of divisors)
    for (const divisor of operandsOf(reckoning, kind)) {
      const { figure } = divisor
      if (figure.kind !== kind || figure.unit === 'time' || (kind !== 'count' && figure.unit === claimed.unit)) continue
      const by = under ? Number(figure.value) : (figure.written ?? Number(figure.value))
      if (!(by > 0) || (under && figure.unit !== under)) continue
      const isNamed = under !== undefined || isNamedThing(divisor, reckoning)
      for (const dividend of dividends) {
        if (dividend.figure === figure) continue
        const isLike = over ? dividend.figure.unit === over : isOfUnit(claimed, dividend)
        const amount = isLike ? amountIn(dividend, claimed.kind, over ?? claimed.unit) : null
        if (amount !== null) yield { dividend, divisor, amount, by, isNamed }
      }
    }
}

/** Whether a claim speaks of one of what is counted: "each clinic" of "31 clinics", "each square kilometre". */
function isNamedThing({ figure: { unit, writtenUnit } }: Operand, { claim }: Reckoning): boolean {
  const name = writtenUnit ?? unit
  if (name === null) return false
  const noun = stem(name)
  return claim.tokens.some(token => token.stem === noun) || (name.length > 2 && claim.text.toLowerCase().includes(name))
}
