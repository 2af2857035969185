import { isSlight } from '../../../text/measure/slight-words.ts'
import { isGeneralNoun } from '../../../text/noun-kinds.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Figure } from '../../../types/figure.ts'
import { hasWord } from '../../things/thing-in-place.ts'
import { type Match, roleOfBound } from '../match-figures.ts'
import { agreeing } from '../relation-to.ts'

/** How much better another value fits the claimed figure's place before the claim is said to contradict it. */
export const nearlySamePlace = 0.85
const marginInPlace = 0.08
/** … and how much better two values of the claim must be off exchanged: told in other words, roles say less. */
const marginOfOwned = 0.25
const marginElsewhere = 0.3
const marginOfExchange = 0.5
export const roleOfRival = 0.5
/** Below it an equal value is one of something else. */
export const roleOfStranger = 0.1

/** The stated figure of another value that stands in the place of the claimed one. */
export function rivalOf(
  matches: readonly Match[],
  best: Match | undefined,
  isOwned: (rival: Match, best: Match) => boolean,
  isExchanged: (rival: Match, best: Match) => boolean
): Match | undefined {
  if (!best) return undefined
  let rival: Match | undefined
  for (const match of matches) {
    const isElsewhere = match.sentence !== best.sentence
    if (!match.isOnMatter) continue
    // One that is said of a stranger yields to less than a twin.
    const least = best.role < roleOfStranger ? roleOfBound : roleOfRival
    if (match.role < least || !mayContradict(match, best.figure)) continue
    const margin = match.role >= nearlySamePlace ? marginInPlace : marginElsewhere
    if (match.role < best.role + margin || (rival && rival.role >= match.role) || isOwned(match, best)) continue
    // What another sentence says of it does not change what this one says, if this one speaks of it at all: a line that
    // dates the text ("May 10, 2018") speaks of all of it.
    const isSaidHere = best.role >= roleOfStranger || best.figure.kind === 'date'
    if (isElsewhere && isSaidHere && !isExchanged(match, best)) continue
    rival = match
  }
  return rival
}

/**
 * Whether another figure of the claim says the rival's value, and the two are better off as they are than exchanged:
 * "79 high and 56 low" for "a high of 79 and a low of 56".
 */
export function ownedByOther(rival: Match, best: Match, index: number, all: readonly (readonly Match[])[]): boolean {
  return all.some((others, other) => {
    if (other === index) return false
    const own = others.find(({ figure, relation }) => figure === rival.figure && agreeing[relation] >= 2)
    if (!own) return false
    const exchanged = others.find(({ figure }) => figure === best.figure)
    return best.role + own.role + marginOfOwned >= rival.role + (exchanged?.role ?? 0)
  })
}

/** Whether another figure of the claim says the rival's value, and the two are far better off exchanged. */
export function exchangedWithOther(
  rival: Match,
  best: Match,
  index: number,
  all: readonly (readonly Match[])[]
): boolean {
  return all.some((others, other) => {
    if (other === index) return false
    const own = others.find(({ figure, relation }) => figure === rival.figure && agreeing[relation] >= 2)
    const exchanged = others.find(({ figure }) => figure === best.figure)
    return own !== undefined && rival.role + (exchanged?.role ?? 0) >= best.role + own.role + marginOfExchange
  })
}

/** What the cited sentences say instead of a figure that none of them states: another value said of the same. */
export function insteadOf(matches: readonly Match[], least = roleOfRival): Match | undefined {
  let instead: Match | undefined
  for (const match of matches) {
    if (match.relation !== 'different' || match.role < least || !match.isOnMatter || !isDefinite(match.figure)) continue
    if (!instead || match.role > instead.role) instead = match
  }
  return instead
}

/** "Tuesday" for a claim's "Monday", "next year" for its "last year": dates that point tell only of their like that they are others. */
export function otherOfItsSort(matches: readonly Match[]): Match | undefined {
  return matches.find(({ relation, isOnMatter, role }) => relation === 'different' && isOnMatter && role >= roleOfBound)
}

/** Whether a stated figure can be what should stand in the place of one of a kind: of the same kind, and another value. */
export function mayContradict({ figure, relation }: Match, { kind, unit }: Figure): boolean {
  if (agreeing[relation] > 0 || figure.kind !== kind || !isDefinite(figure)) return false
  // Inches are no degrees.
  if (kind === 'measure' && dimensionOf(unit) !== dimensionOf(figure.unit)) return false
  return kind !== 'date' || relation === 'different'
}

/** Units are converted to one for each dimension; only degrees may lack their scale. */
function dimensionOf(unit: string | null): string | null {
  return unit?.startsWith('degree') ? 'degree' : unit
}

/** A day or a year that needs another to be one ("Friday", "last year") contradicts none. */
function isDefinite({ kind, value }: Figure): boolean {
  return kind !== 'date' || (typeof value === 'string' && /^(?:\d{3}|XXXX-\d\d|T\d\d)/.test(value))
}

/**
 * The figure that a sentence gives where it has every word of a claim, while each that states the claimed value lacks one and tells it of
 * something that it names before: "the attic flat costs 710 euros" for "the attic flat costs 640 euros" of "The flat on the ground floor
 * costs 640". Only of claims with one figure, which is no date.
 */
export function givenInAllWords(
  figure: Figure,
  claim: Reading,
  matches: readonly Match[],
  stating: readonly Match[]
): Match | undefined {
  if (claim.figures.length > 1 || figure.kind === 'date' || stating.length === 0) return undefined
  const words = claim.tokens.filter(token => token.content && !overlap(token, figure))
  const hasAll = ({ sentence }: Match): boolean => words.every(word => hasWord(readEvidence(sentence), word))
  if (words.length === 0 || !stating.every(each => !hasAll(each) && namesOther(each, claim))) return undefined
  return matches.find(match => match.relation === 'different' && mayContradict(match, figure) && hasAll(match))
}

/** Whether a sentence names something before a figure that a claim does not: "now" and "in all" are no thing. */
const namesOther = ({ sentence, figure }: Match, claim: Reading): boolean =>
  readEvidence(sentence).tokens.some(
    token =>
      token.content &&
      token.endCharIndex <= figure.startCharIndex &&
      !isSlight(token.stem) &&
      !isGeneralNoun(token.form.stemmed) &&
      !hasWord(claim, token)
  )
