import type { Figure } from '../../types/figure.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'

/** How a figure comes out of stated ones. */
export interface Derivation {
  /** As a reader sees it: "84 − 21 = 63". */
  working: string
  operands: readonly StatedFigure[]
  /** Numbers that the claim itself supposes ("two cabins cost …"), and that no source need state. */
  supposed?: readonly Figure[]
}

/** How an amount comes out that no source states, but the words of one give. */
export interface Implied extends Derivation {
  /** What it was before or is compared with, what all come to or a share of it is, what is left. */
  way: 'level' | 'product' | 'rest'
  /** Of what is left: beginnings of the words that are said of the part alone. */
  apart: ReadonlySet<string>
}

/** A figure to reckon with, and the words by which it can be told from the figures beside it. */
export interface Operand extends StatedFigure {
  /** Beginnings of the words that its sentence has for it and for no other one of its kind. */
  own: ReadonlySet<string>
  /** Absent where it is stated. */
  implied?: Implied
}

/** A value that may be what the claim says, and what it comes out of. */
export interface Candidate {
  operands: readonly Operand[]
  value: number
  /** The working up to the equals sign. */
  working: string
  /** What else must hold of these operands: asked last. */
  fits?: (() => boolean) | undefined
  supposed?: readonly Figure[]
}

/** How an operand is written in a working. */
export function writtenOf({ figure, implied }: Operand): string {
  return implied ? `(${implied.working})` : figure.text
}

/** Operands joined by one sign. */
export function joined(operands: readonly Operand[], sign: string): string {
  return operands.map(writtenOf).join(` ${sign} `)
}

/** The stated figures that some operands rest on. */
export function statedBehind(operands: readonly (StatedFigure | Operand)[]): StatedFigure[] {
  return operands.flatMap(operand => ('implied' in operand && operand.implied?.operands) || [operand])
}

/** A candidate as the derivation of a claimed figure. */
export function derivationOf({ operands, working, supposed }: Candidate, claimed: Figure): Derivation {
  return {
    working: `${working} = ${claimed.text}`,
    operands: [...new Set(statedBehind(operands))],
    ...(supposed && { supposed })
  }
}

/** An amount of the kind and unit of another one, as an operand. */
export function impliedOf(
  like: Figure,
  value: number,
  { sentence, own }: Pick<Operand, 'sentence' | 'own'>,
  implied: Implied
): Operand {
  const figure: Figure = { ...like, text: implied.working, value, low: value, high: value, bound: 'exact' }
  if (like.written !== undefined && like.value !== 0) figure.written = (like.written * value) / Number(like.value)
  return { sentence, own, figure, implied }
}
