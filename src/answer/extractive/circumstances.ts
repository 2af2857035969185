import { readFigures } from '../../text/figures/read-figures.ts'
import type { Token } from '../../text/terms.ts'
import type { FigureKind } from '../../types/figure.ts'

const circumstantial: ReadonlySet<FigureKind> = new Set<FigureKind>(['duration', 'measure'])

/**
 * Tells which words of a question say in what case somebody asks: "after 3 days", "over 20 kg". A source gives the bounds
 * of such a case and need not have the number.
 */
export function readCircumstances(question: string): (token: Token) => boolean {
  const figures = readFigures(question).filter(({ kind }) => circumstantial.has(kind))
  return token =>
    figures.some(
      ({ startCharIndex, endCharIndex }) => startCharIndex <= token.startCharIndex && token.endCharIndex <= endCharIndex
    )
}
