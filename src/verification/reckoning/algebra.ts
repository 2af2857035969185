import type { FigureKind } from '../../types/figure.ts'
import { denominatorOf } from './denominators.ts'
import { areOfOneDimension, type Quantity, quantityOf, times } from './dimensions.ts'
import { type Candidate, joined, type Operand } from './operand.ts'
import { kindsOfAmounts, operandsOf, type Reckoning } from './reckoning.ts'

interface Term extends Quantity {
  operand: Operand
}

/**
 * Products and quotients by their units: €10 million of "€0.40 a share on 25 million shares", 24 km/h of 18 kilometres and 45
 * minutes, four hours of 40 megawatt-hours and 10 megawatts. A unit must cancel out, or the claim tell a rate: where neither is so,
 * anything of one kind comes out of anything else.
 */
export function* algebra(reckoning: Reckoning): Generator<Candidate> {
  const { claimed, claim } = reckoning
  const mine = quantityOf(claimed, denominatorOf(claim.text, claimed))
  if (!mine || mine.value === 0 || mine.powers.size === 0) return
  const kinds: readonly FigureKind[] = kindsOfAmounts
  const terms = kinds.flatMap(kind =>
    operandsOf(reckoning, kind).flatMap((operand): Term[] => {
      const quantity =
        operand.figure.kind === kind
          ? quantityOf(operand.figure, denominatorOf(operand.sentence.text, operand.figure))
          : null
      return quantity && quantity.powers.size > 0 ? [{ operand, ...quantity }] : []
    })
  )
  const isRate = [...mine.powers.values()].some(power => power < 0)
  for (const [at, one] of terms.entries())
    for (const [place, other] of terms.entries()) {
      if (one === other) continue
      for (const sign of place > at ? ([1, -1] as const) : ([-1] as const)) {
        const both = times(one, other, sign)
        const isCancelled = [...other.powers.keys()].some(name => one.powers.has(name))
        if ((!isCancelled && !(isRate && sign < 0)) || !areOfOneDimension(both, mine)) continue
        // Two of one unit are a share or a multiple.
        if (both.powers.size === 0) continue
        const operands = [one.operand, other.operand]
        yield {
          operands,
          value: (both.value / mine.value) * Number(claimed.value),
          working: joined(operands, sign > 0 ? '×' : '/')
        }
      }
    }
}
