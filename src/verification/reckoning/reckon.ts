import type { Reading } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { namesOf, wordsOf } from './binding.ts'
import { isBound } from './bonds.ts'
import { directionOf, sidesOf } from './comparison-sides.ts'
import { cuesOf, rest } from './cues.ts'
import { isMeant } from './implications.ts'
import { type Candidate, type Derivation, derivationOf } from './operand.ts'
import { type Operation, operations } from './operations.ts'
import { readingsOf } from './readings.ts'
import type { Reckoning } from './reckoning.ts'
import { comesOut, comesOutExactly } from './rounding.ts'

export interface ReckonOptions {
  /** Whether the claim has wording of its own: one in the words of its source is no reckoning but a slip. */
  isFree: boolean
  /** Whether the claim is short: then figures of two sentences may be reckoned with that it does not name. */
  isPlain: boolean
  /** Whether only what the words of the claim tell is asked for. */
  isStrict?: boolean
  /** Those of the sentences that the claim cites. Default: all. */
  cited?: readonly EvidenceSentence[]
  /** What stands around the sentences, for what their own words tell. */
  around?: readonly EvidenceSentence[]
}

/**
 * How a claimed figure comes out of stated ones: figures of the sentences, and what their words imply, are put through the operations
 * that yield its kind; a value that rounds to the claim is a derivation if the claim is tied to the operands as the
 * operation asks. Null where nothing comes out.
 */
export function reckon(
  claimed: Figure,
  claim: Reading,
  sentences: readonly EvidenceSentence[],
  { isFree, isPlain, isStrict = false, cited = sentences, around = [] }: ReckonOptions
): Derivation | null {
  if (claimed.kind === 'ordinal') return null
  const words = wordsOf(claim)
  for (const figure of readingsOf(claimed, claim, sentences)) {
    const isRange = figure.low !== figure.high && figure.kind !== 'percentage'
    if (figure.kind !== 'date' && (typeof figure.value !== 'number' || isRange)) continue
    const cues = cuesOf(claim, figure)
    const sides = sidesOf(claim, figure)
    const told = { claimed: figure, claim, words, cited, sides, cues, isFree, isPlain }
    const reckoning: Reckoning = { ...told, sentences, stated: new Map() }
    const beyond: Reckoning =
      around.length === 0 ? reckoning : { ...told, sentences: [...sentences, ...around], stated: new Map() }
    for (const operation of operations) {
      const { yields, cue, told: by, isOfWording = false, isBeyond = by !== 'by the claim' } = operation
      if ((!isFree && !isOfWording) || (isStrict && by !== 'by the claim')) continue
      if (!yields(figure, cues) || (cue && !cue(cues))) continue
      const candidate = find(operation, isBeyond ? beyond : reckoning)
      if (candidate) return derivationOf(candidate, claimed)
    }
  }
  return null
}

/** The first candidate of an operation that comes out and is what the claim speaks of. */
function find({ candidates, bonds, told, isRanked = false }: Operation, reckoning: Reckoning): Candidate | undefined {
  const { claimed } = reckoning
  const isIt = ({ value, operands }: Candidate): boolean =>
    claimed.kind === 'date' ||
    (told === 'by digits' ? comesOutExactly(claimed, value) : comesOut(claimed, value, operands))
  const mayBe = ({ operands, fits }: Candidate): boolean =>
    operands.every(each => !each.implied || isMeant(each, reckoning)) &&
    isBound(operands, bonds, reckoning) &&
    fits?.() !== false
  for (const candidate of candidates(reckoning)) {
    if (!isIt(candidate) || !mayBe(candidate)) continue
    if (!isRanked) return candidate
    const least = likelihoodOf(candidate, reckoning) + marginOfRival
    const isRather = (other: Candidate): boolean =>
      likelihoodOf(other, reckoning) > least &&
      other.operands.some(each => candidate.operands.includes(each)) &&
      !isIt(other) &&
      mayBe(other)
    // Of what the claim names better something else comes out.
    if (!Array.from(candidates(reckoning)).some(isRather)) return candidate
  }
  return undefined
}

/** By so many words a claim must name other operands better. */
const marginOfRival = 1

/** How well a claim names what something comes out of: by so many words, and by one more where it stands in one sentence. */
function likelihoodOf({ operands }: Candidate, { words }: Reckoning): number {
  const [first] = operands
  const isOne = operands.every(({ sentence }) => sentence === first?.sentence)
  return operands.reduce((sum, each) => sum + namesOf(each, words), isOne ? 1 : 0)
}

/** Whether a claim tells a figure as one that comes out of others: a share, a multiple, so much more or less. */
export function tellsReckoning(figure: Figure, claim: Reading): boolean {
  return rest.test(claim.text) || figure.unit === '%' || figure.unit === 'time' || directionOf(claim, figure) !== null
}
