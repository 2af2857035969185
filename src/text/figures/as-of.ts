import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { Clause } from './clauses.ts'
import { readFigures } from './read-figures.ts'

const isoPrefix = /^\d{4}(?:-\d{2}(?:-\d{2})?|-Q\d|-H\d)?$/
const stating = /\b(?:as of|as at|at the end of|by the end of)(?: the| early| late| end of)*\s*$/i
const leaning =
  /^(?:of (?:which|these|this|that|those|them)|it|its|they|their|this|that|these|those|among (?:them|these))\b/i

/** Index of the date of a sentence that says when its figures held: the one after "as of", if any. */
function statedAsOf(text: string, figures: readonly Figure[]): number | undefined {
  for (const [index, figure] of figures.entries()) {
    if (figure.kind !== 'date' || figure.unit === 'time') continue
    if (stating.test(text.slice(Math.max(0, figure.startCharIndex - 40), figure.startCharIndex))) return index
  }
  return undefined
}

/**
 * For each figure of a sentence the ISO prefix of the date at which it held: what "as of" says for the whole sentence,
 * else a date in its own clause or one that opens the sentence; a sentence that leans on the one before inherits its
 * "as of". Null where nothing says, and for dates themselves.
 */
export function asOfDates(
  sentence: EvidenceSentence,
  figures: readonly Figure[],
  clauses: readonly Clause[]
): (string | null)[] {
  const prefixOf = (index: number | undefined): string | null => {
    const value = index === undefined ? undefined : figures[index]?.value
    return typeof value === 'string' && isoPrefix.test(value) ? value : null
  }
  let whole = prefixOf(statedAsOf(sentence.text, figures))
  const previous = sentence.previous
  if (whole === null && previous && leaning.test(sentence.text)) {
    const before = readFigures(previous.text, { publishedAt: previous.publishedAt })
    const stated = statedAsOf(previous.text, before)
    const value = stated === undefined ? undefined : before[stated]?.value
    if (typeof value === 'string' && isoPrefix.test(value)) whole = value
  }
  const isDate = (index: number | undefined) =>
    index !== undefined && figures[index]?.kind === 'date' && figures[index]?.unit !== 'time'
  // A clause that holds nothing but a date ("In 2020, …") opens the sentence for all that follows.
  const opening = clauses[0]?.words.filter(word => word.figure !== undefined || word.term !== '') ?? []
  const opener = opening.length <= 2 ? prefixOf(opening.find(word => isDate(word.figure))?.figure) : null
  const found: (string | null)[] = figures.map(() => whole ?? opener)
  for (const clause of clauses) {
    const own = clause.words.filter(word => isDate(word.figure))
    if (own.length === 0) continue
    for (const [at, word] of clause.words.entries()) {
      if (word.figure === undefined || whole !== null) continue
      // Of several dates in a clause the nearest one behind the figure, else the nearest before.
      const after = clause.words.slice(at + 1).find(other => isDate(other.figure))
      const before = clause.words.slice(0, at).findLast(other => isDate(other.figure))
      found[word.figure] = prefixOf(after?.figure) ?? prefixOf(before?.figure) ?? found[word.figure] ?? null
    }
  }
  return found.map((value, index) => (figures[index]?.kind === 'date' ? null : value))
}
