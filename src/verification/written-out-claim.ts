import { inSentence, type WrittenOut, writtenOut } from '../text/ellipsis/written-out.ts'
import { createReadingMemory, type Reading, readEvidence, readText } from '../text/reading.ts'
import { createSentenceMemory } from '../text/sentence-memory.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Figure } from '../types/figure.ts'
import type { CheckedClaim } from './checked-claim.ts'
import type { StatedFigure } from './figures/stated-figure.ts'

/** Of what text a written-out statement is a part. */
interface Origin<Whole> {
  whole: Whole
  statement: WrittenOut
}

const claims = createReadingMemory<Origin<Reading>>()
const sentences = createSentenceMemory<Origin<EvidenceSentence>>()
const written = createSentenceMemory<readonly EvidenceSentence[]>()

/** The statements of a claim that leaves out a verb; null of any other. */
export function statementsOf(claim: Reading): readonly Reading[] | null {
  const statements = writtenOut(claim)
  if (!statements) return null
  return statements.map(statement => {
    const reading = readText(statement.text)
    claims.set(reading, { whole: claim, statement })
    return reading
  })
}

/** Some sentences, each that leaves out a verb as the statements that it makes; the same list where none does. */
export function writeOut(cited: readonly EvidenceSentence[]): readonly EvidenceSentence[] {
  if (!cited.some(sentence => writtenOut(readEvidence(sentence)))) return cited
  return cited.flatMap(sentence => written.of(sentence, writeOutOne))
}

function writeOutOne(whole: EvidenceSentence): readonly EvidenceSentence[] {
  const statements = writtenOut(readEvidence(whole))
  if (!statements) return [whole]
  return statements.map(statement => {
    const part = { ...whole, text: statement.text }
    sentences.set(part, { whole, statement })
    return part
  })
}

/** Whether two sentences are statements that are written out of one. */
export function areSiblings(one: EvidenceSentence, other: EvidenceSentence): boolean {
  const origin = one === other ? undefined : sentences.get(one)
  return origin !== undefined && origin.whole === sentences.get(other)?.whole
}

/** All sentences, each cited one that leaves out a verb as the statements that it makes. */
export function writeOutAmong(
  all: readonly EvidenceSentence[],
  cited: readonly EvidenceSentence[]
): readonly EvidenceSentence[] {
  return all.flatMap(sentence => (cited.includes(sentence) ? writeOut([sentence]) : [sentence]))
}

/** The verdict on several statements: the worst. */
export function together(checked: readonly CheckedClaim[]): CheckedClaim {
  const verdict = (['contradicted', 'unsupported'] as const).find(each => checked.some(one => one.verdict === each))
  return {
    verdict: verdict ?? 'supported',
    issues: checked.flatMap(({ issues }) => issues),
    figures: checked.flatMap(({ figures }) => figures)
  }
}

/** A verdict on a statement, with all figures as the claim and its sources write them. */
export function asItsTextWrites(checked: CheckedClaim, claim: Reading): CheckedClaim {
  const origin = claims.get(claim)
  const figures = checked.figures.map(each => ({
    ...each,
    figure: origin ? figureIn(origin.whole, each.figure, origin.statement) : each.figure,
    evidence: each.evidence.map(inItsSentence),
    ...(each.elsewhere && { elsewhere: inItsSentence(each.elsewhere) })
  }))
  return { ...checked, figures }
}

function inItsSentence(stated: StatedFigure): StatedFigure {
  const origin = sentences.get(stated.sentence)
  if (!origin) return stated
  const { whole, statement } = origin
  return { sentence: whole, figure: figureIn(readEvidence(whole), stated.figure, statement) }
}

/** A figure of a statement, where the text that leaves out a part of it writes it. */
function figureIn({ text, figures }: Reading, figure: Figure, statement: WrittenOut): Figure {
  const place = inSentence(statement, figure)
  const own = figures.find(({ startCharIndex }) => startCharIndex === place.startCharIndex)
  return own ?? { ...figure, ...place, text: text.slice(place.startCharIndex, place.endCharIndex) }
}
