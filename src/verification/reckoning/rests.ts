import { figuresOf } from '../../text/figures/sentence-figures.ts'
import { readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure, FigureKind } from '../../types/figure.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'
import { amountIn } from './amounts.ts'
import { wordsOf } from './binding.ts'
import { impliedOf, type Operand } from './operand.ts'
import { beginningOf, operandsIn } from './operands-in.ts'
import { isPart, toldWhole } from './parts.ts'

/** By these a source tells what its list leaves. */
export const restWord = /\bthe\s(?:rest|others?|remaining|remainder)\b/iu
const none: ReadonlySet<string> = new Set()

/** What a source leaves of a whole by telling its parts: 63 of "84 concerts, 21 of them abroad", 45% of "55% of them women". */
export function restsIn(sentence: EvidenceSentence): Operand[] {
  const listed = restOfList(sentence)
  if (listed) return listed
  return figuresOf(sentence).flatMap(figure => {
    if (figure.low !== figure.high || typeof figure.value !== 'number' || figure.kind === 'ordinal') return []
    const part = { sentence, figure }
    if (figure.unit === '%') return isPart(part) ? [restOf(part, 100, '100%', [part])] : []
    const whole = figure.unit === 'time' ? undefined : toldWhole(part)
    if (!whole || whole.figure.low !== whole.figure.high || !areOfOneUnit(figure, whole.figure)) return []
    return [restOf(part, Number(whole.figure.value), whole.figure.text, [whole, part])]
  })
}

const areOfOneUnit = (part: Figure, whole: Figure): boolean =>
  part.unit === whole.unit ||
  (part.kind === 'count' && (part.unit === null || whole.unit === null || part.unit !== 'time'))

function restOf(part: StatedFigure, whole: number, written: string, operands: readonly StatedFigure[]): Operand {
  const { sentence, figure } = part
  const of = operands[0]?.figure ?? figure
  const working = `${written} − ${figure.text}`
  const all = wordsOf(readEvidence(sentence))
  const apart = new Set(wordsOf(readEvidence(sentence), figure.endCharIndex, endOfPart(part, of)))
  if (figure.unit !== null) apart.delete(beginningOf(figure.unit))
  if (of.unit !== null) apart.delete(beginningOf(of.unit))
  const own = new Set([...all].filter(word => !apart.has(word)))
  const left = whole - Number(figure.value)
  return impliedOf(
    { ...of, ...(of.unit === '%' && { unit: '%' }) },
    left,
    { sentence, own },
    { way: 'rest', working, operands, apart }
  )
}

/** The end of what is said of a part: the next semicolon or the next figure. */
function endOfPart({ sentence, figure }: StatedFigure, whole: Figure): number {
  const next = figuresOf(sentence).find(
    other => other.startCharIndex > figure.endCharIndex && other !== whole && other.kind === figure.kind
  )
  const mark = sentence.text.indexOf(';', figure.endCharIndex)
  return Math.min(next?.startCharIndex ?? sentence.text.length, mark < 0 ? sentence.text.length : mark)
}

/** "They won 11, drew 5 and lost the others": what is left of a whole told there or before, without all that is listed. */
function restOfList(sentence: EvidenceSentence): Operand[] | null {
  const match = restWord.exec(sentence.text)
  if (!match) return null
  // "The rest, 22%": it is stated.
  if (figuresOf(sentence).some(({ startCharIndex }) => isRestItself(sentence, match, startCharIndex))) return null
  return kindsOfList.flatMap(kind =>
    [true, false].flatMap(isHere => restOfAmounts(sentence, match.index, kind, isHere))
  )
}

/** The same of amounts of one kind, whose whole stands among them or in the sentence before. */
function restOfAmounts(sentence: EvidenceSentence, at: number, kind: FigureKind, isHere: boolean): Operand[] {
  const list = amountsIn(sentence, kind)
  const [first] = list
  if (!first) return []
  const largest = list.reduce((one, other) => (other.amount > one.amount ? other : one))
  const parts = isHere ? list.filter(each => each !== largest) : list
  const before = !isHere && sentence.previous ? amountsIn(sentence.previous, kind, first.operand.figure.unit) : []
  const told = isHere ? largest : before.findLast(({ amount }) => amount > sumOf(list))
  // Shares leave what they leave of all.
  const isOfAll = kind === 'percentage' && !isHere
  if (parts.length === 0 || !(told || isOfAll) || (isHere && largest.amount <= sumOf(parts))) return []
  const total = isOfAll ? 100 : (told?.amount ?? 0)
  const operands = [...(told && !isOfAll ? [told.operand] : []), ...parts.map(({ operand }) => operand)]
  const working = [...(isOfAll ? ['100%'] : []), ...operands.map(({ figure }) => figure.text)].join(' − ')
  const own = new Set([...wordsOfRest(sentence, at), ...((!isOfAll && told?.operand.own) || none)])
  const apart = new Set(parts.flatMap(({ operand }) => [...operand.own].filter(word => !own.has(word))))
  const like = (isOfAll ? first : (told ?? first)).operand.figure
  return [impliedOf(like, total - sumOf(parts), { sentence, own }, { way: 'rest', working, operands, apart })]
}

const kindsOfList: readonly FigureKind[] = ['count', 'money', 'measure', 'percentage']

interface Amount {
  operand: Operand
  amount: number
}

const sumOf = (some: readonly Amount[]): number => some.reduce((total, { amount }) => total + amount, 0)

/** The amounts of one unit in a sentence: of the first that has one. */
function amountsIn(sentence: EvidenceSentence, kind: FigureKind, unit?: string | null): Amount[] {
  const all = operandsIn(sentence, kind).filter(({ figure }) => figure.unit !== 'time')
  const of = unit ?? all.find(({ figure }) => figure.kind === kind)?.figure.unit ?? null
  return all.flatMap(operand => {
    const amount = amountIn(operand, kind, of)
    return amount === null ? [] : [{ operand, amount }]
  })
}

/** Whether what begins here is the number of the rest: "the remaining $78.5 million", "the others, 40 of them". */
function isRestItself({ text }: EvidenceSentence, match: RegExpExecArray, at: number): boolean {
  const end = match.index + match[0].length
  return at >= end && /^,?\s(?:(?:about|some|only|just)\s)?$/u.test(text.slice(end, at))
}

/** The words of the stretch in which "the others" stands, and of what follows it. */
function wordsOfRest(sentence: EvidenceSentence, at: number): ReadonlySet<string> {
  const { tokens } = readEvidence(sentence)
  const segment = tokens.find(({ startCharIndex }) => startCharIndex >= at)?.segment
  const first = tokens.find(token => token.segment === segment)
  return wordsOf(readEvidence(sentence), first?.startCharIndex ?? at)
}
