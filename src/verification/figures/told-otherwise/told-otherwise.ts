import type { StatedFigure } from '../stated-figure.ts'

/**
 * As what the sources tell a value, if each that states it tells it as something else than the claim does: the first such; null where one
 * tells it as the claim, or says nothing of it. `tell` reads as what a source tells its figure.
 */
export function toldOtherwise<Told>(
  stating: readonly StatedFigure[],
  tell: (stated: StatedFigure) => Told | null,
  isOther: (told: Told) => boolean
): Told | null {
  let other: Told | null = null
  for (const each of stating) {
    const told = tell(each)
    if (told === null || !isOther(told)) return null
    other ??= told
  }
  return other
}
