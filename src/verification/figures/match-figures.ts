import type { FigureRelation } from '../../text/figures/compare-figures.ts'
import { figuresOf, isData } from '../../text/figures/sentence-figures.ts'
import { ofPair } from '../../text/memory.ts'
import { overlap } from '../../text/overlap.ts'
import { createReadingMemory, type Reading, readEvidence } from '../../text/reading.ts'
import { createSentenceMemory } from '../../text/sentence-memory.ts'
import { stem } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Figure } from '../../types/figure.ts'
import { compareRoles, type Role, roleOf } from './figure-role.ts'
import { agreeing, relationTo } from './relation-to.ts'
import type { StatedFigure } from './stated-figure.ts'
import { alikeInSign } from './told-in-effect/fall-as-minus.ts'
import { isNoShare } from './told-in-effect/no-share.ts'
import { countedBefore, countsOther, genericStems } from './told-otherwise/counts-other.ts'

/** A figure of a cited sentence beside a claimed one. */
export interface Match extends StatedFigure {
  relation: FigureRelation
  /** How far it is said of the same: 0 to 1. */
  role: number
  /** Whether its sentence has words of the claim besides those of the figure and of what it counts. */
  isOnMatter: boolean
}

/** A bound ("up to 90%") holds of many values: it is tied only to one that is said of the same. */
export const roleOfBound = 0.4

/** "Twice as many", "three times the size": of what a number of anything says nothing. */
const factor = /^(?:\stimes)?\s(?:as\s(?:\p{L}+\s){1,6}as|more|\p{Ll}+er\sthan)\b/u

/** Every figure of the cited sentences, with its relation to a claimed one. */
export function matchesOf(
  figure: Figure,
  role: Role,
  cited: readonly EvidenceSentence[],
  claim: Reading,
  context: readonly EvidenceSentence[]
): Match[] {
  const counted = figure.unit === null ? '' : stem(figure.unit)
  const words = wordsBesideFigures(claim).filter(({ term }) => term !== counted)
  const isFactor = figure.unit === 'time' && factor.test(claim.text.slice(figure.endCharIndex))
  return cited.flatMap(sentence => {
    const all = figuresOf(sentence)
    const stated = isData(all) ? likeness(figure, all) : all
    const { termSet } = readEvidence(sentence)
    const isOnMatter = words.length === 0 || words.some(({ term }) => termSet.has(term))
    return stated.map((other): Match => {
      const isOther =
        (isFactor && other.unit !== 'time') ||
        isNoShare(figure, other, sentence) ||
        countsOther(figure, other, sentence, claim, context)
      const [one, two] = alikeInSign(figure, claim, other, readEvidence(sentence))
      const relation = isOther ? 'incomparable' : relationTo(one, two)
      const isRelated = relation !== 'incomparable' || figure.kind === other.kind
      return {
        sentence,
        figure: other,
        relation,
        isOnMatter,
        role: isRelated ? compareRoles(role, statedRole(sentence, other)) : 0
      }
    })
  })
}

const rememberedWords = createReadingMemory<readonly Word[]>()

/** The words of a claim that are of no figure, and more than "people", "times" and the like. */
function wordsBesideFigures(claim: Reading): readonly Word[] {
  return rememberedWords.of(claim, readWordsBesideFigures)
}

function readWordsBesideFigures(claim: Reading): readonly Word[] {
  const isInFigure = (word: Word): boolean => claim.figures.some(figure => overlap(word, figure))
  return claim.tokens.filter(word => word.term !== '' && !genericStems.has(word.term) && !isInFigure(word))
}

/** Of data in one line only what states the figure is looked at: nothing in it stands in the figure's place. */
const mostAlike = 8

function likeness(figure: Figure, stated: readonly Figure[]): Figure[] {
  const alike: Figure[] = []
  for (const other of stated) {
    if (alike.length >= mostAlike) break
    if (agreeing[relationTo(figure, other)] > 0) alike.push(other)
  }
  return alike
}

const rememberedRoles = createSentenceMemory<Map<Figure, Role>>()

/** The words around a stated figure; remembered for each figure. */
export function statedRole(sentence: EvidenceSentence, figure: Figure): Role {
  return ofPair(rememberedRoles, sentence, figure, readRole)
}

function readRole(sentence: EvidenceSentence, figure: Figure): Role {
  return withNounBefore(roleOf(figure, readEvidence(sentence), figuresOf(sentence)), sentence, figure)
}

/** "He asked for twelve ships, but the king could spare only five": of what counts no thing of its own, that is the nearest word. */
function withNounBefore(role: Role, sentence: EvidenceSentence, figure: Figure): Role {
  if (figure.kind !== 'count' || figure.unit !== null) return role
  const noun = countedBefore(figure, sentence)?.unit ?? null
  return noun === null ? role : new Map(role).set(stem(noun), { nearness: 1, side: 1 })
}

/** The stated figure that the claimed one rests on. */
export function bestAgreeing(claimed: Figure, matches: readonly Match[]): Match | undefined {
  let best: Match | undefined
  for (const match of matches) {
    const grade = agreeing[match.relation]
    if (grade === 0 || (match.relation === 'bounded' && !isNear(claimed, match.figure) && match.role < roleOfBound))
      continue
    // A weaker relation to what is said of the same goes before a stronger one to what is said of another thing.
    if (!best || grade / 10 + match.role > agreeing[best.relation] / 10 + best.role) best = match
  }
  return best
}

/** "Over 1,800" of 1,821, and the rounder the farther: "fewer than 20" of 17. */
function isNear({ low, kind }: Figure, stated: Figure): boolean {
  if (kind === 'date') return false
  const isRound = /^[1-9]0+$/.test(String(low))
  return Math.abs(stated.low - low) <= (isRound ? 0.2 : 0.1) * Math.abs(stated.low)
}
