import { figuresOf } from '../../text/figures/sentence-figures.ts'
import type { Reading } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import { ofThem } from '../figures/told-otherwise/share-base.ts'
import { amountIn, areOfOneNoun } from './amounts.ts'
import { namesOf } from './binding.ts'
import type { Sides } from './comparison-sides.ts'
import type { Cues } from './cues.ts'
import { impliedIn } from './implied.ts'
import type { Implied, Operand } from './operand.ts'
import { beginningOf, isBare, operandsIn } from './operands-in.ts'

/** Of so many figures at most, those that the claim names best, each pair is tried: time stays bounded. */
const mostOperands = 16
export const kindsOfAmounts: readonly FigureKind[] = ['money', 'count', 'measure', 'duration']

/** A claimed figure with what its claim says about where it comes from. */
export interface Reckoning {
  claimed: Figure
  claim: Reading
  words: ReadonlySet<string>
  cited: readonly EvidenceSentence[]
  /** Those whose figures may be reckoned with: the cited ones, or those around them too. */
  sentences: readonly EvidenceSentence[]
  /** Its operands of each kind, once they were asked for. */
  stated: Map<FigureKind, readonly Operand[]>
  sides: Sides
  cues: Cues
  /** Whether the claim has wording of its own: one in the words of its source is no reckoning but a slip. */
  isFree: boolean
  /** Whether the claim is short: then figures of two sentences may be reckoned with that it does not name. */
  isPlain: boolean
}

/**
 * The figures of a kind that the claim may mean, best named first where there are many; with `ways`, those too that the sentences
 * imply in one of these ways.
 */
export function operandsOf(
  { sentences, words, stated }: Reckoning,
  kind: FigureKind,
  ways: readonly Implied['way'][] = []
): readonly Operand[] {
  // Every operation asks for them.
  let operands = stated.get(kind)
  if (!operands) {
    operands = statedOf(sentences, words, kind)
    stated.set(kind, operands)
  }
  if (ways.length === 0) return operands
  const implied = sentences.flatMap(sentence => impliedOf(sentence, kind, ways))
  return implied.length === 0 ? operands : [...operands, ...implied.slice(0, mostOperands)]
}

function statedOf(
  sentences: readonly EvidenceSentence[],
  words: ReadonlySet<string>,
  kind: FigureKind
): readonly Operand[] {
  const first = new Map<string, Operand>()
  for (const sentence of sentences)
    for (const each of operandsIn(sentence, kind)) {
      const key = `${each.figure.kind} ${each.figure.value} ${each.figure.unit} ${each.sentence.startCharIndex}`
      const known = first.get(key)
      if (!known || namesOf(each, words) > namesOf(known, words)) first.set(key, each)
    }
  const distinct = [...first.values()]
  if (distinct.length <= mostOperands) return distinct
  return distinct.sort((one, other) => namesOf(other, words) - namesOf(one, words)).slice(0, mostOperands)
}

function impliedOf(sentence: EvidenceSentence, kind: FigureKind, ways: readonly Implied['way'][]): readonly Operand[] {
  return impliedIn(sentence).filter(
    ({ figure, implied }) => figure.kind === kind && implied && ways.includes(implied.way)
  )
}

interface Pair {
  large: Operand
  small: Operand
  more: number
  less: number
}

/** Every two different amounts of one unit that the claim may mean. */
export function* pairsOf(
  reckoning: Reckoning,
  kinds: readonly FigureKind[],
  ways: readonly Implied['way'][] = []
): Generator<Pair> {
  for (const kind of kinds) {
    const operands = operandsOf(reckoning, kind, ways)
    for (const [at, one] of operands.entries())
      for (const other of operands.slice(at + 1)) {
        const { unit } = one.figure.kind === kind && !isBare(one.figure) ? one.figure : other.figure
        const [mine, theirs] = [amountIn(one, kind, unit), amountIn(other, kind, unit)]
        const isOne = kind !== 'count' || areOfOneNoun(one.figure.unit, other.figure.unit) || isAmong(one, other)
        if (kind === 'duration' && !areOfOneScale(one.figure, other.figure)) continue
        if (!isOne || mine === null || theirs === null || mine <= 0 || theirs <= 0 || mine === theirs) continue
        yield mine > theirs
          ? { large: one, small: other, more: mine, less: theirs }
          : { large: other, small: one, more: theirs, less: mine }
      }
  }
}

const scales = [/^(?:second|minute|hour)$/u, /^(?:day|week|fortnight)$/u, /^(?:month|year|decade|century)$/u]

/** Whether two lengths of time are counted alike: of 32 years and four days nobody tells the difference. */
export function areOfOneScale({ writtenUnit: one }: Figure, { writtenUnit: other }: Figure): boolean {
  if (one === undefined || other === undefined || one === other) return true
  return scales.some(scale => scale.test(one) && scale.test(other))
}

/** "48,200 items, 12,050 of them films" */
function isAmong(whole: Operand, { sentence, figure }: Operand): boolean {
  return whole.sentence === sentence && ofThem.test(sentence.text.slice(figure.endCharIndex))
}

/** Whether a count is of what the claim counts: of seats nothing is told in a claim that names the votes beside them. */
export function isCountNamed({ figure: { kind, unit } }: Operand, { words, sentences }: Reckoning): boolean {
  if (kind !== 'count' || unit === null || words.has(beginningOf(unit))) return true
  return !sentences.some(sentence =>
    figuresOf(sentence).some(
      ({ kind, unit: other }) =>
        kind === 'count' && other !== null && !areOfOneNoun(unit, other) && words.has(beginningOf(other))
    )
  )
}
