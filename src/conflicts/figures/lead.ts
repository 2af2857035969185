import { headlineOf } from '../../text/headline.ts'
import type { Word } from '../../text/words.ts'
import { tells } from '../common-words.ts'
import type { Weigh } from '../weigh.ts'
import type { Statement } from './statement.ts'

/** What a word counts that the other sentence only leans on. */
const leaned = 0.6

/** Fewer words than this need their heading to tell of what they are: "Default: 3". */
const telling = 2

/** What leads to a figure tells what it is of: the label of its row or item, or else the words before it; where there are none, those behind. */
function leadTo({ frame: { tokens, labelEnd }, figure, sentence }: Statement): readonly Word[] {
  const end = labelEnd > 0 && figure.startCharIndex >= labelEnd ? labelEnd : figure.startCharIndex
  const before = tokens.filter(({ content, endCharIndex }) => content && endCharIndex <= end)
  const words =
    before.length > 0
      ? before
      : tokens.filter(({ content, startCharIndex }) => content && startCharIndex >= figure.endCharIndex)
  return words.length < telling
    ? [...words, ...headlineOf(sentence.heading).tokens.filter(({ content }) => content)]
    : words
}

/** The share of the weight of the words that lead to one figure that the other's sentence knows, 0 to 1. */
export function knownLead(one: Statement, other: Statement, weigh: Weigh): number {
  let known = 0
  let total = 0
  for (const { stem } of leadTo(one)) {
    const weight = weigh(stem)
    total += weight
    if (tells(other, stem)) known += weight
    else if (other.frame.context.has(stem)) known += leaned * weight
  }
  return total === 0 ? 0 : known / total
}

/** Whether the other figure has the noun beside it that this one is the value of: 0.5, or -0.5 where it lacks it; 0 where the grammar says of none. */
export function knownMeasure({ figure, measured, phrase }: Statement, { nearness }: Statement): number {
  const head = measured.at(-1) ?? phrase.at(-1)
  // What is counted is compared before anything else.
  if (figure.kind === 'count' || head === undefined) return 0
  return nearness.has(head) ? 0.5 : -0.5
}
