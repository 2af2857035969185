import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import type { StatedFigure } from '../stated-figure.ts'
import { toldOtherwise } from './told-otherwise.ts'

/** What may stand between what is counted and where or of whom it is told of all together: "19 hospitals in". */
const leading = /^\s(?:\p{L}[\p{L}-]*\s){1,3}(?:in|of|from|at)\s(?:the\s)?$/u
const joined = /^,?\s(?:and\s)?(?:the\s)?$/u
const between = /,\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?/u

/** Names that follow each other, and how they are written together. */
interface Members {
  names: readonly string[]
  written: string
}

/**
 * Of which several together every source counts so many, where the claim counts them of some of them alone: "Spain and Portugal" for "19 hospitals in
 * Spain" of "19 hospitals in Spain and Portugal".
 */
export function otherMembers(figure: Figure, claim: Reading, stating: readonly StatedFigure[]): string | null {
  const own = figure.kind === 'count' ? membersBehind(figure, claim) : null
  if (!own) return null
  const other = toldOtherwise(
    stating,
    ({ sentence, figure: stated }) => membersBehind(stated, readEvidence(sentence)),
    ({ names }) => names.length > own.names.length && own.names.every(name => names.includes(name))
  )
  return other?.written ?? null
}

/** The name, or the names joined by "and", of which a number is told. */
function membersBehind({ endCharIndex }: Figure, { text, names }: Reading): Members | null {
  const [first, ...more] = names.filter(({ startCharIndex }) => startCharIndex > endCharIndex)
  if (!first || !leading.test(text.slice(endCharIndex, first.startCharIndex))) return null
  let end = first.endCharIndex
  for (const { startCharIndex, endCharIndex } of more) {
    if (!joined.test(text.slice(end, startCharIndex))) break
    end = endCharIndex
  }
  const written = text.slice(first.startCharIndex, end)
  return { names: written.split(between), written }
}
