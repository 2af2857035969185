import { ofPair } from '../text/memory.ts'
import { overlap } from '../text/overlap.ts'
import { createReadingMemory, type Reading } from '../text/reading.ts'
import type { Word } from '../text/words.ts'
import type { Figure } from '../types/figure.ts'

/** Where a claim and a sentence part between words that they share. Either side may be empty. */
export interface Difference {
  claimed: readonly Word[]
  stated: readonly Word[]
  /** The shared word after it, as the claim writes it. */
  next: Word | undefined
}

/** A figure of a claim and the one that a sentence has in its place. */
export interface FigurePair {
  claimed: Figure
  stated: Figure
  /** Whether the words on both sides are shared too: then it is this very place, whatever the order of the rest. */
  isEnclosed: boolean
}

/** How a claim that follows a sentence word by word goes along with it. */
export interface Alignment {
  differences: readonly Difference[]
  pairs: readonly FigurePair[]
}

/** Above this many cells the two are not compared word by word: time stays linear in the text. */
const mostCells = 60_000
/** Share of a claim's words that must stand in the sentence in the same order. */
const sameOrder = 0.7
const fewestWords = 4
/** What a shared word counts, and a figure of the same kind with another value: it has the same place, if no better is found. */
const wordWeight = 3
const placeWeight = 2

const remembered = createReadingMemory<Map<Reading, Alignment | null>>()

/** As `align`, remembered for each pair of readings. */
export function alignmentOf(claim: Reading, stated: Reading): Alignment | null {
  return ofPair(remembered, claim, stated, align)
}

/** A word, or a whole figure. */
interface Item {
  /** What is shared: a stem, or the kind of the figure. */
  key: string
  /** What tells a figure from others of its kind. */
  value: string
  tokens: Word[]
  figure: Figure | undefined
}

const rememberedItems = createReadingMemory<readonly Item[]>()

function itemsOf(reading: Reading): readonly Item[] {
  return rememberedItems.of(reading, readItems)
}

function readItems(reading: Reading): Item[] {
  const items: Item[] = []
  let at = 0
  for (const token of reading.tokens) {
    while ((reading.figures[at]?.endCharIndex ?? Infinity) <= token.startCharIndex) at++
    const figure = reading.figures[at]
    if (!figure || figure.startCharIndex >= token.endCharIndex) {
      items.push({ key: token.form.stemmed, value: '', tokens: [token], figure: undefined })
    } else {
      const last = items.at(-1)
      if (last?.figure === figure) last.tokens.push(token)
      else items.push({ key: `#${figure.kind}`, value: `${figure.value} ${figure.unit}`, tokens: [token], figure })
    }
  }
  return items
}

/**
 * The differences between a claim and a sentence whose words it follows (longest common subsequence of stems, each
 * figure standing for any of its kind); null where the claim has an order or a wording of its own.
 */
function align(claim: Reading, stated: Reading): Alignment | null {
  if (claim.tokens.length < fewestWords || sharesTooLittle(claim, stated)) return null
  const one = itemsOf(claim)
  const other = itemsOf(stated)
  if (one.length * other.length > mostCells) return null
  const width = other.length + 1
  const weights = cells((one.length + 1) * width)
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--) {
      const cell = row * width + column
      const both = weightOf(one[row], other[column])
      const apart = Math.max(weights[cell + width] ?? 0, weights[cell + 1] ?? 0)
      weights[cell] = both === 0 ? apart : Math.max(apart, (weights[cell + width + 1] ?? 0) + both)
    }
  if ((weights[0] ?? 0) < sameOrder * wordWeight * one.length) return null
  const differences: Difference[] = []
  const pairs: (FigurePair & { row: number; column: number })[] = []
  const shared = new Map<number, number>()
  let claimed: Word[] = []
  let left: Word[] = []
  let row = 0
  let column = 0
  const close = (next: Word | undefined): void => {
    if (claimed.length + left.length > 0) differences.push({ claimed, stated: left, next })
    claimed = []
    left = []
  }
  while (row < one.length && column < other.length) {
    const ofOne = one[row]
    const ofOther = other[column]
    if (!ofOne || !ofOther) break
    const cell = row * width + column
    const both = weightOf(ofOne, ofOther)
    if (both > 0 && weights[cell] === (weights[cell + width + 1] ?? 0) + both) {
      close(ofOne.tokens[0])
      if (ofOne.figure && ofOther.figure)
        pairs.push({ claimed: ofOne.figure, stated: ofOther.figure, isEnclosed: false, row, column })
      shared.set(row, column)
      row++
      column++
    } else if ((weights[cell + width] ?? 0) >= (weights[cell + 1] ?? 0)) {
      claimed.push(...ofOne.tokens)
      row++
    } else {
      left.push(...ofOther.tokens)
      column++
    }
  }
  for (const { tokens } of one.slice(row)) claimed.push(...tokens)
  for (const { tokens } of other.slice(column)) left.push(...tokens)
  close(undefined)
  shared.set(-1, -1)
  shared.set(one.length, other.length)
  for (const pair of pairs)
    pair.isEnclosed = shared.get(pair.row - 1) === pair.column - 1 && shared.get(pair.row + 1) === pair.column + 1
  return { differences, pairs }
}

let table = new Uint16Array(0)

/** So many empty cells, always the same ones: memory of their own would be asked of the system for each comparison. */
function cells(count: number): Uint16Array {
  if (table.length < count) table = new Uint16Array(2 * count)
  return table.fill(0, 0, count)
}

function weightOf(one: Item | undefined, other: Item | undefined): number {
  if (one?.key !== other?.key) return 0
  return one?.value === other?.value ? wordWeight : placeWeight
}

/** Whether too few of the content words are shared for any order of them to be the same: saves most comparisons. */
function sharesTooLittle(claim: Reading, stated: Reading): boolean {
  let missing = 0
  for (const token of claim.tokens) {
    if (token.term === '' || stated.termSet.has(token.term)) continue
    const isInFigure = claim.figures.some(figure => overlap(token, figure))
    if (!isInFigure) missing++
  }
  return missing > (1 - sameOrder) * claim.tokens.length
}
