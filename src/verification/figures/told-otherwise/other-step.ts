import { instructionsIn } from '../../../text/imperatives.ts'
import { overlap } from '../../../text/overlap.ts'
import { determiners } from '../../../text/predicates.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Word } from '../../../text/words.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { mayTell } from '../../deeds/check-deeds.ts'
import { hasWord } from '../../things/thing-in-place.ts'
import { isPlain } from '../../wording/statements.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** What is to be done, between two marks or conjunctions: "fry the onions in a separate pan". */
interface Step {
  verb: Word
  words: readonly Word[]
  sentence: EvidenceSentence
}

/**
 * For which step every source with an amount of time or the like gives it, where a claim gives it for another step of theirs: "cook" for "fry
 * the onions for 25 minutes" of "cook the lentils for 25 minutes; fry the onions". Both must be told as something to do, and the claim's step
 * without any amount of the sort.
 */
export function otherStep(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[],
  context: readonly EvidenceSentence[]
): string | null {
  if ((figure.kind !== 'duration' && figure.kind !== 'measure') || !isPlain(claim)) return null
  const words = claim.tokens.filter(word => word.content && word.endCharIndex <= figure.startCharIndex)
  const verb = claim.predicates.map(({ at }) => claim.tokens[at]).find(word => word !== undefined) ?? words[0]
  if (!verb) return null
  const things = words.filter(word => word !== verb)
  const isOwn = ({ verb: other, words: theirs, sentence }: Step): boolean =>
    other.form.base === verb.form.base &&
    things.every(thing => theirs.some(({ stem, lower }) => stem === thing.stem || standsIn.has(lower))) &&
    !readEvidence(sentence).figures.some(each => each.kind === figure.kind && theirs.some(word => overlap(word, each)))
  const other = toldOtherwise(
    stating,
    ({ sentence, figure: stated }) =>
      stepsOf(sentence).find(step => step.words.some(word => overlap(word, stated))) ?? null,
    step => isOther(step, verb, things)
  )
  if (!other || !context.some(sentence => hasWord(readEvidence(sentence), verb) && stepsOf(sentence).some(isOwn)))
    return null
  return `"${other.verb.text}", not for "${verb.text}"`
}

/** Whether a step is of another thing, or with no thing at all another verb: "let it dry" may be of what the step before is of. */
function isOther({ verb, words }: Step, own: Word, things: readonly Word[]): boolean {
  const [next, noun] = [words[1], words[2]]
  if (next && determiners.has(next.lower)) {
    const object = words.slice(2).filter(({ content }) => content)
    return (
      noun?.content === true &&
      things.length > 0 &&
      !things.some(thing => object.some(({ stem }) => stem === thing.stem))
    )
  }
  return next?.lower === 'for' && !mayTell(verb.text, own.text)
}

const standsIn = new Set(['it', 'them'])
function stepsOf(sentence: EvidenceSentence): Step[] {
  const { tokens } = readEvidence(sentence)
  return instructionsIn(tokens).map(({ verb, start, end }) => ({ verb, words: tokens.slice(start, end), sentence }))
}
