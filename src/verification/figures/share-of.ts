import type { FigureKind } from '../../types/figure.ts'
import { comesOutAs } from './comes-out-as.ts'
import { areAlone, areMeant, beginningOf, isBare, type NamedFigure, namedFigures, namesOf } from './named-figures.ts'
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

const joining = /\b(?:and|or|together|both)\b/iu

/** What part of a whole the claimed share is: of a stated one, or of a list that has all its parts. */
export function shareOf(reckoning: Reckoning): Derivation | null {
  const { claimed, claim, words } = reckoning
  // A share that a source states itself of what the claim names more of is what the claim tells.
  const least = Math.max(
    0,
    ...operandsOf(reckoning, 'percentage').map(each => (isBare(each.figure) ? 0 : namesOf(each, words)))
  )
  for (const { one, other, mine, theirs } of pairsOf(reckoning, kindsOfAmounts)) {
    const [part, whole] = mine < theirs ? [one, other] : [other, one]
    const share = (100 * Math.min(mine, theirs)) / Math.max(mine, theirs)
    if (!comesOutAs(claimed, share) || !isCountNamed(whole, reckoning) || !areMeant([part, whole], words)) continue
    if (namesOf(part, words) + namesOf(whole, words) < least) continue
    if (isPartNamed(part, whole, words)) return found([part, whole], '/', claimed)
  }
  for (const kind of kindsOfAmounts)
    for (const parts of listsOf(reckoning, kind)) {
      const sum = parts.reduce((total, { amount }) => total + amount, 0)
      const named = parts.filter(({ operand }) => namesOf(operand, words) > 0)
      const part = named.reduce((total, { amount }) => total + amount, 0)
      const operands = named.map(({ operand }) => operand)
      const mayAdd = named.length === 1 || joining.test(claim.text)
      if (mayAdd && named.length > 0 && named.length < parts.length && comesOutAs(claimed, (100 * part) / sum))
        return found([...operands, ...parts.map(({ operand }) => operand)], '/', claimed)
      if (named.length < 2 || !mayAdd) continue
      const whole = operandsOf(reckoning, kind).find(each => {
        const amount = operands.includes(each) ? null : amountIn(each, kind, operands[0]?.figure.unit ?? null)
        return amount !== null && amount > part && comesOutAs(claimed, (100 * part) / amount)
      })
      if (whole) return found([...operands, whole], '/', claimed)
    }
  return null
}

/** Whether a claim has a word of the part itself, and not only of what the whole counts too; or the two stand by themselves. */
function isPartNamed(part: NamedFigure, whole: NamedFigure, words: ReadonlySet<string>): boolean {
  const noun = whole.figure.unit === null ? '' : beginningOf(whole.figure.unit)
  for (const word of part.own) if (word !== noun && words.has(word)) return true
  if (words.size === 1 && words.has(noun)) return true
  return areAlone([part, whole])
}

interface Part {
  operand: NamedFigure
  amount: number
}

/** The amounts of one unit that stand side by side in a sentence, three or more. */
function listsOf({ sentences }: Reckoning, kind: FigureKind): Part[][] {
  return sentences.flatMap(sentence => {
    const figures = namedFigures(sentence, kind)
    const unit = figures.find(({ figure }) => figure.kind === kind && !isBare(figure))?.figure.unit ?? null
    const parts = figures.flatMap(operand => {
      const amount = amountIn(operand, kind, unit)
      return amount === null ? [] : [{ operand, amount }]
    })
    return parts.length > 2 ? [parts] : []
  })
}

/** "160,000 tonnes are exported" of "480,000 tonnes of wheat" and "a third of the wheat is exported". */
export function shareAsAmount(reckoning: Reckoning): Derivation | null {
  const { claimed, words } = reckoning
  const shares = operandsOf(reckoning, 'percentage').filter(
    ({ sentence, figure }) =>
      figure.unit === '%' && /^\s(?:of|are|is|were|was)\b/u.test(sentence.text.slice(figure.endCharIndex))
  )
  for (const share of shares)
    for (const whole of operandsOf(reckoning, claimed.kind)) {
      const amount = isOfUnit(claimed, whole) ? amountIn(whole, claimed.kind, claimed.unit) : null
      const isNamed = namesOf(share, words) > 0 && namesOf(whole, words) > 0
      if (amount !== null && isNamed && comesOutAs(claimed, (amount * Number(share.figure.value)) / 100))
        return found([whole, share], '×', claimed)
    }
  return null
}
