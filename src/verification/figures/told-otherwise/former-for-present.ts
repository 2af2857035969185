import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import { tellsFormer } from '../../reckoning/former.ts'
import type { StatedFigure } from '../stated-figure.ts'

/** "The rate is 4.5%", "it now costs about £20": so it is at present. */
const present =
  /\b(?:is|are|costs?|stands|amounts|pays?|earns?|now)\s(?:(?:now|currently|at|to|about|around|nearly|almost|some|only|just)\s){0,3}$/iu
const past =
  /\b(?:was|were|had|used|until|from|before|previously|originally|once|formerly|earlier|rose|raised|fell|cut|up|down)\b/iu
const from = /\bfrom\s(?:(?:about|around|nearly|almost|some|only|just)\s)?$/iu
const to = /^[^.,;]{0,20}?\bto\s(?:(?:about|around|nearly|almost|some|only|just)\s)?$/iu
/** UTF-16 code units before a figure in which these words stand. */
const reach = 30

/**
 * What a value was changed to, if all that state it tell it as what it was changed from and the claim as what it is: 4.75% for "the rate
 * is 4.5%" of "the rate was raised from 4.5% to 4.75%".
 */
export function formerForPresent(
  figure: Figure,
  claim: Reading,
  stating: readonly StatedFigure[]
): StatedFigure | null {
  const { kind, startCharIndex } = figure
  if (kind === 'date' || kind === 'ordinal') return null
  if (!present.test(before(claim.text, startCharIndex)) || past.test(claim.text) || tellsFormer(claim)) return null
  let now: StatedFigure | null = null
  for (const each of stating) {
    const { sentence, figure: stated } = each
    if (!from.test(before(sentence.text, stated.startCharIndex))) return null
    const next = figuresOf(sentence).find(
      other => other.kind === stated.kind && other.startCharIndex >= stated.endCharIndex
    )
    if (!next || !to.test(sentence.text.slice(stated.endCharIndex, next.startCharIndex))) return null
    now ??= { sentence, figure: next }
  }
  return now
}

const before = (text: string, at: number): string => text.slice(Math.max(0, at - reach), at)
