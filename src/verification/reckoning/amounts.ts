import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { isForPeople } from '../../text/people.ts'
import { readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import type { Operand } from './operand.ts'
import { isBare } from './operands-in.ts'

/** An amount in the unit of another; a bare number is of the unit that its sentence gives another one: "28 francs, up from 25". */
export function amountIn({ sentence, figure }: Operand, kind: FigureKind, unit: string | null): number | null {
  const value = Number(figure.value)
  if (figure.kind === kind && (kind === 'count' || figure.unit === unit)) return value
  if (!isBare(figure) || (figure.bound !== 'exact' && figure.bound !== 'about')) return null
  const isOfIt = (other: Figure): boolean => other.kind === kind && other.unit === unit && other.value !== 0
  const beside =
    figuresOf(sentence).find(isOfIt) ?? (sentence.previous ? figuresOf(sentence.previous).find(isOfIt) : undefined)
  return beside ? (value * Number(beside.value)) / (beside.written ?? Number(beside.value)) : null
}

/** An amount in the unit of a claimed one, which its sentence may give as a word: "opening hours were cut from 40 to 28". */
export function amountAs(claimed: Figure, operand: Operand): number | null {
  const amount = amountIn(operand, claimed.kind, claimed.unit)
  if (amount !== null || !isBare(operand.figure) || !claimed.written || claimed.kind === 'percentage') return amount
  const unit = stem(claimed.writtenUnit ?? claimed.unit ?? '')
  if (!readEvidence(operand.sentence).tokens.some(token => token.stem === unit)) return null
  return (Number(operand.figure.value) * Number(claimed.value)) / claimed.written
}

/** Whether an amount can be told in the unit of a claimed one. */
export function isOfUnit({ kind, unit }: Figure, operand: Operand): boolean {
  if (amountIn(operand, kind, unit) === null) return false
  return kind !== 'count' || areOfOneNoun(unit, operand.figure.unit)
}

/** Whether two counted nouns, or none, may be of one thing: people may be told as anybody. */
export function areOfOneNoun(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other || (isForPeople(one) && isForPeople(other))
}
