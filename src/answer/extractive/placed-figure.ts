import { isForPeople } from '../../text/people.ts'
import { stem, type Token } from '../../text/terms.ts'
import type { Figure } from '../../types/figure.ts'
import { type Dimension, dimensionBeside } from './dimension.ts'

/** A figure in its sentence, with what tells whether a question asks for it. */
export interface PlacedFigure {
  figure: Figure
  /** Token index at which it begins. */
  at: number
  /** Whether it counts those who are cited ("according to two officials"). */
  isOfSources: boolean
  /** Whether it is a day: "on the 25th". */
  isDay: boolean
  /** Whether it is a bare number where an hour may stand: "between nine and one", "from 8.30". */
  mayBeHour: boolean
  /** Whether it is said to be had: "has five members", "there are 40". */
  isHad: boolean
  /** Whether it counts people. */
  isOfPeople: boolean
  /** What is measured, where that stands right beside it: "94 metres long". */
  dimension: Dimension | undefined
  /** Whether it is a date at which something begins or ends: "until 6 January". */
  isBound: boolean
}

/** The figures of a sentence, in order. `placeOf` tells where in the text of the tokens a place of the sentence stands. */
export function placeFigures(
  figures: readonly Figure[],
  text: string,
  tokens: readonly Token[],
  placeOf: (charIndex: number) => number
): PlacedFigure[] {
  let at = 0
  return figures.map(figure => {
    const { kind, unit, startCharIndex } = figure
    const start = placeOf(startCharIndex)
    while (at < tokens.length && (tokens[at]?.endCharIndex ?? 0) <= start) at++
    const before = text.slice(Math.max(0, startCharIndex - mostCiting), startCharIndex)
    return {
      figure,
      at,
      isOfSources: kind === 'count' && citing.test(before),
      isDay: kind === 'ordinal' && onThe.test(before),
      mayBeHour: kind === 'count' && unit === null && figure.high <= hoursOfDay && beforeHour.test(before),
      isHad: kind === 'count' && having.test(before),
      isOfPeople:
        kind === 'count' && unit !== null && (isForPeople(unit.toLowerCase()) || isForPeople(stem(unit.toLowerCase()))),
      dimension: kind === 'measure' ? dimensionBeside(figure, text) : undefined,
      isBound: kind === 'date' && bounding.test(before)
    }
  })
}

/** What a number of informants follows. */
const citing = /\b(?:according to|cit(?:e[sd]?|ing)|quot(?:e[sd]?|ing)) (?:the |at least |more than )?$/iu
const having =
  /\b(?:has|have|had|are|were|is|was|comprises?|contains?|consists? of|in all|total of) (?:about |some |over |only )?$/iu
const mostCiting = 32
const hoursOfDay = 24
const beforeHour = /\b(?:at|from|until|till|between|before|after|by) $/iu
const bounding = /\b(?:from|since|until|till|to|through|by|between|and) (?:the )?$/iu
const onThe = /\b(?:on|by|until|from) the $/iu
