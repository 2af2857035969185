import { figuresOf } from '../../../text/figures/sentence-figures.ts'
import { type Reading, readEvidence } from '../../../text/reading.ts'
import type { EvidenceSentence } from '../../../types/evidence.ts'
import type { Figure } from '../../../types/figure.ts'
import { areOfOne, isPlain, statementsAlike, statementsOf } from '../../wording/statements.ts'
import { agreeing, relationTo } from '../relation-to.ts'

/**
 * Whether a short claim dates a deed by the date of another: "the pond was dug in 1987" where the sources tell who dug the
 * pond, and of 1987 only that a tree fell. No sentence that has the date may have the verb, or lean on one that has it.
 */
export function isDateOfOtherDeed(figure: Figure, claim: Reading, context: readonly EvidenceSentence[]): boolean {
  if (figure.kind !== 'date' || !isPlain(claim)) return false
  const [statement, ...others] = statementsOf(claim)
  if (!statement || others.length > 0) return false
  const dated = context.filter(sentence => figuresOf(sentence).some(other => agreeing[relationTo(figure, other)] > 0))
  // The date of a line or of a row is of all that it heads.
  if (dated.length === 0 || dated.some(sentence => statementsOf(readEvidence(sentence)).length === 0)) return false
  const base = statement.verb.form.base
  const hasVerb = (sentence: EvidenceSentence | undefined): boolean =>
    sentence !== undefined &&
    readEvidence(sentence).tokens.some(({ form, stem }) => form.base === base || stem === statement.meaning)
  // What is said of the same one then may be what the claim tells in other words.
  const subject = statement.form === 'passive' ? statement.patient : statement.agent
  const isOfSubject = ({ tokens }: Reading): boolean => tokens.some(({ stem }) => stem === subject?.head.at(-1)?.stem)
  if (dated.some(sentence => hasVerb(sentence) || hasVerb(sentence.previous) || isOfSubject(readEvidence(sentence))))
    return false
  return context.some(sentence => statementsAlike(statement, sentence).some(told => areOfOne(statement, told)))
}
