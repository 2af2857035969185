import type { FigureKind } from '../../types/figure.ts'
import { amountIn, isOfUnit } from './amounts.ts'
import { areAlone, namesOf } from './binding.ts'
import { type Candidate, joined, type Operand } from './operand.ts'
import { beginningOf, isBare, operandsIn } from './operands-in.ts'
import { toldWhole } from './parts.ts'
import { isCountNamed, kindsOfAmounts, operandsOf, pairsOf, type Reckoning } from './reckoning.ts'
import { tellsRest } from './remainders.ts'

const joining = /\b(?:and|or|together|both)\b/iu

/** What part of a stated whole one amount is. */
export function* sharesOfWhole(reckoning: Reckoning): Generator<Candidate> {
  const { words } = reckoning
  // A share that a source states itself of what the claim names more of is what the claim tells.
  const least = Math.max(
    0,
    ...operandsOf(reckoning, 'percentage').map(each => (isBare(each.figure) ? 0 : namesOf(each, words)))
  )
  for (const { large, small, more, less } of pairsOf(reckoning, kindsOfAmounts, ['rest']))
    yield {
      operands: [small, large],
      value: (100 * less) / more,
      working: joined([small, large], '/'),
      fits: () =>
        !isOutOf(small, large) &&
        !isOutOf(large, small) &&
        isCountNamed(large, reckoning) &&
        namesOf(small, words) + namesOf(large, words) >= least &&
        (toldWhole(small)?.figure === large.figure || isPartNamed(small, large, words))
    }
}

/** Whether what is left comes out of a part: no share is of the part that was taken off. */
const isOutOf = ({ implied }: Operand, { figure }: Operand): boolean =>
  implied?.operands.slice(1).some(each => each.figure === figure) === true

/** Whether a claim has a word of the part itself, and not only of what the whole counts too; or the two stand by themselves. */
function isPartNamed(part: Operand, whole: Operand, words: ReadonlySet<string>): boolean {
  if (part.implied?.way === 'rest') return true
  const noun = whole.figure.unit === null ? '' : beginningOf(whole.figure.unit)
  for (const word of part.own) if (word !== noun && words.has(word)) return true
  if (words.size === 1 && words.has(noun)) return true
  return areAlone([part, whole])
}

/** What part of a list that has all of them some amounts are; and what part of a whole those are that the claim names together. */
export function* sharesOfList(reckoning: Reckoning): Generator<Candidate> {
  const { claim, words } = reckoning
  for (const kind of kindsOfAmounts)
    for (const parts of listsOf(reckoning, kind)) {
      const sum = parts.reduce((total, { amount }) => total + amount, 0)
      const named = parts.filter(({ operand }) => namesOf(operand, words) > 0)
      const operands = named.map(({ operand }) => operand)
      if (named.length === 0 || (named.length > 1 && !joining.test(claim.text))) continue
      const part = named.reduce((total, { amount }) => total + amount, 0)
      if (named.length < parts.length) {
        const all = parts.map(({ operand }) => operand)
        const over = operands.length > 1 ? `(${joined(operands, '+')})` : joined(operands, '+')
        yield { operands: [...operands, ...all], value: (100 * part) / sum, working: `${over} / (${joined(all, '+')})` }
      }
      if (named.length < 2) continue
      for (const whole of operandsOf(reckoning, kind)) {
        const amount = operands.includes(whole) ? null : amountIn(whole, kind, operands[0]?.figure.unit ?? null)
        if (amount === null || amount <= part) continue
        const working = `(${joined(operands, '+')}) / ${joined([whole], '')}`
        yield { operands: [...operands, whole], value: (100 * part) / amount, working }
      }
    }
}

interface Part {
  operand: Operand
  amount: number
}

/** The amounts of one unit that stand side by side in a sentence: three or more, or two that are joined by "and". */
function listsOf({ sentences }: Reckoning, kind: FigureKind): Part[][] {
  return sentences.flatMap(sentence => {
    const figures = operandsIn(sentence, kind)
    const unit = figures.find(({ figure }) => figure.kind === kind && !isBare(figure))?.figure.unit ?? null
    const parts = figures.flatMap(operand => {
      const amount = amountIn(operand, kind, unit)
      return amount === null ? [] : [{ operand, amount }]
    })
    return parts.length > 2 || (parts.length === 2 && areTwoSides(parts)) ? [parts] : []
  })
}

/** "51,300 people voted yes and 43,700 no": the two are all there is of what is counted. */
function areTwoSides([one, other]: readonly Part[]): boolean {
  if (!one || !other) return false
  const { text } = one.operand.sentence
  const between = text.slice(one.operand.figure.endCharIndex, other.operand.figure.startCharIndex)
  return one.operand.figure.kind === 'count'
    ? /^[^,;:.]*,?\s(?:and|to|but)\s$/u.test(between) && other.operand.figure.unit === null
    : /^,?\s(?:and|but)\s(?:the\s)?\p{L}+\s$/u.test(between)
}

const ofWhole = /^\s(?:of|are|is|were|was)\b/u

/** "160,000 tonnes are exported" of "480,000 tonnes of wheat" and "a third of the wheat is exported". */
export function* partsOfWhole(reckoning: Reckoning): Generator<Candidate> {
  const { claimed } = reckoning
  for (const share of operandsOf(reckoning, 'percentage')) {
    const { sentence, figure, implied } = share
    if (figure.unit !== '%' || (!implied && !ofWhole.test(sentence.text.slice(figure.endCharIndex)))) continue
    yield* timesShare(reckoning, share, whole => isOfUnit(claimed, whole))
  }
}

/** The same of any share that stands beside an amount. */
export function* sharesOfAmount(reckoning: Reckoning): Generator<Candidate> {
  for (const share of operandsOf(reckoning, 'percentage'))
    if (share.figure.unit === '%')
      yield* timesShare(reckoning, share, whole => isOfUnit(reckoning.claimed, whole) && isNear(whole, share))
}

const isNear = (whole: Operand, share: Operand): boolean =>
  whole.sentence === share.sentence ||
  share.sentence.previous === whole.sentence ||
  whole.sentence.previous === share.sentence

function* timesShare(reckoning: Reckoning, share: Operand, isWhole: (whole: Operand) => boolean): Generator<Candidate> {
  const { claimed, cues } = reckoning
  const isLeft = cues.isRest && tellsRest(reckoning, share.sentence.text)
  for (const whole of operandsOf(reckoning, claimed.kind)) {
    const amount = isWhole(whole) ? amountIn(whole, claimed.kind, claimed.unit) : null
    if (amount === null) continue
    const part = (amount * Number(share.figure.value)) / 100
    if (isLeft) yield { operands: [whole, share], value: amount - part, working: `${joined([whole, share], '−')}` }
    else yield { operands: [whole, share], value: part, working: joined([whole, share], '×') }
    if (!/\bby\s$/u.test(share.sentence.text.slice(0, share.figure.startCharIndex))) continue
    // It changes by so much.
    yield { operands: [whole, share], value: amount - part, working: `${joined([whole, share], '−')}` }
    yield { operands: [whole, share], value: amount + part, working: `${joined([whole, share], '+')}` }
  }
}
