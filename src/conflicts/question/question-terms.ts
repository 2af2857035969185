import { unitNamed } from '../../text/figures/units.ts'
import { createPartMemory } from '../../text/question/part-memory.ts'
import type { QuestionPart } from '../../text/question.ts'
import { abbreviationOf, meaningOf } from '../../text/synonyms.ts'
import { stem, tokenize } from '../../text/terms.ts'

/** What counts at the most of a word that the question leaves to the one before it; together half of what its own count. */
const carriedShare = 0.5

/** The question's names in the form in which statements have theirs. */
export function namesOf(part: QuestionPart): ReadonlySet<string> {
  return rememberedNames.of(part, readNames)
}
const rememberedNames = createPartMemory<ReadonlySet<string>>()
const readNames = (part: QuestionPart) => new Set(part.names.flatMap(meaningsOf))

/**
 * The question's content words in the form in which statements have theirs, without those that only type the answer, each
 * with what it counts: 1, or less where the question leaves it to the one before it.
 */
export function questionTerms(part: QuestionPart): ReadonlyMap<string, number> {
  return rememberedTerms.of(part, readTerms)
}
/** A part is compared with every figure there is: its words are read once. */
const rememberedTerms = createPartMemory<ReadonlyMap<string, number>>()

function readTerms(part: QuestionPart): Map<string, number> {
  const asked = new Set([...part.terms, ...part.focus])
  const meanings = meaningsOf(part.text)
  const terms = new Map<string, number>()
  for (const [index, token] of tokenize(part.text).entries()) {
    const stemmed = stem(token.text)
    if (asked.delete(stemmed) && !isTypeWord(token.text.toLowerCase())) terms.set(meanings[index] ?? stemmed, 1)
  }
  for (const term of asked) terms.set(meaningOf(term), 1)
  const carried = new Set(part.carried.map(meaningOf).filter(term => !terms.has(term)))
  const share = terms.size === 0 ? 1 : carriedShare * Math.min(1, terms.size / carried.size)
  for (const term of carried) terms.set(term, share)
  return terms
}

/** The stems of all tokens in the form in which statements have theirs. */
function meaningsOf(text: string): string[] {
  const stems = tokenize(text).map(token => stem(token.text))
  return stems.map(
    (stemmed, index) =>
      abbreviationOf(stems[index - 1] ?? '', stemmed) ??
      abbreviationOf(stemmed, stems[index + 1] ?? '') ??
      meaningOf(stemmed)
  )
}

const isTypeWord = (word: string) => typeWords.has(word) || (word.length > 1 && unitNamed(word) !== undefined)

/** "In which year and month", "what percentage", "in square metres": they stand in the figure, not beside it. */
const typeWords = new Set(
  'year years month months day days date dates decade century time percent percentage number amount total value size worth sum money dollars trillion billion million square cubic going'.split(
    ' '
  )
)
