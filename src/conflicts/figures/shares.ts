import type { Figure } from '../../types/figure.ts'

/** "395 of our 510 drivers": the part that a count is, or the whole that it is told of. */
export type Share = 'part' | 'whole'

const ofWhole = /^ of (?:(?:the|all|its|their|our|his|her|these|those) )?$/
const opensWithWhole = /^of (?:(?:the|all|its|their|our|his|her|these|those) )?$/i
/** "Of all their 214 …" is no longer. */
const longestOpening = 16

/** Whether a count is told as a part or as the whole; null for most. */
export function shareOf(text: string, figure: Figure, figures: readonly Figure[]): Share | null {
  if (figure.kind !== 'count' || figures.length < 2) return null
  const place = figures.indexOf(figure)
  const [before, behind] = [figures[place - 1], figures[place + 1]]
  const isPart = (part: Figure | undefined, whole: Figure | undefined) =>
    part !== undefined && whole !== undefined && ofWhole.test(text.slice(part.endCharIndex, whole.startCharIndex))
  if (isPart(figure, behind)) return 'part'
  const opening = figure.startCharIndex > longestOpening ? '' : text.slice(0, figure.startCharIndex)
  return isPart(before, figure) || opensWithWhole.test(opening) ? 'whole' : null
}
