import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { overlap } from '../../text/overlap.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import { genericStems } from './counts-other.ts'
import type { StatedFigure } from './operands.ts'

/** A stated figure with the words by which it can be told from the figures beside it. */
export interface NamedFigure extends StatedFigure {
  /** Beginnings of the words that its sentence has for it and for no other one of its kind. */
  own: ReadonlySet<string>
}

/** Five letters tell a word from its neighbours, whatever its ending. */
const lengthOfBeginning = 5
export const beginningOf = (word: string): string => word.slice(0, lengthOfBeginning)

/** "24 of the 50 seats", "from €92 million to €124 million": what is said of the one is said of the other. */
const linking =
  /^\sto\s(?:about\s|some\s)?$|^(?:\s\p{L}+)?\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all|these|those)\s)?$/u
/** How far behind a number the noun stands that it counts: "12 new cargo ships". */
const reachOfNoun = 3

const remembered = createSentenceMemory<Map<FigureKind, readonly NamedFigure[]>>()

/**
 * The figures of one kind in a sentence, with those numbers that have no unit of their own and may be of it, each with its own
 * words: those of "power tools brought in €620 million, garden equipment €372 million" are "power", "tools" and "garden", "equipment".
 */
export function namedFigures(sentence: EvidenceSentence, kind: FigureKind): readonly NamedFigure[] {
  let ofSentence = remembered.get(sentence)
  if (!ofSentence) {
    ofSentence = new Map()
    remembered.set(sentence, ofSentence)
  }
  let named = ofSentence.get(kind)
  if (!named) {
    named = readNamed(sentence, kind)
    ofSentence.set(kind, named)
  }
  return named
}

function readNamed(sentence: EvidenceSentence, kind: FigureKind): readonly NamedFigure[] {
  const all = figuresOf(sentence)
  if (isData(all)) return []
  const figures = all.filter(figure => figure.low === figure.high && (figure.kind === kind || isBare(figure)))
  if (kind !== 'measure') return toldApart(sentence, figures, all)
  // Grams stand in the place of no degrees.
  const units = new Set(figures.filter(figure => !isBare(figure)).map(({ unit }) => unit))
  return [...units].flatMap(unit =>
    toldApart(
      sentence,
      figures.filter(figure => figure.unit === unit || isBare(figure)),
      all
    )
  )
}

function toldApart(
  sentence: EvidenceSentence,
  figures: readonly Figure[],
  all: readonly Figure[]
): readonly NamedFigure[] {
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
const isNumber = ({ kind }: Figure): boolean => kind !== 'date'

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

/** The beginnings of what a text, or a stretch of it, says beside its numbers. */
export function wordsOf({ text, tokens, figures }: Reading, from = 0, to = text.length): ReadonlySet<string> {
  const isSaid = (word: Word): boolean =>
    word.content &&
    word.startCharIndex >= from &&
    word.endCharIndex <= to &&
    !figures.some(figure => isNumber(figure) && overlap(word, figure))
  return new Set(tokens.filter(isSaid).map(({ stem }) => beginningOf(stem)))
}

/** How many of its own words a claim has. */
export function namesOf({ own }: NamedFigure, words: ReadonlySet<string>): number {
  let count = 0
  for (const word of own) if (words.has(word)) count++
  return count
}

/**
 * Whether a claim may speak of these figures: it names one of them, and none that it does not name stands beside another of
 * its kind that it names instead.
 */
export function areMeant(figures: readonly NamedFigure[], words: ReadonlySet<string>): boolean {
  const named = figures.filter(each => namesOf(each, words) > 0)
  if (named.length === 0) return areAlone(figures)
  const isOne = ({ figure }: NamedFigure): boolean => figures.some(each => each.figure === figure)
  return figures.every(each => {
    if (named.includes(each)) return true
    if (!named.some(other => isBeside(each.sentence, other.sentence))) return false
    return namedFigures(each.sentence, each.figure.kind).every(rival => {
      if (isOne(rival) || (rival.figure.kind === 'measure' && rival.figure.unit !== each.figure.unit)) return true
      for (const word of rival.own) if (words.has(word) && !named.some(({ own }) => own.has(word))) return false
      return true
    })
  })
}

/** Whether some figures are all of their kind in one sentence: in whatever words, of them the claim is. */
export function areAlone([first, ...others]: readonly NamedFigure[]): boolean {
  if (!first || others.some(({ sentence }) => sentence !== first.sentence)) return false
  return figuresOf(first.sentence).every(
    figure =>
      figure.kind !== first.figure.kind ||
      isAge(figure) ||
      figure === first.figure ||
      others.some(other => other.figure === figure)
  )
}

/** "Munro, 54, served 19 months": of the one named before, whatever else is told. */
const isAge = ({ kind, text }: Figure): boolean => kind === 'duration' && /^\d+$/.test(text)

/** Whether two sentences are one, or stand one or two places apart. */
function isBeside(one: EvidenceSentence, other: EvidenceSentence): boolean {
  const isBefore = (late: EvidenceSentence, early: EvidenceSentence): boolean =>
    late.previous === early || late.previous?.previous === early
  return one === other || isBefore(one, other) || isBefore(other, one)
}
