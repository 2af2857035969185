import { figuresOf, isData } from '../../../text/figures/sentence-figures.ts'
import { type Reading, readEvidence, readText } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import type { Role } from '../figure-role.ts'
import { type Match, statedRole } from '../match-figures.ts'
import { agreeing, relationTo } from '../relation-to.ts'
import { mayContradict } from './rival-figures.ts'
import { isAround, stemsOf, type Weigh, weightsOf } from './stem-weights.ts'

/** What is asked of a claimed figure and of those that the sources state, in the order of the weights. */
export const featureNames = [
  'one',
  'its words stand as near to the stated figure',
  'its words stand in that sentence',
  'the words of the stated figure stand in the claim',
  'all that follow of a rival less the same of the stated one: nearness',
  'words in the sentence',
  'words in the claim',
  'the rival stands in the same sentence',
  'there is no rival',
  'other figures of the claim stand in its sentence',
  'its words stand there or in the two sentences before, in heading or title'
] as const

/** Fitted by evals/fit-roles.ts. */
export const sameThingWeights: readonly number[] = [
  2.54, -2.3, -0.75, -1.83, 2.63, 0.37, 1.12, 0.66, -0.94, 0.98, -0.38
]

/** Odds of 22 to 1 that the claim's value is one of another thing: with less, too many true claims are accused. */
export const surely = 3.1
/** Words of less weight in all say nothing of what is measured. */
const leastWeight = 0.5

/** What a figure is compared in: its claim, the neighbours that it has there, and all that the sources say. */
export interface Comparison {
  figure: Figure
  claim: Reading
  role: Role
  context: readonly EvidenceSentence[]
}

/** Whether the sources state a claimed value of something else, as far as their words tell; and what of this one. */
export function ofAnotherThing(comparison: Comparison, matches: readonly Match[]): { rival: Match | undefined } | null {
  const compared = compareThings(comparison, matches)
  if (!compared) return null
  const { features, rival } = compared
  let score = 0
  for (const [index, feature] of features.entries()) score += feature * (sameThingWeights[index] ?? 0)
  return score > surely ? { rival } : null
}

interface Likeness {
  match: Match
  near: number
  within: number
  back: number
}

/** The features of a claimed figure, in the order of `featureNames`; null where nothing can be told. */
export function compareThings(
  comparison: Comparison,
  matches: readonly Match[]
): { features: number[]; rival: Match | undefined } | null {
  const { figure, claim, role, context } = comparison
  // A date is of its whole clause, and a small number in words often of nothing that is named.
  if (figure.kind === 'date' || figure.kind === 'ordinal' || isAge(figure) || !/\d/.test(figure.text)) return null
  const weigh = weightsOf(context)
  let total = 0
  for (const [term, { nearness }] of role) total += weigh(term) * nearness
  if (total < leastWeight) return null
  const prose = matches.filter(({ sentence }) => !isData(figuresOf(sentence)))
  const likest = (some: readonly Match[]): Likeness | undefined => {
    let best: Likeness | undefined
    for (const match of some) {
      const likeness = likenessOf(match, comparison, weigh, total)
      if (!best || rank(likeness) > rank(best)) best = likeness
    }
    return best
  }
  const best = likest(prose.filter(({ relation }) => agreeing[relation] > 0))
  if (!best) return null
  const others = claim.figures.filter(other => other !== figure)
  const isTold = ({ figure: stated }: Match) => others.some(other => agreeing[relationTo(other, stated)] > 0)
  const rival = likest(
    prose.filter(
      match => mayContradict(match, best.match.figure) && isApt(match, figure) && !isAside(match) && !isTold(match)
    )
  )
  let known = 0
  for (const [term, { nearness }] of role) if (isAround(term, best.match.sentence)) known += weigh(term) * nearness
  const companions = ({ match }: Likeness) =>
    Math.min(
      2,
      others.filter(other =>
        figuresOf(match.sentence).some(stated => stated !== match.figure && agreeing[relationTo(other, stated)] >= 2)
      ).length
    )
  const features = [
    1,
    best.near,
    best.within,
    best.back,
    rival ? rival.near - best.near : 0,
    rival ? rival.within - best.within : 0,
    rival ? rival.back - best.back : 0,
    Number(rival?.match.sentence === best.match.sentence),
    Number(!rival),
    rival ? companions(rival) - companions(best) : 0,
    known / total
  ]
  return { features, rival: rival?.match }
}

const rank = ({ near, within, back }: Likeness): number => near + within / 2 + back / 2

function likenessOf(match: Match, { claim, role }: Comparison, weigh: Weigh, total: number): Likeness {
  const { sentence, figure } = match
  const stated = statedRole(sentence, figure)
  const own = stemsOf(readEvidence(sentence))
  let [near, within, back, all] = [0, 0, 0, 0]
  for (const [term, { nearness }] of role) {
    near += weigh(term) * Math.min(nearness, stated.get(term)?.nearness ?? 0)
    if (own.has(term)) within += weigh(term) * nearness
    else if (isAround(term, sentence, 1)) within += (weigh(term) * nearness) / 2
  }
  const claimed = stemsOf(claim)
  for (const [term, { nearness }] of stated) {
    const weight = weigh(term) * nearness
    all += weight
    if (claimed.has(term)) back += weight
  }
  return { match, near: near / total, within: within / total, back: all === 0 ? 0 : back / all }
}

/** "David Paitsel, 42,": of whom an age is tells the name before it, and nothing else of the sentence. */
function isAge({ kind, writtenUnit, text }: Figure): boolean {
  return kind === 'duration' && writtenUnit === 'year' && /^\d+$/.test(text)
}

/** Whether a stated figure may be what is said of the claim's own thing: five goals, not five goalkeepers. */
function isApt({ sentence, figure: stated }: Match, { kind, unit }: Figure): boolean {
  if (isAge(stated)) return false
  if (kind !== 'count' || stated.unit === null || stated.unit === unit) return true
  return unit !== null && stemsOf(readEvidence(sentence)).has(readText(unit).tokens[0]?.stem ?? '')
}

/** "300 °F (150 °C)": the same in another unit. */
function isAside({ sentence: { text }, figure: { startCharIndex, endCharIndex } }: Match): boolean {
  return text[startCharIndex - 1] === '(' && text[endCharIndex] === ')'
}
