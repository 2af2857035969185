import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { overlap } from '../../text/overlap.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { StatedFigure } from './operands.ts'
import { agreeing, relationTo } from './relation-to.ts'

const pronoun = '(?:them|these|those|which|whom|this|that|it)\\b'
/** "seven of them", "0.79 million TEU of that". */
const behindPart = new RegExp(`^(?:\\s\\p{L}{2,})?\\sof\\s${pronoun}`, 'u')
/** "…, of which £1.9 million", "Of these, 212,000". */
const beforePart = new RegExp(`(?:^|[\\s,;(])of\\s${pronoun}\\s?,?\\s(?:\\p{L}{2,}\\s){0,3}$`, 'iu')
/** UTF-16 code units before a figure in which it is told to be a part. */
const reach = 40

/**
 * The whole of which a source tells the claimed figure as a part, where the claim has none of the words that make it that part:
 * "seven shots" of "17 shots, seven of them on target" are not what the team had. And the part, where the claim tells the
 * whole of it: "the county gave £6.4 million" of "it cost £6.4 million, of which £1.9 million came from the county".
 */
export function otherOfPartAndWhole(claim: Reading, best: StatedFigure): StatedFigure | undefined {
  const { sentence } = best
  if (isData(figuresOf(sentence))) return undefined
  const isTold = (other: Figure): boolean => claim.figures.some(each => agreeing[relationTo(each, other)] > 0)
  const hasAny = (words: readonly Word[]): boolean => words.some(({ term }) => claim.termSet.has(term))
  if (isPart(best)) {
    const whole = wholeOf(best)
    if (!whole || isTold(whole.figure)) return undefined
    const own = wordsOnlyOf(best, whole)
    return own.length > 0 && !hasAny(own) ? whole : undefined
  }
  const part = figuresOf(sentence)
    .map(other => ({ sentence, figure: other }))
    .find(other => other.figure.startCharIndex > best.figure.endCharIndex && isPart(other))
  if (!part || wholeOf(part)?.figure !== best.figure || isTold(part.figure)) return undefined
  const own = wordsOnlyOf(best, part)
  return own.length > 0 && !hasAny(own) && hasAny(wordsOnlyOf(part, best)) ? part : undefined
}

function isPart({ sentence: { text }, figure: { startCharIndex, endCharIndex } }: StatedFigure): boolean {
  return (
    behindPart.test(text.slice(endCharIndex, endCharIndex + reach)) ||
    beforePart.test(text.slice(Math.max(0, startCharIndex - reach), startCharIndex))
  )
}

/** The last figure of its kind before a part, in its sentence or else in the one before. */
function wholeOf({ sentence, figure }: StatedFigure): StatedFigure | undefined {
  const before = (one: EvidenceSentence | undefined): StatedFigure | undefined => {
    const whole = one && figuresOf(one).findLast(other => isWhole(other, figure, one === sentence))
    return whole && { sentence: one, figure: whole }
  }
  return before(sentence) ?? before(sentence.previous)
}

function isWhole(other: Figure, part: Figure, isHere: boolean): boolean {
  if (isHere && other.startCharIndex >= part.startCharIndex) return false
  return other.kind === part.kind && Number(other.value) > Number(part.value)
}

/** Content words of the clause of one figure that the clause of another has not. */
function wordsOnlyOf(one: StatedFigure, other: StatedFigure): Word[] {
  const others = new Set(clauseOf(other).map(({ term }) => term))
  return clauseOf(one).filter(({ term }) => !others.has(term))
}

/** The clause of a figure; of a part with what is said of its pronoun: "240 of whom lost data". */
function clauseOf({ sentence, figure }: StatedFigure): Word[] {
  const { tokens } = readEvidence(sentence)
  const at = tokens.findIndex(word => overlap(word, figure))
  const last = tokens[at]?.segment
  const [behind] = behindPart.exec(sentence.text.slice(figure.endCharIndex, figure.endCharIndex + reach)) ?? ['']
  const pronounEnd = figure.endCharIndex + behind.length
  const next = tokens.find(({ endCharIndex }) => endCharIndex === pronounEnd)?.segment ?? last
  const figures = figuresOf(sentence)
  return tokens.filter(
    word =>
      (word.segment === last || word.segment === next) && word.content && !figures.some(other => overlap(word, other))
  )
}
