import type { Figure } from '../../types/figure.ts'
import { type Candidate, joined, type Operand } from './operand.ts'
import { operandsIn } from './operands-in.ts'
import type { Reckoning } from './reckoning.ts'
import { goesDown } from './told-difference.ts'

/** "Doubled", "halving", "threefold": so many times what it was, not so many times as much as something else. */
const ofChange = /(?:ed|ing|fold)$/iu
/** A rise or fall by so much, told by a verb before or a noun behind. */
const by = /(?<!\p{L})(\p{L}{1,40})\s(?:\p{L}{1,40}ly\s)?by\s(?:\p{L}{1,40}\s){0,2}$/u
/** UTF-16 code units on either side of a figure. */
const reach = 40
const nouns = /^\s?(\p{L}+)(?:\s(\p{L}+))?/u

/** "Sales doubled" of "sales rose by 100%", "fell by half" of "halved": one change told as a factor and as a share. */
export function* factors({ claimed, claim, sentences }: Reckoning): Generator<Candidate> {
  const isFactor = claimed.unit === 'time'
  const change = changeBy(claim.text, claimed)
  if (isFactor ? !ofChange.test(claimed.text) : change === null) return
  for (const sentence of sentences)
    for (const told of operandsIn(sentence, isFactor ? 'percentage' : 'count')) {
      const value = isFactor ? factorOf(told) : changeAs(told, change === 'less')
      if (value !== null) yield { operands: [told], value, working: joined([told], '') }
    }
}

/** Up to so much of it, or down: 2 of "rose by 100%", 0.5 of "a 50% drop". */
function factorOf({ sentence, figure }: Operand): number | null {
  const direction = changeBy(sentence.text, figure)
  if (direction === null || typeof figure.value !== 'number') return null
  return 1 + ((direction === 'less' ? -1 : 1) * figure.value) / 100
}

/** The rise or fall, in per cent, of what is told as a factor. */
function changeAs({ figure }: Operand, isLess: boolean): number | null {
  if (figure.unit !== 'time' || typeof figure.value !== 'number' || !ofChange.test(figure.text)) return null
  return figure.value < 1 === isLess ? 100 * Math.abs(figure.value - 1) : null
}

function changeBy(text: string, { startCharIndex, endCharIndex }: Figure): 'more' | 'less' | null {
  const [, verb] = by.exec(text.slice(Math.max(0, startCharIndex - reach), startCharIndex)) ?? []
  const [, one = '', other = ''] = nouns.exec(text.slice(endCharIndex, endCharIndex + reach)) ?? []
  for (const word of verb === undefined ? [one, other] : [verb]) {
    const isLess = goesDown(word)
    if (isLess !== null) return isLess ? 'less' : 'more'
  }
  return null
}
