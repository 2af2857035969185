import { type Reading, readEvidence } from '../../text/reading.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Issue } from '../../types/issue.ts'
import { isPlain } from '../wording/statements.ts'
import { pairsOf, wholeClauses } from './clause-pairs.ts'
import { deniedIssue } from './denied-issue.ts'
import { doubtIssue } from './doubt-issue.ts'
import { tellsException, tellsOnlyAsUnless, tellsWhatIsOver } from './exception.ts'
import { negationIssue } from './negation-issue.ts'
import { obligationIssue } from './obligation-issue.ts'
import { oppositeIssue } from './opposite-issue.ts'
import { overIssue } from './over-issue.ts'
import { prospectIssue } from './prospect-issue.ts'
import { unlessIssue } from './unless-issue.ts'

/**
 * What the cited source denies the claim may not affirm, what it only plans or thinks possible the claim may not
 * state as done, what it allows the claim may not demand, and neither may say the opposite of the other. Of each clause
 * of the claim the first thing that is wrong is told.
 */
export function checkPolarity(claim: Reading, cited: readonly EvidenceSentence[]): Issue[] {
  const readings = cited.map(sentence => readEvidence(sentence))
  const stated = readings.flatMap(wholeClauses)
  const isComparable = (reading: Reading) =>
    !tellsException(claim, reading) &&
    !tellsWhatIsOver(claim, reading) &&
    !tellsWhatIsOver(reading, claim) &&
    !tellsOnlyAsUnless(claim, reading)
  const comparable = readings.filter(isComparable).flatMap(wholeClauses)
  const isShort = isPlain(claim)
  for (const reading of readings) {
    const issue = unlessIssue(claim, reading)
    if (issue) return [issue]
  }
  return claim.clauses.flatMap(clause => {
    const pairs = pairsOf(clause, comparable)
    const [best] = pairs
    return (
      negationIssue(pairs, stated) ??
      (best ? oppositeIssue(best, stated) : null) ??
      (isShort ? deniedIssue(clause, comparable, stated) : null) ??
      overIssue(clause, stated) ??
      prospectIssue(clause, stated) ??
      (isShort ? doubtIssue(clause, stated) : null) ??
      obligationIssue(clause, stated) ??
      []
    )
  })
}
