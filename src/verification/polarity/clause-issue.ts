import type { Clause } from '../../text/polarity.ts'
import type { Issue } from '../../types/issue.ts'

/** What is wrong with a clause of a claim: itself, and the clause of a source that tells otherwise, as written. */
export function clauseIssue(message: string, claimed: Clause, stated: Clause): Issue {
  return { code: 'polarity_mismatch', message, claimed: written(claimed), found: written(stated) }
}

function written({ words }: Clause): string {
  return words.map(({ text }) => text).join(' ')
}
