import { readFigures } from '../../text/figures/read-figures.ts'
import { endOfKey } from '../../text/table-row.ts'
import type { Token } from '../../text/terms.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import type { SentenceReading } from './read-sentence.ts'

const circumstantial: ReadonlySet<FigureKind> = new Set<FigureKind>(['duration', 'measure'])

/**
 * The figures with which a question says in what case somebody asks: "after 3 days", "over 20 kg". A source gives the bounds
 * of such a case and need not have the number.
 */
export function readCircumstances(question: string): Figure[] {
  const figures = readFigures(question.replace(oneUnit, article => '1'.padEnd(article.length)))
  return figures.filter(({ kind }) => circumstantial.has(kind))
}

/** "If I cancel a month before", "an hour late". */
const oneUnit =
  /\ban?(?= (?:minute|hour|day|week|fortnight|month|year) (?:before|after|ahead|early|earlier|late|later|in advance|beforehand)\b)/giu

/** Whether a word of a question stands in one of its circumstances. */
export function isCircumstance(circumstances: readonly Figure[], token: Token): boolean {
  return circumstances.some(
    ({ startCharIndex, endCharIndex }) => startCharIndex <= token.startCharIndex && token.endCharIndex <= endCharIndex
  )
}

/**
 * Whether the row of a table is for another case than that of a question, as its first cell tells: "over 3 years" where
 * somebody asks about 2.
 */
export function isForAnotherCase(circumstances: readonly Figure[], text: string, own: SentenceReading): boolean {
  if (circumstances.length === 0 || !own.cells) return false
  const end = endOfKey(text)
  return own.figures.some(
    bounds =>
      bounds.startCharIndex < end &&
      circumstances.some(({ kind, unit, low }) => kind === bounds.kind && unit === bounds.unit && !holds(bounds, low))
  )
}

function holds({ low, high, bound }: Figure, value: number): boolean {
  if (bound === 'less_than') return value < high
  if (bound === 'at_most') return value <= high
  if (bound === 'more_than') return value > low
  if (bound === 'at_least') return value >= low
  return low <= value && value <= high
}
