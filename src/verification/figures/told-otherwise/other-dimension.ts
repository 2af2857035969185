import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldUnlike } from './told-otherwise.ts'

/** As what a measure is told: "96 m high", "a height of 96 m", "weighs 2 kg". */
const dimensions: readonly (readonly [name: string, words: RegExp])[] = [
  ['height', /^(?:high|tall|height|heights)$/u],
  ['width', /^(?:wide|broad|width|widths|across)$/u],
  ['length', /^(?:long|length|lengths)$/u],
  ['depth', /^(?:deep|depth|depths)$/u],
  ['thickness', /^(?:thick|thickness)$/u],
  ['diameter', /^diameter$/u],
  ['weight', /^(?:weighs?|weighed|weighing|weight|heavy)$/u],
  ['capacity', /^(?:holds?|capacity)$/u]
]
/** "In height", "of the height": words between a measure and what it is a measure of. */
const reach = 3

/** As what every source with a measure tells it, if the claim tells it as something else: "height" for "96 m wide" of "96 m high". */
export function otherDimension(figure: Figure, claim: Reading, stating: readonly StatedFigure[]): string | null {
  return figure.kind === 'measure' ? toldUnlike(figure, claim, stating, dimensionOf) : null
}

function dimensionOf({ startCharIndex, endCharIndex }: Figure, { text }: Reading): string | null {
  const [clause = ''] = text.slice(endCharIndex, endCharIndex + 30).split(/[.,;:()]/u, 1)
  const behind = clause.trim().split(/\s+/u).slice(0, 2)
  const named = dimensionIn(behind)
  if (named !== null) return named
  const before =
    text
      .slice(Math.max(0, startCharIndex - 40), startCharIndex)
      .split(/[.,;:()]/u)
      .at(-1) ?? ''
  return dimensionIn(before.trim().split(/\s+/u).slice(-reach).reverse())
}

function dimensionIn(words: readonly string[]): string | null {
  for (const word of words) for (const [name, pattern] of dimensions) if (pattern.test(word.toLowerCase())) return name
  return null
}
