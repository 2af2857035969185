import { areOpposites } from '../../../text/opposites.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import { deedsOf, isAuxiliaryVerb, isLightVerb } from '../../../text/verb-classes.ts'
import { shareKind } from '../../../text/word-kinds.ts'
import type { Word } from '../../../text/words.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { mayTell } from '../../deeds/check-deeds.ts'
import type { Party } from '../../wording/noun-phrases.ts'
import { isPlain, type Statement, statementsOf } from '../../wording/statements.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/**
 * For which deed every source with a count gives it, where a short claim gives it for another: "hurt" for "twelve people died" of "twelve
 * people were hurt". Both verbs must be of known kinds, and no source may tell the claim's in any form.
 */
export function otherDeed(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[],
  context: readonly EvidenceSentence[]
): string | null {
  if (figure.kind !== 'count' || !isPlain(claim)) return null
  const own = deedOf(figure, claim)
  if (!own) return null
  const said = claim.tokens.filter(token => token.content && !overlap(token, figure))
  const other = toldOtherwise(
    stating,
    ({ sentence, figure: stated }) => {
      const told = deedOf(stated, readEvidence(sentence))
      return told && told.counted.stem === own.counted.stem ? told.verb : null
    },
    verb =>
      !shareKind(kindsOf(own.verb), kindsOf(verb)) &&
      !areOpposites(own.verb.form.base, verb.form.base) &&
      !said.some(word => mayTell(word.text, verb.text))
  )
  if (!other || context.some(sentence => tells(sentence, own.verb, own.counted))) return null
  return `"${other.text}", not for "${own.verb.text}"`
}

interface DeedOfFigure {
  verb: Word
  /** The noun of what is counted. */
  counted: Word
}

/** The verb of a known kind that is said of so many of something. */
function deedOf(figure: Figure, reading: Reading): DeedOfFigure | null {
  for (const statement of statementsOf(reading)) {
    const counted = countedBy(figure, statement)
    if (counted && isTelling(statement.verb)) return { verb: statement.verb, counted }
  }
  return null
}

function countedBy(figure: Figure, { agent, patient }: Statement): Word | undefined {
  const party = [agent, patient].find((each): each is Party => each?.head.some(word => overlap(word, figure)) === true)
  return party?.head.find(word => word.startCharIndex >= figure.endCharIndex)
}

const isTelling = (verb: Word): boolean =>
  kindsOf(verb).size > 0 && !isLightVerb(verb.form.base) && !isAuxiliaryVerb(verb.form.base)

const kindsOf = ({ form }: Word): ReadonlySet<number> => deedsOf(form.base)

function tells(sentence: EvidenceSentence, verb: Word, counted: Word): boolean {
  return readEvidence(sentence).tokens.some(token => token.stem !== counted.stem && mayTell(token.text, verb.text))
}
