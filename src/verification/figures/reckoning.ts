import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { isForPeople } from '../../text/people.ts'
import type { Reading } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import type { Sides } from './comparison-sides.ts'
import { beginningOf, isBare, type NamedFigure, namedFigures, namesOf } from './named-figures.ts'
import type { Derivation } from './operands.ts'
import { ofThem } from './share-base.ts'

/** Of so many figures at most, those that the claim names best, each pair is tried: time stays bounded. */
const mostOperands = 16
export const kindsOfAmounts: readonly FigureKind[] = ['money', 'count', 'measure', 'duration']

/** A claimed figure with what its claim says about where it comes from. */
export interface Reckoning {
  claimed: Figure
  claim: Reading
  words: ReadonlySet<string>
  sentences: readonly EvidenceSentence[]
  sides: Sides
}

/** The figures of a kind that the claim may mean, best named first. */
export function operandsOf({ sentences, words }: Reckoning, kind: FigureKind): readonly NamedFigure[] {
  const all = sentences.flatMap(sentence => namedFigures(sentence, kind))
  const first = new Map<string, NamedFigure>()
  for (const each of all) {
    const key = `${each.figure.kind} ${each.figure.value} ${each.figure.unit} ${each.sentence.startCharIndex}`
    const known = first.get(key)
    if (!known || namesOf(each, words) > namesOf(known, words)) first.set(key, each)
  }
  const distinct = [...first.values()]
  if (distinct.length <= mostOperands) return distinct
  return distinct.sort((one, other) => namesOf(other, words) - namesOf(one, words)).slice(0, mostOperands)
}

/** An amount in the unit of another; a bare number is of the unit that its sentence gives another one: "28 francs, up from 25". */
export function amountIn({ sentence, figure }: NamedFigure, kind: FigureKind, unit: string | null): number | null {
  const value = Number(figure.value)
  if (figure.kind === kind && (kind === 'count' || figure.unit === unit)) return value
  if (!isBare(figure) || figure.bound !== 'exact') return null
  const beside = figuresOf(sentence).find(other => other.kind === kind && other.unit === unit && other.value !== 0)
  return beside ? (value * Number(beside.value)) / (beside.written ?? Number(beside.value)) : null
}

interface Pair {
  one: NamedFigure
  other: NamedFigure
  mine: number
  theirs: number
}

/** Every two amounts of one unit that the claim may mean. */
export function* pairsOf(reckoning: Reckoning, kinds: readonly FigureKind[]): Generator<Pair> {
  for (const kind of kinds) {
    const operands = operandsOf(reckoning, kind)
    for (const [at, one] of operands.entries())
      for (const other of operands.slice(at + 1)) {
        const { unit } = one.figure.kind === kind && !isBare(one.figure) ? one.figure : other.figure
        const [mine, theirs] = [amountIn(one, kind, unit), amountIn(other, kind, unit)]
        const isOne = kind !== 'count' || areOfOneNoun(one.figure.unit, other.figure.unit) || isPartOf(one, other)
        if (isOne && mine !== null && theirs !== null && mine > 0 && theirs > 0 && mine !== theirs)
          yield { one, other, mine, theirs }
      }
  }
}

export function found(operands: readonly NamedFigure[], sign: string, claimed: Figure): Derivation {
  return { working: `${operands.map(({ figure }) => figure.text).join(` ${sign} `)} = ${claimed.text}`, operands }
}

/** Whether an amount can be told in the unit of a claimed one. */
export function isOfUnit({ kind, unit }: Figure, operand: NamedFigure): boolean {
  if (amountIn(operand, kind, unit) === null) return false
  return kind !== 'count' || areOfOneNoun(unit, operand.figure.unit)
}

/** "48,200 items, 12,050 of them films" */
function isPartOf(whole: NamedFigure, { sentence, figure }: NamedFigure): boolean {
  return whole.sentence === sentence && ofThem.test(sentence.text.slice(figure.endCharIndex))
}

/** Whether two counted nouns, or none, may be of one thing: people may be told as anybody. */
export function areOfOneNoun(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other || (isForPeople(one) && isForPeople(other))
}

/** Whether a count is of what the claim counts: of seats nothing is told in a claim that names the votes beside them. */
export function isCountNamed({ figure: { kind, unit } }: NamedFigure, { words, sentences }: Reckoning): boolean {
  if (kind !== 'count' || unit === null || words.has(beginningOf(unit))) return true
  return !sentences.some(sentence =>
    figuresOf(sentence).some(
      ({ kind, unit: other }) =>
        kind === 'count' && other !== null && !areOfOneNoun(unit, other) && words.has(beginningOf(other))
    )
  )
}
