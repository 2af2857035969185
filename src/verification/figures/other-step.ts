import { overlap } from '../../text/overlap.ts'
import { determiners, inS, isAdverb, objects, prepositions, subjects } from '../../text/predicates.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { mayTell } from '../wording/check-deeds.ts'
import { isPlain } from '../wording/statements.ts'
import { hasWord } from '../wording/thing-in-place.ts'
import type { StatedFigure } from './stated-figure.ts'
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
const opening = new Set(['and', 'then', 'but', 'finally', 'first', 'next', 'or'])

/** What a sentence tells to do: the stretches that begin with a verb as a dictionary has it. */
function stepsOf(sentence: EvidenceSentence): Step[] {
  const { tokens } = readEvidence(sentence)
  const steps: Step[] = []
  for (const [at, { segment }] of tokens.entries()) {
    if (tokens[at - 1]?.segment === segment) continue
    let start = at
    while (tokens[start]?.segment === segment && opening.has(tokens[start]?.lower ?? '')) start++
    const verb = tokens[start]
    if (!verb || verb.segment !== segment || (verb.name && start > 0) || !isToDo(verb, tokens[start + 1])) continue
    let end = start + 1
    while (tokens[end]?.segment === segment) end++
    steps.push({ verb, words: tokens.slice(start, end), sentence })
  }
  return steps
}

/** "Fry the onions", "let it dry", "stretch before the swim": not "guests pay", "the stew". */
function isToDo({ lower, form }: Word, next: Word | undefined): boolean {
  if (inS.test(lower) || /(?:ed|ing|ly)$/u.test(lower) || !form.hasLetter) return false
  if (determiners.has(lower) || prepositions.has(lower) || subjects.has(lower) || form.isStop) return lower === 'let'
  if (!next) return false
  const after = next.lower
  return (
    determiners.has(after) || objects.has(after) || prepositions.has(after) || isAdverb(after) || !next.form.hasLetter
  )
}
