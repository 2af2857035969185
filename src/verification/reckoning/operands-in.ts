import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { ofPair } from '../../text/memory.ts'
import { overlap } from '../../text/overlap.ts'
import { readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import { genericStems } from '../figures/told-otherwise/counts-other.ts'
import type { Operand } from './operand.ts'

/** Five letters tell a word from its neighbours, whatever its ending. */
const lengthOfBeginning = 5
export const beginningOf = (word: string): string => word.slice(0, lengthOfBeginning)

/** "24 of the 50 seats", "from €92 million to €124 million": what is said of the one is said of the other. */
const linking =
  /^\sto\s(?:about\s|some\s)?$|^(?:\s\p{L}+)?\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all|these|those)\s)?$/u
/** How far behind a number the noun stands that it counts: "12 new cargo ships". */
const reachOfNoun = 3

const remembered = createSentenceMemory<Map<FigureKind, readonly Operand[]>>()

/**
 * The figures of one kind in a sentence, with those numbers that have no unit of their own and may be of it, each with its own
 * words: those of "power tools brought in €620 million, garden equipment €372 million" are "power", "tools" and "garden", "equipment".
 */
export function operandsIn(sentence: EvidenceSentence, kind: FigureKind): readonly Operand[] {
  return ofPair(remembered, sentence, kind, readOperands)
}

function readOperands(sentence: EvidenceSentence, kind: FigureKind): readonly Operand[] {
  const all = figuresOf(sentence)
  if (isData(all)) return []
  if (kind === 'date')
    return toldApart(
      sentence,
      all.filter(figure => figure.kind === 'date'),
      all
    )
  const figures = all.filter(figure => figure.low === figure.high && (figure.kind === kind || isBare(figure)))
  if (kind !== 'measure') return toldApart(sentence, figures, all)
  // Grams stand in the place of no degrees.
  const units = new Set(figures.filter(figure => !isBare(figure)).map(({ unit }) => unit))
  if (units.size === 0) return toldApart(sentence, figures, all)
  return [...units].flatMap(unit =>
    toldApart(
      sentence,
      figures.filter(figure => figure.unit === unit || isBare(figure)),
      all
    )
  )
}

function toldApart(sentence: EvidenceSentence, figures: readonly Figure[], all: readonly Figure[]): readonly Operand[] {
  const stretches = stretchesOf(sentence, figures, all)
  const count = new Map<string, number>()
  for (const words of stretches) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1)
  return figures.map((figure, at) => {
    const words = stretches[at] ?? new Set()
    // Both figures of "24 of the 50 seats" have the words of both.
    const holders = stretches.filter(other => other === words).length
    return { sentence, figure, own: new Set([...words].filter(word => count.get(word) === holders)) }
  })
}

/** A number that counts nothing by its own words: "compared with a mean of 248". */
export const isBare = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === null

/** The content words of each figure's part of a sentence, which is cut at the mark or conjunction before every next one. */
function stretchesOf(
  sentence: EvidenceSentence,
  figures: readonly Figure[],
  all: readonly Figure[]
): ReadonlySet<string>[] {
  const { tokens } = readEvidence(sentence)
  const stretches: Set<string>[] = []
  let from = 0
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1]
    const until = next ? cutBetween(figure, next, tokens) : tokens.length
    const words = tokens
      .slice(from, until)
      .filter(
        word =>
          word.content && !genericStems.has(word.stem) && !all.some(other => isNumber(other) && overlap(word, other))
      )
    const before = figures[index - 1]
    const isOfOne = before && linking.test(sentence.text.slice(before.endCharIndex, figure.startCharIndex))
    const shared = isOfOne ? stretches.at(-1) : undefined
    const stretch = shared ?? new Set<string>()
    for (const word of words) stretch.add(beginningOf(word.stem))
    stretches.push(stretch)
    from = until
  }
  return stretches
}

/** A year is a word by which a figure is told: "in 2015 gas delivered 20". */
export const isNumber = ({ kind }: Figure): boolean => kind !== 'date'

/** Index of the word at which the part of the next figure begins. */
function cutBetween(figure: Figure, next: Figure, tokens: readonly Word[]): number {
  const last = tokens.findLastIndex(word => overlap(word, figure))
  const nextAt = tokens.findIndex(word => overlap(word, next))
  let until = nextAt
  while (until > last + 1 && tokens[until - 1]?.segment === tokens[nextAt]?.segment) until--
  if (until > last + 1 || figure.unit === null) return until
  const noun = beginningOf(figure.unit)
  for (let at = last + 1; at <= last + reachOfNoun && at < nextAt; at++)
    if (tokens[at]?.lower.startsWith(noun)) return at + 1
  return until
}
