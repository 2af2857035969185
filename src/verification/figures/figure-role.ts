import { overlap } from '../../text/overlap.ts'
import type { Reading } from '../../text/reading.ts'
import type { Figure } from '../../types/figure.ts'

/** The words around a figure, each with its nearness: 1 next to it, less the farther; negative on its left. */
export type Role = ReadonlyMap<string, { nearness: number; side: number }>

/** A word on the other side of a comma, a conjunction or a clause belongs rather to another figure. */
const acrossClause = 0.6
/** … and all the more where such a figure follows: "79 high and 56 low". */
const towardsOther = 0.3
/** A word that stands on the other side of the figure than in the source counts a little less. */
const otherSide = 0.85
const reach = 12
/** Words that are walked over at most, to either side: between those that count stand small words and other figures. */
const farthest = 100
const clauseMark = /[,;:()–—]/u
const clauseWords = new Set(['and', 'but', 'while', 'or', 'whereas', 'with', 'which', 'versus'])

/**
 * What a figure is said of, by its neighbours: content words of the sentence, nearest first. Words inside other
 * figures of the same kind are left out, for these are what may have been exchanged.
 */
export function roleOf(figure: Figure, { text, tokens }: Reading, others: readonly Figure[]): Role {
  const role = new Map<string, { nearness: number; side: number }>()
  const inside = (index: number, other: Figure): boolean => {
    const token = tokens[index]
    return token !== undefined && overlap(token, other)
  }
  const alike = others.filter(({ kind }) => kind === figure.kind)
  // "79 °F (26 °C) high": the same figure in another unit parts nothing.
  const isAside = ({ startCharIndex, endCharIndex }: Figure): boolean =>
    text[startCharIndex - 1] === '(' && text[endCharIndex] === ')'
  const asides = alike.filter(isAside)
  const rivals = alike.filter(other => !isAside(other))
  const firstInside = tokens.findIndex((_, index) => inside(index, figure))
  const anchor = firstInside < 0 ? tokens.findIndex(token => token.startCharIndex >= figure.endCharIndex) : firstInside
  for (const side of [-1, 1]) {
    let steps = 0
    let factor = 1
    let previous = anchor
    const end = anchor + side * farthest
    for (let index = anchor + side; index !== end && steps < reach; index += side) {
      const token = tokens[index]
      const before = tokens[previous]
      if (!token || !before) break
      const isParted =
        side > 0
          ? hasClauseMark(text, before.endCharIndex, token.startCharIndex)
          : hasClauseMark(text, token.endCharIndex, before.startCharIndex)
      const isByAside = asides.some(aside => aside !== figure && (inside(index, aside) || inside(previous, aside)))
      if ((isParted || clauseWords.has(token.lower)) && !isByAside) {
        const isTowardsOther = rivals.some(rival =>
          side > 0 ? rival.startCharIndex >= token.startCharIndex : rival.endCharIndex <= token.endCharIndex
        )
        factor *= isTowardsOther ? towardsOther : acrossClause
      }
      previous = index
      const { term, stem } = token
      if (term === '' || inside(index, figure)) continue
      if (alike.some(other => inside(index, other))) continue
      const nearness = factor / (1 + 0.4 * steps)
      steps++
      const known = role.get(stem)
      if (!known || known.nearness < nearness) role.set(stem, { nearness, side })
    }
  }
  // The unit written against the number ("50km", "$5") is within the figure; the counted noun is a neighbour already.
  if (figure.unit !== null && figure.kind === 'count' && !role.has(figure.unit)) {
    role.set(figure.unit, { nearness: 1, side: 1 })
  }
  return role
}

function hasClauseMark(text: string, start: number, end: number): boolean {
  return !(end === start + 1 && text.charCodeAt(start) === 0x20) && clauseMark.test(text.slice(start, end))
}

/** How far a claimed figure's neighbours are a stated one's: 0 to 1. */
export function compareRoles(claimed: Role, stated: Role): number {
  let total = 0
  let shared = 0
  for (const [term, { nearness, side }] of claimed) {
    total += nearness
    const other = stated.get(term)
    if (other) shared += Math.min(nearness, other.nearness) * (side === other.side ? 1 : otherSide)
  }
  return total === 0 ? 1 : shared / total
}
