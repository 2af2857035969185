import type { Reading } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import { goesDown } from '../../reckoning/told-difference.ts'

/** Words between a verb and its figure: "fell by about 4.5%". */
const reach = 3

/** A claimed figure and a stated one: where one of them is below zero and the other is told of a fall, both are. */
export function alikeInSign(claimed: Figure, claim: Reading, stated: Figure, source: Reading): [Figure, Figure] {
  if (claimed.high < 0 && stated.low > 0 && isOfFall(stated, source)) return [claimed, belowZero(stated)]
  if (stated.high < 0 && claimed.low > 0 && isOfFall(claimed, claim)) return [belowZero(claimed), stated]
  return [claimed, stated]
}

function isOfFall({ kind, startCharIndex }: Figure, { tokens }: Reading): boolean {
  if (kind === 'date' || kind === 'ordinal') return false
  const end = tokens.findIndex(token => token.endCharIndex > startCharIndex)
  const before = tokens.slice(Math.max(0, end - reach), Math.max(0, end))
  return before.some(({ form }) => goesDown(form.base) === true) && before.every(({ lower }) => lower !== 'to')
}

function belowZero(figure: Figure): Figure {
  const { value, low, high, written } = figure
  const negative = { ...figure, value: -Number(value), low: -high, high: -low }
  return written === undefined ? negative : { ...negative, written: -written }
}
