import type { Span } from '../text/sentences.ts'
import { stem, type Token } from '../text/terms.ts'
import type { Reading } from './reading.ts'

/** Where a claim and a sentence part between words that they share. Either side may be empty. */
export interface Difference {
  claimed: readonly Token[]
  stated: readonly Token[]
  /** The shared word after it, as the claim writes it. */
  next: Token | undefined
}

/** Above this many cells the two are not compared word by word: time stays linear in the text. */
const mostCells = 60_000
/** Share of a claim's words that must stand in the sentence in the same order. */
const sameOrder = 0.7
const fewestWords = 4

const remembered = new WeakMap<Reading, WeakMap<Reading, Difference[] | null>>()

/** As `compareWords`, remembered for each pair of readings. */
export function differencesOf(claim: Reading, stated: Reading): Difference[] | null {
  let ofClaim = remembered.get(claim)
  if (!ofClaim) {
    ofClaim = new WeakMap()
    remembered.set(claim, ofClaim)
  }
  let differences = ofClaim.get(stated)
  if (differences === undefined) {
    differences = compareWords(claim, stated)
    ofClaim.set(stated, differences)
  }
  return differences
}

/**
 * The differences between a claim and a sentence whose words it follows (longest common subsequence of stems); null
 * where the claim has an order or a wording of its own.
 */
function compareWords(claim: Reading, stated: Reading): Difference[] | null {
  const one = claim.tokens
  const other = stated.tokens
  if (one.length < fewestWords || one.length * other.length > mostCells) return null
  const keysOfOne = one.map(keyOf)
  const keysOfOther = other.map(keyOf)
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--) {
      const cell = row * width + column
      lengths[cell] =
        keysOfOne[row] === keysOfOther[column]
          ? (lengths[cell + width + 1] ?? 0) + 1
          : Math.max(lengths[cell + width] ?? 0, lengths[cell + 1] ?? 0)
    }
  if ((lengths[0] ?? 0) < sameOrder * one.length) return null
  const differences: Difference[] = []
  let claimed: Token[] = []
  let left: Token[] = []
  let row = 0
  let column = 0
  const close = (next: Token | undefined): void => {
    if (claimed.length + left.length > 0) differences.push({ claimed, stated: left, next })
    claimed = []
    left = []
  }
  while (row < one.length && column < other.length) {
    const ofOne = one[row]
    const ofOther = other[column]
    if (!ofOne || !ofOther) break
    const cell = row * width + column
    if (keysOfOne[row] === keysOfOther[column]) {
      close(ofOne)
      row++
      column++
    } else if ((lengths[cell + width] ?? 0) >= (lengths[cell + 1] ?? 0)) {
      claimed.push(ofOne)
      row++
    } else {
      left.push(ofOther)
      column++
    }
  }
  claimed.push(...one.slice(row))
  left.push(...other.slice(column))
  close(undefined)
  return differences
}

function keyOf({ text }: Token): string {
  return stem(text)
}

/** Whether two spans, one of each text, stand in the same place between shared words. */
export function inSamePlace(differences: readonly Difference[], claimed: Span, stated: Span): boolean {
  return differences.some(difference => isTouched(difference.claimed, claimed) && isTouched(difference.stated, stated))
}

function isTouched(tokens: readonly Token[], span: Span): boolean {
  return tokens.some(token => token.startCharIndex < span.endCharIndex && token.endCharIndex > span.startCharIndex)
}
