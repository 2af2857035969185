import { figuresOf, isData } from '../../../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { alignmentOf } from '../../align.ts'
import { each, rest } from '../../reckoning/cues.ts'
import { toldDifference } from '../../reckoning/told-difference.ts'

/**
 * Whether a figure of a claim may be one that comes out of others. In a claim that follows a cited sentence word by word another
 * value is a slip, unless it is told as a difference, a rest or an average where the sentence tells none, or the sentence has no
 * figure of its kind.
 */
export function mayReckon(
  figure: Figure,
  claim: Reading,
  cited: readonly EvidenceSentence[],
  isReworded: boolean
): boolean {
  return (
    isReworded ||
    tellsOwnDifference(figure, claim, cited) ||
    tellsStep(claim, cited) ||
    cited.every(sentence => !hasKindOf(figure, sentence)) ||
    cited.every(sentence => alignmentOf(claim, readEvidence(sentence)) === null)
  )
}

/** "120 km further than the other" of two amounts side by side. */
function tellsOwnDifference(figure: Figure, { text }: Reading, cited: readonly EvidenceSentence[]): boolean {
  const told = figure.unit === 'time' ? / as \p{L}+ /u.test(text) : toldDifference(text, figure)
  if (!told) return false
  return cited.every(sentence => figuresOf(sentence).every(other => !toldDifference(sentence.text, other)))
}

/** Whether a claim tells of a rest, or of what comes to one, of which the sentences do not. */
function tellsStep({ text }: Reading, cited: readonly EvidenceSentence[]): boolean {
  return [rest, each].some(cue => cue.test(text) && !cited.some(sentence => cue.test(sentence.text)))
}

function hasKindOf({ kind, unit }: Figure, sentence: EvidenceSentence): boolean {
  return figuresOf(sentence).some(
    other =>
      other.kind === kind && (kind === 'count' ? (other.unit === 'time') === (unit === 'time') : other.unit === unit)
  )
}

/** Of a longer text only what stands beside the cited sentences is reckoned with. */
const mostSentences = 60

/** The sentences right before and behind the cited ones, and then what else has a word of the claim. */
export function besides(
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
  const others = context.filter(sentence => !own.has(sentence) && !isData(figuresOf(sentence)))
  return [
    ...others.filter(isBeside),
    ...(context.length > mostSentences ? [] : others.filter(sentence => !isBeside(sentence) && speaksOfIt(sentence)))
  ]
}
