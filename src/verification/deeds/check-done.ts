import { leavesOpen } from '../../text/modal-verbs.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { polarityMessages } from '../polarity/polarity-messages.ts'
import { areOfOne, isPlain, type Statement, statementsAlike, statementsOf } from '../wording/statements.ts'

const done: ReadonlySet<Statement['form']> = new Set(['past', 'perfect', 'passive', 'progressive'])
/** By these a claim says less than that it was done. */
const open =
  /^(?:may|might|could|can|will|would|shall|should|must|if|not|reportedly|allegedly|perhaps|likely|possib\p{L}+|potential\p{L}*)$|n['’]t$/u

/**
 * What a short claim says was done the sources must tell as more than possible, if they tell it at all: not "the agency has
 * fined the firm" of "the agency, which opened an inquiry, may still fine the firm".
 */
export function checkDone(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[] = cited
): Issue[] {
  if (!isPlain(claim) || claim.tokens.some(({ lower }) => open.test(lower))) return []
  for (const statement of statementsOf(claim)) {
    if (!done.has(statement.form)) continue
    const issue = possibleOnly(statement, cited)
    // The whole of the sources is looked through only where there is something to answer.
    const isTold = (sentence: EvidenceSentence): boolean =>
      statementsAlike(statement, sentence).some(
        told => possibilityOf(told, sentence, past.has(statement.form)) === null
      )
    if (issue && !context.some(isTold)) return [issue]
  }
  return []
}

const foretelling = /^(?:will|shall)$/u
const past: ReadonlySet<Statement['form']> = new Set(['past', 'perfect', 'passive'])
/** By these what a source tells as done may be done again, or was not. */
const again =
  /^(?:again|next|will|would|shall|going|to|may|might|could|can|should|must|not|never|if|every|each|always|usually|often|is|are|am|be|being)$|n['’]t$/u
/** Words between "will" and its verb. */
const wordsToVerb = 3

/**
 * What a short claim says will be done the sources may not tell as done, if they tell no more of it: not "the mayor will resign" of
 * "the mayor resigned on Monday".
 */
export function checkForetold(
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[] = cited
): Issue[] {
  if (!claim.tokens.some((_, at) => foretells(claim, at)) || !isPlain(claim)) return []
  for (const statement of statementsOf(claim)) {
    const { at, verb } = statement
    const near = Array.from({ length: wordsToVerb }, (_, before) => at - 1 - before)
    if (!near.some(index => foretells(claim, index))) continue
    const alike = (sentence: EvidenceSentence): Statement[] => statementsAlike(statement, sentence)
    // "It built a library in 2010 and plans a second one": of which of the two it is said is not told.
    if (cited.some(sentence => readEvidence(sentence).clauses.some(({ prospects }) => prospects.length > 0))) continue
    const told = cited.flatMap(alike).find(other => areOfOne(statement, other) && areNotApart(statement, other))
    if (!told || !context.every(sentence => alike(sentence).every(other => isOver(other, sentence)))) continue
    return [
      {
        code: 'polarity_mismatch',
        message: 'The sentence foretells what the cited source tells as done.',
        claimed: verb.text,
        found: told.verb.text
      }
    ]
  }
  return []
}

/** "Will", or the "to" of "is to be demolished". */
function foretells({ tokens }: Reading, at: number): boolean {
  const lower = tokens[at]?.lower
  return lower === 'will' || (lower === 'to' && /^(?:is|are)$/u.test(tokens[at - 1]?.lower ?? ''))
}

/** Whether two statements of a deed have the same parties where both name them. */
function areNotApart(one: Statement, other: Statement): boolean {
  return [
    [one.agent, other.agent],
    [one.patient, other.patient]
  ].every(
    ([own, theirs]) => !own || !theirs || own.words.some(({ stem }) => theirs.words.some(word => word.stem === stem))
  )
}

function isOver({ at, form, verb }: Statement, sentence: EvidenceSentence): boolean {
  const { tokens } = readEvidence(sentence)
  return (
    past.has(form) &&
    !tokens.some(({ lower, segment }, index) => index < at && segment === verb.segment && again.test(lower))
  )
}

/** What a statement is called that a cited sentence tells as possible alone; null where none does. */
function possibleOnly(statement: Statement, cited: readonly EvidenceSentence[]): Issue | null {
  for (const sentence of cited)
    for (const told of statementsAlike(statement, sentence)) {
      const found = areOfOne(statement, told) ? possibilityOf(told, sentence, past.has(statement.form)) : null
      if (found === null) continue
      return {
        code: 'polarity_mismatch',
        message: polarityMessages.asDone,
        claimed: statement.verb.text,
        found
      }
    }
  return null
}

/** By which words a sentence tells a deed as possible alone ("may still fine"), or as to come if it is asked what `isOver`; null where it tells more of it. */
function possibilityOf({ at, verb }: Statement, sentence: EvidenceSentence, isOver: boolean): string | null {
  const { text, tokens } = readEvidence(sentence)
  const cue = tokens.findLast(
    (word, index) =>
      index < at &&
      word.segment === verb.segment &&
      (leavesOpen(word) || (isOver && at - index <= wordsToVerb && foretelling.test(word.lower)))
  )
  return cue ? text.slice(cue.startCharIndex, verb.endCharIndex) : null
}
