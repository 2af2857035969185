import type { ClauseWord } from '../../text/clause-words.ts'
import type { Clause } from '../../text/polarity.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'

/** "No longer valid" of "remain valid", and "still open" of "no longer open". */
export function overIssue(claimed: Clause, all: readonly Clause[]): Issue | null {
  const state = stateOf(claimed)
  if (state === null) return null
  const stated = all.find(other => {
    const theirs = stateOf(other)
    return theirs !== null && theirs !== state && areOfOneMatter(claimed, other)
  })
  return stated ? clauseIssue('One of the two says that it is over, the other that it goes on.', claimed, stated) : null
}

const goingOn = /^(?:still|remains?|remained|continues?|continued)$/u
const over = /^(?:no|not|n't)$/u
const since = /^(?:longer|anymore)$/u
/** Of the words of the shorter of two clauses, this share is of the same matter. */
const sameMatter = 0.5

function areOfOneMatter(claimed: Clause, stated: Clause): boolean {
  const [mine, theirs] = [claimed, stated].map(({ words }) => words.filter(isMatter).map(({ term }) => term))
  if (!mine || !theirs) return false
  const shared = mine.filter(term => theirs.includes(term)).length
  return shared > 0 && shared >= Math.min(mine.length, theirs.length) * sameMatter
}

const isMatter = ({ lower, form }: ClauseWord): boolean => !form.isStop && !goingOn.test(lower) && !since.test(lower)

function stateOf({ words }: Clause): 'over' | 'going on' | null {
  if (words.some(({ lower }, at) => since.test(lower) && over.test(words[at - 1]?.lower ?? ''))) return 'over'
  return words.some(({ lower }) => goingOn.test(lower)) ? 'going on' : null
}
