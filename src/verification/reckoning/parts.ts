import { figuresOf } from '../../text/figures/sentence-figures.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'

const pronoun = '(?:them|these|those|which|whom|this|that|it)\\b'
/** "seven of them", "0.79 million TEU of that". */
export const behindPart = new RegExp(`^(?:\\s\\p{L}{2,})?\\s(?:of|among)\\s${pronoun}`, 'u')
/** "…, of which £1.9 million", "Of these, 212,000". */
const beforePart = new RegExp(`(?:^|[\\s,;(])(?:of|among)\\s${pronoun}\\s?,?\\s(?:\\p{L}{2,}\\s){0,3}$`, 'iu')
/** "eleven of its thirteen members" */
const partOf = /^(?:\s\p{L}+)?\s(?:of|out of)\s(?:(?:the|its|their|his|her|our|all|these|those)\s)?$/u
/** "Of the 84 spans 63 …" */
const ofWhole = /(?:^|[,;(]\s?)of\s(?:(?:the|these|those|all|its|their|his|her|our)\s)?$/iu
/** UTF-16 code units before or behind a figure in which it is told to be a part. */
export const reachOfPart = 40

/** Whether a source tells a figure as a part of what was named before. */
export function isPart({ sentence: { text }, figure: { startCharIndex, endCharIndex } }: StatedFigure): boolean {
  return (
    behindPart.test(text.slice(endCharIndex, endCharIndex + reachOfPart)) ||
    beforePart.test(text.slice(Math.max(0, startCharIndex - reachOfPart), startCharIndex))
  )
}

/** The last figure of its kind before a part, in its sentence or else in the one before. */
export function wholeOf({ sentence, figure }: StatedFigure): StatedFigure | undefined {
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

/** The whole of which a sentence tells a figure as a part, in whatever way: "three of the nine", "of the nine three", "three of them". */
export function toldWhole(part: StatedFigure): StatedFigure | undefined {
  const { sentence, figure } = part
  if (isPart(part)) return wholeOf(part)
  const { text } = sentence
  const larger = (other: Figure): boolean => other.kind === figure.kind && Number(other.value) > Number(figure.value)
  const whole = figuresOf(sentence).find(other => {
    if (!larger(other)) return false
    if (other.startCharIndex > figure.endCharIndex)
      return partOf.test(text.slice(figure.endCharIndex, other.startCharIndex))
    const between = text.slice(other.endCharIndex, figure.startCharIndex)
    return (
      ofWhole.test(text.slice(Math.max(0, other.startCharIndex - reachOfPart), other.startCharIndex)) &&
      !/[;.]/u.test(between)
    )
  })
  return whole && { sentence, figure: whole }
}
