import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { Word } from '../../../text/words.ts'
import type { Figure } from '../../../types/figure.ts'
import type { Match } from '../match-figures.ts'
import { agreeing, relationTo } from '../relation-to.ts'

/**
 * The figure that a sentence gives for what a claim tells a figure of, where both tell two things with two figures in one way, and each
 * thing has the other's: "tea costs €7 and coffee €4" of "coffee costs €7 and tea €4".
 */
export function exchangedThings(
  index: number,
  figures: readonly Figure[],
  all: readonly (readonly Match[])[],
  claim: Reading
): Match | undefined {
  const own = all[index] ?? []
  const figure = figures[index]
  const alike = figures.filter(({ kind }) => kind === figure?.kind)
  const [first, second] = alike
  if (!figure || !first || !second || alike.length > 2 || first.value === second.value) return undefined
  const [ofFirst, ofSecond] = [first, second].map(each => all[figures.indexOf(each)] ?? [])
  for (const { sentence, figure: stated, relation } of ofFirst ?? []) {
    if (agreeing[relation] < 2) continue
    const next = ofSecond?.find(match => match.sentence === sentence && agreeing[match.relation] >= 2)?.figure
    if (!next || next.startCharIndex < stated.endCharIndex) continue
    if (!areCrossed(toldBefore(claim, first, second), toldBefore(readEvidence(sentence), stated, next))) continue
    const instead = figure === first ? next : stated
    return own.find(match => match.sentence === sentence && match.figure === instead)
  }
  return undefined
}

/** Whether a text tells two things with two figures as a claim does, but the second first: "Oslo has 40 rooms and Bergen 30", "Bergen has 30 rooms and Oslo 40". */
export function tellsSecondFirst(claim: Reading, stated: Reading): boolean {
  const [first, second] = claim.figures
  if (!first || !second || claim.figures.length > 2) return false
  const stating = (figure: Figure) => stated.figures.find(each => agreeing[relationTo(figure, each)] >= 2)
  const [earlier, later] = [stating(second), stating(first)]
  if (!earlier || !later || earlier.startCharIndex >= later.startCharIndex) return false
  return areCrossed(toldBefore(claim, first, second), toldBefore(stated, earlier, later))
}

/** Stems of the content words before the first of two figures, and the one that stands nearest before the second. */
interface Told {
  lead: ReadonlySet<string>
  nearest: string | undefined
}

function toldBefore({ tokens, figures }: Reading, first: Figure, second: Figure): Told {
  const isOwn = (token: Word) => token.content && !figures.some(figure => overlap(figure, token))
  const lead = tokens.filter(token => isOwn(token) && token.endCharIndex <= first.startCharIndex)
  const nearest = tokens.findLast(token => isOwn(token) && token.endCharIndex <= second.startCharIndex)
  const isBetween = nearest !== undefined && nearest.startCharIndex >= first.endCharIndex
  return { lead: new Set(lead.map(({ stem }) => stem)), nearest: isBetween ? nearest.stem : undefined }
}

const areCrossed = (one: Told, other: Told): boolean =>
  one.nearest !== undefined &&
  other.nearest !== undefined &&
  one.nearest !== other.nearest &&
  other.lead.has(one.nearest) &&
  one.lead.has(other.nearest)
