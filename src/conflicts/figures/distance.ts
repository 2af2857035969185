import { compareStated } from './limits.ts'
import type { Statement } from './statement.ts'

const farthest = 3
const unknownDistance = 0.3
/** So many days count like a factor of e between two quantities … */
const daysOfFactor = 7 * 365
/** … and so many hours of the clock. */
const hoursOfFactor = 4
/** Of gain and loss, frost and heat, something and nothing. */
const ofOtherSigns = 1.5
/** A factor of ten between quantities, sixteen years between dates. */
const tooFar = Math.log(10)

/** How far apart two values are, 0 to 3: the logarithm of their ratio, and of dates the time between them. */
export function distanceOf(here: Statement, there: Statement): number {
  if (compareStated(here, there) === 'agree') return 0
  // Who died on the same day is the same, however far apart the births.
  if (here.life && there.life) return unknownDistance
  return distanceOfValues(here, there)
}

/** Whether values are so far apart that no words around them make them figures of one thing. */
export function areFarApart(here: Statement, there: Statement): boolean {
  return distanceOfValues(here, there) > tooFar && distanceOf(here, there) > tooFar
}

function distanceOfValues({ figure: one }: Statement, { figure: other }: Statement): number {
  if (one.kind === 'date') {
    const days = Math.abs(one.low + one.high - other.low - other.high) / 2
    if (!Number.isFinite(days)) return unknownDistance
    return Math.min(farthest, one.unit === 'time' ? (24 * days) / hoursOfFactor : days / daysOfFactor)
  }
  const [a, b] = [Number(one.value), Number(other.value)]
  if (Number.isNaN(a) || Number.isNaN(b)) return unknownDistance
  return a * b > 0 ? Math.min(farthest, Math.abs(Math.log(a / b))) : ofOtherSigns
}
