import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { areOpposites } from '../../text/opposites.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { deriveSpan } from './derive-span.ts'
import { statedRole } from './match-figures.ts'
import { amountOf, type Derivation, isLike, pairsOf, type StatedFigure, written } from './operands.ts'
import { statedOf } from './range-ends.ts'
import { comesOutExactly, each, isShare, rest, stepOf, tellsRest } from './reckon-step.ts'

/** Of more figures than these too much comes out by chance. */
const mostOperands = 12
/** How many of a shorter time make a longer one: "130 a day" of a year's number. */
const calendar: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(?:a|each|every|per|one) day\b|\bdaily\b/iu, [365, 7, 30]],
  [/\b(?:a|each|every|per|one) week\b|\bweekly\b/iu, [52, 4]],
  [/\b(?:a|each|every|per|one) month\b|\bmonthly\b/iu, [12]]
]

interface Setting {
  claim: Reading
  /** Whether the claim has wording of its own. */
  isReworded: boolean
  /** Whether the claim is short: then what stands beside the cited sentences may be reckoned with. */
  isPlain: boolean
  cited: readonly EvidenceSentence[]
  context: readonly EvidenceSentence[]
}

/**
 * A claimed figure that comes out of two stated ones by a single step: the two who were absent of "eleven of thirteen were
 * present", $1,700 a month of "two months' rent, being $3,400", the 55% of "360 patients, 198 of them women". A step must be told by a
 * word of the claim ("not", "each", "in all") or by the source ("three times as much"), or the number must have digits enough not to
 * come out by chance.
 */
export function reckon(claimed: Figure, { claim, isReworded, isPlain, cited, context }: Setting): Derivation | null {
  if (typeof claimed.value !== 'number' || claimed.low !== claimed.high) return null
  if (!isReworded && !tellsStep(claim, cited) && cited.some(sentence => hasKindOf(claimed, sentence))) return null
  const near = isPlain ? besides(cited, context, claim) : cited
  const stated = statedOf(near.filter(sentence => !isData(figuresOf(sentence))))
    .filter(({ figure }) => isPoint(figure))
    .slice(0, mostOperands)
  const shares = remainder(claimed, stated, claim)
  if (shares) return shares
  for (const [one, other] of pairsOf(stated)) {
    if (one.sentence !== other.sentence && !(isPlain && areOfOneThing(one, other, claim))) continue
    const step = stepOf(claimed, claim, one, other)
    if (step) return { working: written(step.operands, step.sign, claimed), operands: step.operands }
  }
  return ofTime(claimed, claim, stated) ?? (isPlain ? spanOf(claimed, claim, cited, stated) : null)
}

/** Whether a claim tells of a rest, or of what comes to one, of which the sentences do not. */
function tellsStep({ text }: Reading, cited: readonly EvidenceSentence[]): boolean {
  return [rest, each].some(cue => cue.test(text) && !cited.some(sentence => cue.test(sentence.text)))
}

/** A figure of a kind that a sentence does not have is no slip of one that it has. */
function hasKindOf({ kind, unit }: Figure, sentence: EvidenceSentence): boolean {
  return figuresOf(sentence).some(
    other =>
      other.kind === kind && (kind === 'count' ? (other.unit === 'time') === (unit === 'time') : other.unit === unit)
  )
}

/** The time between two dates of a sentence, or of one of them and a date of the claim itself: "in 1911 he was 39". */
function spanOf(
  claimed: Figure,
  claim: Reading,
  cited: readonly EvidenceSentence[],
  stated: readonly StatedFigure[]
): Derivation | null {
  const own = ownDates(claim, cited)
  for (const sentence of new Set(stated.map(operand => operand.sentence))) {
    const dates = stated.filter(operand => operand.sentence === sentence)
    const span = deriveSpan(claimed, [...dates, ...own])
    if (span) return span
  }
  return null
}

/** Of two sentences, figures that stand side by side in the text, or of which a word of the claim is said. */
function areOfOneThing(one: StatedFigure, other: StatedFigure, { tokens }: Reading): boolean {
  if (one.sentence === other.sentence.previous || other.sentence === one.sentence.previous) return true
  const [role, otherRole] = [statedRole(one.sentence, one.figure), statedRole(other.sentence, other.figure)]
  return tokens.some(({ content, stem }) => content && role.has(stem) && otherRole.has(stem))
}

const isPoint = ({ low, high, kind }: Figure): boolean => low === high || kind === 'date'

/** Of a longer text only what stands beside the cited sentences is reckoned with. */
const mostSentences = 60

/** The cited sentences, those right before and behind them, and then what else has a word of the claim. */
function besides(
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[],
  { tokens }: Reading
): readonly EvidenceSentence[] {
  const own = new Set(cited)
  const before = new Set(cited.map(({ previous }) => previous))
  const isBeside = (sentence: EvidenceSentence): boolean =>
    before.has(sentence) || (sentence.previous !== undefined && own.has(sentence.previous))
  const words = tokens.filter(({ term }) => term !== '')
  const speaksOfIt = (sentence: EvidenceSentence): boolean =>
    words.some(({ term }) => readEvidence(sentence).termSet.has(term))
  const others = context.filter(sentence => !own.has(sentence))
  return [
    ...cited,
    ...others.filter(isBeside),
    ...(context.length > mostSentences ? [] : others.filter(sentence => !isBeside(sentence) && speaksOfIt(sentence)))
  ]
}

/** The dates that a claim names itself. */
function ownDates({ figures }: Reading, [sentence]: readonly EvidenceSentence[]): StatedFigure[] {
  return sentence ? figures.filter(({ kind }) => kind === 'date').map(figure => ({ sentence, figure })) : []
}

/** What is left to 100% by some shares. */
function remainder(claimed: Figure, stated: readonly StatedFigure[], claim: Reading): Derivation | null {
  const { tokens: claimTokens } = claim
  if (!isShare(claimed)) return null
  const shares = stated.filter(({ figure }) => isShare(figure))
  for (const [at, share] of shares.entries()) {
    const operands = shares.slice(at).filter(({ sentence }) => sentence === share.sentence)
    const left = operands.reduce((whole, operand) => whole - amountOf(operand), 100)
    const { tokens } = readEvidence(share.sentence)
    const isOpposite = claimTokens.some(({ stem }) => tokens.some(token => areOpposites(stem, token.stem)))
    if ((operands.length > 1 || isOpposite || tellsRest(claim, share.sentence)) && comesOutExactly(claimed, left))
      return { working: `100% − ${written(operands, '−', claimed)}`, operands }
  }
  return null
}

/** "130 a day" of the number of a year. */
function ofTime(claimed: Figure, { text }: Reading, stated: readonly StatedFigure[]): Derivation | null {
  const [, parts] = calendar.find(([cue]) => cue.test(text)) ?? []
  for (const operand of parts ? stated : []) {
    if (!isLike(claimed, operand)) continue
    const part = parts?.find(each => comesOutExactly(claimed, amountOf(operand) / each))
    if (part) return { working: `${operand.figure.text} / ${part} = ${claimed.text}`, operands: [operand] }
  }
  return null
}
