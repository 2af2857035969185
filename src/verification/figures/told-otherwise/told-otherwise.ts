import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'

/**
 * As what the sources tell a value, if each that states it tells it as something else than the claim does: the first such; null where one
 * tells it as the claim, or says nothing of it. `tell` reads as what a source tells its figure.
 */
export function toldOtherwise<Told>(
  stating: readonly StatedFigure[],
  tell: (stated: StatedFigure) => Told | null,
  isOther: (told: Told) => boolean = () => true
): Told | null {
  let other: Told | null = null
  for (const each of stating) {
    const told = tell(each)
    if (told === null || !isOther(told)) return null
    other ??= told
  }
  return other
}

/** The same, where claim and sources are read alike: what they tell, if each source that states a value tells another than the claim. */
export function toldUnlike<Told>(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[],
  tell: (figure: Figure, reading: Reading) => Told | null
): Told | null {
  const claimed = tell(figure, claim)
  if (claimed === null) return null
  return toldOtherwise(
    stating,
    ({ sentence, figure: stated }) => tell(stated, readEvidence(sentence)),
    told => told !== claimed
  )
}
