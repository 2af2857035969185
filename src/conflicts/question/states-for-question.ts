import { frameOf } from '../../text/frame.ts'
import { groupBy } from '../../text/group-by.ts'
import type { Word } from '../../text/words.ts'
import type { FoundConflict } from '../../types/conflict.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Sources } from '../sources.ts'
import type { Assertion } from '../states/assertion.ts'
import { affirmationsOf, denialsOf } from '../states/assertions.ts'
import { poleOf } from '../states/axes.ts'
import { relationOfWords, sideOf, toStateConflict } from '../states/conflicting-assertions.ts'
import { createThingComparison } from '../things.ts'
import type { AskedPart } from './asked-part.ts'

/** An assertion answers a question if its sentence, or what that leans on, has this share of the weight of the question's words. */
const enoughCoverage = 0.6
/** What counts of a word that stands only in what the sentence leans on. */
const leaned = 0.7

/** The sources' own answers to a question of yes or no, where one denies what another says. */
export function conflictingStatesFor(
  asked: AskedPart,
  evidence: readonly EvidenceSentence[],
  sources: Sources
): FoundConflict[] {
  if (!asked.part.asked.includes('yes_no')) return []
  const axes = new Set(asked.terms.filter(({ isName }) => !isName).map(({ term }) => poleOf(term).axis))
  const isAsked = ({ stem }: Word) => axes.has(poleOf(stem).axis)
  const denials = evidence.flatMap(denialsOf).filter(({ pole }) => axes.has(pole.axis))
  const nouns = new Set(denials.filter(({ isOfNoun }) => isOfNoun).map(({ pole }) => pole.axis))
  const mayBeNoun = (term: string) => nouns.has(poleOf(term).axis)
  const affirmations = evidence.flatMap(sentence => affirmationsOf(sentence, isAsked, mayBeNoun))
  const answers = [...denials, ...affirmations]
    .map(assertion => ({ assertion, share: coverage(asked, assertion) }))
    .filter(({ share }) => share >= enoughCoverage)
    .sort((one, other) => other.share - one.share)
  const areApart = createThingComparison(sources)
  for (const ofAxis of groupBy(answers, ({ assertion }) => assertion.pole.axis).values()) {
    const own = [...groupBy(ofAxis, ({ assertion }) => assertion.sentence.source).values()].flatMap(ownAnswer)
    const clash = own.flatMap((one, index) =>
      own.slice(index + 1).filter(other => relationOfWords(one, other) === 'differ' && !areApart(one, other))
    )
    if (clash.length > 0) return [toStateConflict([...groupBy(own, sideOf).values()])]
  }
  return []
}

/** What a source says the likeliest in answer; nothing where it says and denies it alike. */
function ownAnswer(answers: readonly { assertion: Assertion; share: number }[]): Assertion[] {
  const [best] = answers
  if (!best) return []
  const equal = answers.filter(({ share }) => share === best.share)
  return equal.every(({ assertion }) => sideOf(assertion) === sideOf(best.assertion)) ? [best.assertion] : []
}

function coverage({ terms }: AskedPart, { sentence }: Assertion): number {
  const { own, context } = frameOf(sentence)
  let known = 0
  let total = 0
  for (const { term, weight } of terms) {
    total += weight
    if (own.has(term)) known += weight
    else if (context.has(term)) known += leaned * weight
  }
  return total === 0 ? 0 : known / total
}
