import type { Reading } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { type ExchangedThing, thingInClause, thingInPlaceBeside } from '../../things/thing-in-place.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/**
 * For what every source with a figure gives it, where the claim tells it in the same words of another thing: "hotel, not for museum" for "the museum has
 * 40 rooms" of "The hotel has 40 rooms. The museum is next door." The claim may have one thing or trait that the sentence lacks, and the
 * sentence another in its place; both must be the source's own words, else one is another word for the other.
 */
export function otherThing(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[],
  context: readonly EvidenceSentence[]
): string | null {
  return written(toldOtherwise(stating, ({ sentence }) => thingInPlaceBeside(figure, claim, sentence, context)))
}

/** The same of the clause of each figure, where its sentence speaks of the claim's thing in another one. */
export function otherThingOfClause(
  claim: Reading,
  stating: readonly StatedFigure[],
  context: readonly EvidenceSentence[]
): string | null {
  return written(toldOtherwise(stating, stated => thingInClause(stated, claim, context)))
}

const written = (other: ExchangedThing | null): string | null => other && `${other.told}, not for ${other.claimed}`
