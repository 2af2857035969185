import { figuresOf, isData } from '../../../text/figures/sentence-figures.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Word } from '../../../text/words.ts'
import type { Figure } from '../../../types/figure.ts'
import { behindPart, isPart, reachOfPart, wholeOf } from '../../reckoning/parts.ts'
import { agreeing, relationTo } from '../relation-to.ts'
import type { StatedFigure } from '../stated-figure.ts'

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
  const [behind] = behindPart.exec(sentence.text.slice(figure.endCharIndex, figure.endCharIndex + reachOfPart)) ?? ['']
  const pronounEnd = figure.endCharIndex + behind.length
  const next = tokens.find(({ endCharIndex }) => endCharIndex === pronounEnd)?.segment ?? last
  const figures = figuresOf(sentence)
  return tokens.filter(
    word =>
      (word.segment === last || word.segment === next) && word.content && !figures.some(other => overlap(word, other))
  )
}
