import type { FigureKind } from '../../types/figure.ts'
import { comesOutAs } from './comes-out-as.ts'
import { areMeant, type NamedFigure, namesOf } from './named-figures.ts'
import type { Derivation } from './operands.ts'
import { amountIn, isOfUnit, operandsOf, type Reckoning } from './reckoning.ts'

const each = /\b(?:each|every|per|apiece|averag\p{L}*|an?)\b/iu
const divisors: readonly FigureKind[] = ['count', 'measure', 'duration']

/** What comes to one of the things that the claim names: "a night cost £20" of "£2.1 million" and "105,000 nights". */
export function averageOf(reckoning: Reckoning): Derivation | null {
  const { claimed, claim, words } = reckoning
  const [over, under] = claimed.kind === 'measure' ? (claimed.unit ?? '').split(' per ') : []
  if (!under && !each.test(claim.text)) return null
  const named = divisors.flatMap(kind => operandsOf(reckoning, kind).filter(({ figure }) => figure.kind === kind))
  for (const divisor of named) {
    const { figure } = divisor
    const by = under ? Number(figure.value) : (figure.written ?? Number(figure.value))
    if (!(by > 0) || (under ? figure.unit !== under : !isNamedThing(divisor, reckoning))) continue
    for (const dividend of operandsOf(reckoning, claimed.kind)) {
      if (dividend.figure === figure) continue
      const isLike = over ? dividend.figure.unit === over : isOfUnit(claimed, dividend)
      const amount = isLike ? amountIn(dividend, claimed.kind, over ?? claimed.unit) : null
      if (amount === null || !comesOutAs(claimed, amount / by)) continue
      const isMeant =
        areMeant([dividend, divisor], words) && (namesOf(dividend, words) > 0 || isBeside(dividend, divisor))
      if (isMeant)
        return { working: `${dividend.figure.text} / ${figure.text} = ${claimed.text}`, operands: [dividend, divisor] }
    }
  }
  return null
}

const isBeside = (one: NamedFigure, other: NamedFigure): boolean => one.sentence === other.sentence

/** Whether a claim speaks of one of what is counted: "each clinic" of "31 clinics", "each square kilometre". */
function isNamedThing({ figure: { unit, writtenUnit } }: NamedFigure, { claim }: Reckoning): boolean {
  const name = writtenUnit ?? unit
  return name !== null && claim.text.toLowerCase().includes(name)
}
