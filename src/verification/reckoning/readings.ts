import { areOfOneCurrency } from '../../text/figures/compare-figures.ts'
import { figuresOf } from '../../text/figures/sentence-figures.ts'
import type { Reading } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { toldDifference } from './told-difference.ts'

const secondsOfDay = 86_400
const secondsOfYear = 31_557_600
/** Before a bare number that is an age: "is nine", "lived to be 78". */
const ofAge = /\b(?:is|was|be|am|are|were|turned|aged?|at)\s(?:(?:about|just|only|nearly|almost)\s)?$/iu

/** A claimed figure as what it may be: a bare number as an age, a time of day as how long something took. */
export function readingsOf(figure: Figure, { text }: Reading, sentences: readonly EvidenceSentence[]): Figure[] {
  const { kind, unit, low } = figure
  if (kind === 'money') return currenciesOf(figure, sentences)
  // "20 degrees lower" than 180 °C
  if (unit === 'degree') return [{ ...figure, unit: 'degree Celsius' }]
  const stretch = (factor: number, writtenUnit: string): Figure => ({
    ...figure,
    kind: 'duration',
    unit: 'second',
    value: low * factor,
    low: low * factor,
    high: figure.high * factor,
    precision: figure.precision * factor,
    writtenUnit
  })
  if (kind === 'count' && unit === null && ofAge.test(text.slice(0, figure.startCharIndex)))
    return [figure, stretch(secondsOfYear, 'year')]
  // "6:30 faster" is in minutes or in hours.
  if (kind === 'date' && unit === 'time' && toldDifference(text, figure))
    return [figure, stretch(secondsOfDay, 'hour'), stretch(secondsOfDay / 60, 'minute')]
  return [figure]
}

/** "90 cents" of €54: of any currency that has them. */
function currenciesOf(figure: Figure, sentences: readonly EvidenceSentence[]): Figure[] {
  const units = new Set([figure.unit])
  for (const sentence of sentences)
    for (const other of figuresOf(sentence))
      if (other.kind === 'money' && areOfOneCurrency(figure, other)) units.add(other.unit)
  return Array.from(units, unit => ({ ...figure, unit }))
}
