import { figuresOf } from '../../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, FigureBound } from '../../types/figure.ts'
import { statedRole } from '../figures/match-figures.ts'
import { areAlone, areMeant, namesOf, sharesWord } from './binding.ts'
import type { Operand } from './operand.ts'
import { operandsIn } from './operands-in.ts'
import { toldWhole } from './parts.ts'
import type { Reckoning } from './reckoning.ts'
import { isTelling } from './rounding.ts'

/**
 * How a claim must be tied to the figures that its own comes out of; without a tie anything comes out of something.
 * - `named`: it has a word of each that no other figure of its sentence has, or they are all the figures there are;
 * - `meant`: it has a word of one, and of no other figure that could stand in the place of one that it does not name;
 * - `tied`: the source tells the first as a part of the second, and the claim names no other figure;
 * - `described`: it has two words or more of one of them;
 * - `touched`: the source itself ties the figures to each other, in a sentence that is cited or has a word of the claim;
 * - `together`: the figures stand side by side;
 * - `telling`: … and the number has digits enough not to come out by chance.
 * - `of all`: it names the first, and the second is the largest number of what it counts.
 */
export type Bond = 'named' | 'of all' | 'meant' | 'tied' | 'described' | 'touched' | 'together' | 'telling'

export function isBound(operands: readonly Operand[], by: readonly Bond[], reckoning: Reckoning): boolean {
  return by.some(bond => bonds[bond](operands, reckoning))
}

const bonds: Readonly<Record<Bond, (operands: readonly Operand[], reckoning: Reckoning) => boolean>> = {
  named: (operands, { words }) => operands.every(each => namesOf(each, words) > 0) || areAlone(operands),
  meant: (operands, { words, cited }) => areMeant(operands, words, cited),
  tied: ([part, whole], { words, cited }) =>
    part !== undefined &&
    whole !== undefined &&
    cited.includes(part.sentence) &&
    toldWhole(part)?.figure === whole.figure &&
    operandsIn(part.sentence, part.figure.kind).every(
      each => each.figure === part.figure || each.figure === whole.figure || namesOf(each, words) === 0
    ),
  'of all': ([part, whole], { words, sentences }) =>
    part !== undefined &&
    whole !== undefined &&
    namesOf(part, words) > 0 &&
    isLargest(whole.figure, part.figure, sentences),
  described: (operands, { words }) => operands.some(each => namesOf(each, words) > 1),
  touched: (operands, { cited, words }) =>
    operands.some(({ sentence }) => cited.includes(sentence) || sharesWord(sentence, words)),
  together: standTogether,
  telling: (operands, reckoning) =>
    isTelling(reckoning.claimed) &&
    operands.every(({ figure: { bound } }) => !open.has(bound)) &&
    standTogether(operands, reckoning)
}

/** Whether a number is the largest of the things that another one counts too. */
function isLargest({ unit, value }: Figure, part: Figure, sentences: readonly EvidenceSentence[]): boolean {
  if (unit === null || unit !== part.unit) return false
  return sentences.every(sentence =>
    figuresOf(sentence).every(other => other.unit !== unit || Number(other.value) <= Number(value))
  )
}

/** "65 or over", "under 18" name groups. */
const open: ReadonlySet<FigureBound> = new Set(['at_least', 'more_than', 'less_than'])

/** Whether figures stand in one sentence or, for a short claim, in two that follow each other or speak of one word of the claim. */
function standTogether([first, ...others]: readonly Operand[], { claim, isPlain }: Reckoning): boolean {
  if (!first) return false
  return others.every(other => {
    if (other.sentence === first.sentence) return true
    if (!isPlain) return false
    if (follows(other.sentence, first.sentence) || follows(first.sentence, other.sentence)) return true
    const [role, otherRole] = [statedRole(first.sentence, first.figure), statedRole(other.sentence, other.figure)]
    return claim.tokens.some(({ content, stem }) => content && role.has(stem) && otherRole.has(stem))
  })
}

const follows = (late: EvidenceSentence, early: EvidenceSentence): boolean => late.previous === early
