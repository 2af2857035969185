import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import { overlap } from '../../../text/overlap.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import { isAuxiliaryVerb } from '../../../text/verb-classes.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { areOfOne, isPlain, type Statement, statementsAlike, statementsOf } from '../../wording/statements.ts'
import { agreeing, areDatedApart, relationTo } from '../relation-to.ts'
import type { StatedFigure } from '../stated-figure.ts'

/**
 * The figure that the sources give of a deed where a short claim gives it one that they state of another: "Brunsholm moved
 * 1.84 million" of "Sankt Aven handled 1.84 million; Brunsholm moved 2.6 million", "confiscated in 1902" of "sold in 1902
 * and confiscated in 1938". Every sentence that tells of the deed must give another one of that kind.
 */
export function otherFigureOfDeed(
  figure: Figure,
  claim: Reading,
  best: StatedFigure,
  cited: readonly EvidenceSentence[]
): StatedFigure | null {
  const statement = isPlain(claim) && statementsOf(claim).find(each => hasFigure(each, figure))
  // "Takes 30 minutes" may be of anything, "begins on 4 May" is not.
  const isOfAnything = (base: string): boolean => isAuxiliaryVerb(base) && (figure.kind !== 'date' || stative.has(base))
  if (!statement) return null
  const needsDoer = statement.form === 'present' && isOfAnything(statement.verb.form.base)
  let other: StatedFigure | null = null
  for (const sentence of cited) {
    // "Expects to connect 15,000 in the fourth quarter" is no third quarter.
    if (figure.kind !== 'date' && areDatedApart(claim, readEvidence(sentence))) continue
    for (const told of statementsAlike(statement, sentence)) {
      const figures = figuresOf(sentence)
      const own = figures.filter(
        each =>
          isOfKind(best.figure, each) &&
          hasFigure(told, each) &&
          isOfThing(told, each, sentence.text) === isOfThing(statement, figure, claim.text)
      )
      const isOfIt = (each: Figure) => own.length === 0 || own.includes(each) || verbBefore(each, sentence) === told.at
      if (figures.some(each => isOfIt(each) && meet(figure, each))) return null
      const [first] = own
      // "Built for 900, against 400 of the old one": the claim gives both.
      if (claim.figures.some(each => each !== figure && own.some(stated => meet(each, stated)))) continue
      if (first && (needsDoer ? areOfOneDoer(statement, told) : areOfOne(statement, told)))
        other ??= { sentence, figure: first }
    }
  }
  return other
}

const stative = new Set(['be', 'have', 'do', 'seem', 'appear'])

function areOfOneDoer({ agent }: Statement, { agent: other }: Statement): boolean {
  const [own, theirs] = [agent?.head.at(-1), other?.head.at(-1)]
  return own !== undefined && own.stem === theirs?.stem
}

/** Whether a statement tells a figure: of who does it, of what it is done to, or of how and when. */
function hasFigure({ agent, patient, circumstances }: Statement, figure: Figure): boolean {
  return [agent, patient, ...circumstances].some(part => part?.words.some(word => overlap(word, figure)))
}

const attributive = /\b(?:of|on|in|from)\s$/iu

/** Whether a date is part of what something is called: "the festival on 3 May costs €40" says nothing of when it costs so much. */
function isOfThing({ agent, patient }: Statement, figure: Figure, text: string): boolean {
  const isIn = [agent, patient].some(party => party?.words.some(word => overlap(word, figure)))
  return figure.kind === 'date' && isIn && attributive.test(text.slice(0, figure.startCharIndex))
}

/** Index of the verb behind which a figure stands: of "fell by 6.1 in the north and by 2.3 in the south" that of both. */
function verbBefore({ startCharIndex }: Figure, sentence: EvidenceSentence): number | undefined {
  const { predicates, tokens } = readEvidence(sentence)
  return predicates.findLast(({ at }) => (tokens[at]?.startCharIndex ?? 0) < startCharIndex)?.at
}

function isOfKind({ kind, unit }: Figure, other: Figure): boolean {
  // "Of 57 pairs 31 raised young": a bare number counts what was counted before.
  return kind === other.kind && (kind === 'date' || unit === other.unit || (kind === 'count' && other.unit === null))
}

/** Of dates those that may be one: "in January" and "in 1964". */
function meet(one: Figure, other: Figure): boolean {
  const relation = relationTo(one, other)
  return one.kind === 'date' && other.kind === 'date' ? relation !== 'different' : agreeing[relation] > 0
}
