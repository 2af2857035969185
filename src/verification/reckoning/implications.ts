import { readEvidence } from '../../text/reading.ts'
import { agreeing, relationTo } from '../figures/relation-to.ts'
import type { StatedFigure } from '../figures/stated-figure.ts'
import { isOfUnit } from './amounts.ts'
import { referenceOf } from './levels.ts'
import type { Candidate, Operand } from './operand.ts'
import { operandsOf, type Reckoning } from './reckoning.ts'
import { hasOpposite, tellsRest } from './remainders.ts'

/** What a source gives without stating it, told by the claim. */
export function* implications(reckoning: Reckoning): Generator<Candidate> {
  const { claimed } = reckoning
  for (const operand of operandsOf(reckoning, claimed.kind, ['level', 'product', 'rest'])) {
    const { implied, figure } = operand
    if (!implied || (claimed.kind === 'percentage' ? figure.unit !== claimed.unit : !isOfUnit(claimed, operand)))
      continue
    yield {
      operands: [operand],
      value: Number(figure.value),
      working: implied.working
    }
  }
}

/** Words by which a claim speaks of what was before a change. */
const beforeChange = /\b(?:until|till|before|previously|formerly|earlier|used to|had|last (?:year|month|week))\b/iu
/** … and of what is to be after it. */
const toCome = /\b(?:will|shall|is to|are to)\b/iu
const changeBy = /\sby\s(?:(?:just|only|about|some|nearly|almost)\s)?$/u

/** Whether a claim may speak of an implied amount, and not of what it comes out of. */
export function isMeant(operand: Operand, reckoning: Reckoning): boolean {
  const { implied } = operand
  const { claimed, claim, words, isFree } = reckoning
  if (implied?.way === 'rest')
    return (
      (isFree && claimed.bound === 'exact' && implied.apart.size > 0 && !names(implied.apart, words)) ||
      isOfRest(operand, reckoning)
    )
  if (implied?.way === 'product') return isFree && !/\b(?:each|apiece|per)\b/iu.test(claim.text)
  const by = implied?.operands.at(-1)
  return !by || isFree || isLevelMeant(by, reckoning)
}

/**
 * Whether a claim in its source's own words speaks of the other figure of a difference: "in 2014 £123,000" of "£187,000, £64,000 more
 * than in 2014", or what was before a change.
 */
export function isLevelMeant({ sentence, figure: by }: StatedFigure, { claim, words }: Reckoning): boolean {
  // A sentence that is repeated with its difference has the other figure wrong.
  if (claim.figures.some(other => agreeing[relationTo(other, by)] > 0)) return false
  const isChange = changeBy.test(sentence.text.slice(0, by.startCharIndex))
  if (isChange && (beforeChange.test(claim.text) || toCome.test(claim.text))) return true
  const reference = referenceOf(sentence.text, by)
  return reference.length > 0 && reference.every(word => words.has(word))
}

const names = (apart: ReadonlySet<string>, words: ReadonlySet<string>): boolean =>
  [...apart].some(word => words.has(word))

/** "40% of the income did not come from the city": what is said of the part is denied of the rest, or its opposite told. */
function isOfRest({ sentence }: Operand, reckoning: Reckoning): boolean {
  if (tellsRest(reckoning, sentence.text)) return true
  return hasOpposite(reckoning.claim, readEvidence(sentence))
}
