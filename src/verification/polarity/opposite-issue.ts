import { deniesWhatFollows } from '../../text/denials.ts'
import { areOpposites } from '../../text/opposites.ts'
import type { Clause } from '../../text/polarity.ts'
import type { Issue } from '../../types/issue.ts'
import { clauseIssue } from './clause-issue.ts'
import type { ClausePair } from './clause-pairs.ts'
import { polarityMessages } from './polarity-messages.ts'

/** "Profit rose" of "profit fell": a word of the claim whose opposite alone the sources say of the same thing. */
export function oppositeIssue({ claimed, stated }: ClausePair, all: readonly Clause[]): Issue | null {
  if (claimed.denied.size !== stated.denied.size) return null
  for (const term of claimed.terms) {
    if (deniesWhatFollows(term) || all.some(({ terms }) => terms.includes(term))) continue
    const opposite = stated.terms.find(other => areOpposites(term, other) && !claimed.terms.includes(other))
    if (opposite === undefined || areExchanged(claimed, term, stated, opposite)) continue
    // "Profit dropped, even though sales climbed" of "sales rose, and profit fell": each way is told.
    if (all.some(({ terms }) => terms.some(other => areOpposites(opposite, other)))) continue
    return clauseIssue(polarityMessages.opposite, claimed, stated)
  }
  return null
}

/** "Ondarra buys it from Mirvale", "Mirvale sells it to Ondarra": told from the other side it is the same. */
function areExchanged({ terms: one }: Clause, term: string, { terms: other }: Clause, opposite: string): boolean {
  const [at, otherAt] = [one.indexOf(term), other.indexOf(opposite)]
  const crosses = (before: readonly string[], behind: readonly string[]) => before.some(each => behind.includes(each))
  // "… and sold it to Orbis": who sold it stands before, in a clause of its own.
  const isElliptic = otherAt === 0
  return (
    crosses(one.slice(0, at), other.slice(otherAt + 1)) &&
    (isElliptic || crosses(other.slice(0, otherAt), one.slice(at + 1)))
  )
}
