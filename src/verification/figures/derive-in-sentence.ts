import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { amountOf, comesOut, type Derivation, isLike, pairsOf, type StatedFigure, written } from './derive-figure.ts'
import { ofOne } from './derive-product.ts'

/** Of more figures than these in a sentence, too much comes out by chance. */
const mostFigures = 6
/** So many digits say that a number did not come out by chance; a plain one needs more than an amount of some unit. */
const tellingDigits = 2
const tellingDigitsOfCount = 3
/** "eleven of its thirteen members" */
const partOf = /^(?:\s\p{L}+)?\s(?:of|out of)\s(?:(?:the|its|their|his|her|our|all)\s)?$/u

/**
 * A claimed figure that comes out of two figures of one sentence by a single step, where the claim has no word for it: the two
 * who were absent of "eleven of thirteen were present", $1,700 a month of "two months' rent, being $3,400", nine hours of
 * "from 9 p.m. until 6 a.m.". Small counts come out by chance, so a count must have digits enough or a step that the source tells.
 */
export function deriveInSentence(
  claimed: Figure,
  claim: string,
  cited: readonly EvidenceSentence[],
  isReworded: boolean
): Derivation | null {
  if (typeof claimed.value !== 'number' || claimed.low !== claimed.high) return null
  for (const sentence of cited) {
    const figures = figuresOf(sentence)
    if (isData(figures)) continue
    const stated = figures.filter(({ low, high }) => low === high).map(figure => ({ sentence, figure }))
    if (stated.length > mostFigures) continue
    const shares = isReworded && remainder(claimed, stated)
    if (shares) return shares
    for (const [one, other] of pairsOf(stated)) {
      const step = isReworded ? stepOf(claimed, claim, one, other) : toldStepOf(claimed, one, other)
      if (step) return { working: written(step.operands, step.sign, claimed), operands: step.operands }
    }
  }
  return null
}

interface Step {
  sign: '−' | '×' | '/'
  operands: readonly [StatedFigure, StatedFigure]
}

/** "It costs three times as much": a source that tells the step may be followed word by word. */
function toldStepOf(claimed: Figure, one: StatedFigure, other: StatedFigure): Step | null {
  return other.figure.unit === 'time' ? timesOf(claimed, one, other) : null
}

function stepOf(claimed: Figure, claim: string, one: StatedFigure, other: StatedFigure): Step | null {
  return (
    restOf(claimed, one, other) ??
    differenceOf(claimed, one, other) ??
    (ofOne.test(claim)
      ? toldStepOf(claimed, one, other)
      : (timesOf(claimed, one, other) ?? timesOf(claimed, other, one)))
  )
}

/** What is left to 100% by two or more shares. */
function remainder(claimed: Figure, stated: readonly StatedFigure[]): Derivation | null {
  if (claimed.kind !== 'percentage' || claimed.unit !== '%') return null
  const shares = stated.filter(({ figure }) => figure.kind === 'percentage' && figure.unit === '%')
  const sum = shares.reduce((total, share) => total + amountOf(share), 0)
  if (shares.length < 2 || !comesOut(claimed, 100 - sum)) return null
  return { working: `100% − ${written(shares, '−', claimed)}`, operands: shares }
}

/** "Two were absent" of "eleven of thirteen". */
function restOf(claimed: Figure, part: StatedFigure, whole: StatedFigure): Step | null {
  const between = part.sentence.text.slice(part.figure.endCharIndex, whole.figure.startCharIndex)
  const isRest =
    partOf.test(between) &&
    isLike(claimed, part) &&
    isLike(claimed, whole) &&
    comesOut(claimed, amountOf(whole) - amountOf(part))
  return isRest ? { sign: '−', operands: [whole, part] } : null
}

function differenceOf(claimed: Figure, one: StatedFigure, other: StatedFigure): Step | null {
  const [mine, theirs] = [inUnitOf(claimed, one), inUnitOf(claimed, other)]
  if (mine === null || theirs === null || !isTelling(claimed)) return null
  if (claimed.kind === 'count' && one.figure.unit !== other.figure.unit) return null
  if (!comesOut(claimed, Math.abs(mine - theirs))) return null
  return { sign: '−', operands: mine >= theirs ? [one, other] : [other, one] }
}

/** A stated amount in the unit of a claimed one, which need not be repeated: "22 years", "five", "opening hours … from 40 to 28". */
function inUnitOf(claimed: Figure, stated: StatedFigure): number | null {
  const { figure, sentence } = stated
  if (isLike(claimed, stated)) return amountOf(stated)
  if (figure.kind !== 'count' || figure.unit !== null || !claimed.written || claimed.kind === 'percentage') return null
  const unit = stem(claimed.writtenUnit ?? claimed.unit ?? '')
  return readEvidence(sentence).tokens.some(token => token.stem === unit)
    ? (Number(figure.value) * Number(claimed.value)) / claimed.written
    : null
}

/** An amount so many times over, or divided among so many. */
function timesOf(claimed: Figure, amount: StatedFigure, by: StatedFigure): Step | null {
  const { kind, value, unit } = by.figure
  if (!isLike(claimed, amount) || (kind !== 'count' && kind !== 'duration') || !(Number(value) > 1)) return null
  // "Three times as much" tells the step itself.
  if (unit !== 'time' && (!isTelling(claimed) || amount.figure.unit !== claimed.unit)) return null
  const times = by.figure.written ?? Number(value)
  if (comesOut(claimed, amountOf(amount) * times)) return { sign: '×', operands: [amount, by] }
  return comesOut(claimed, amountOf(amount) / times) ? { sign: '/', operands: [amount, by] } : null
}

function isTelling({ kind, written: number, value }: Figure): boolean {
  const digits = String(number ?? value).replaceAll(/0+$|\D/g, '').length
  return digits >= (kind === 'count' ? tellingDigitsOfCount : tellingDigits)
}
