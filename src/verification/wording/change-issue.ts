import type { Word } from '../../text/words.ts'
import type { Issue, IssueCode } from '../../types/issue.ts'
import type { Difference } from '../align.ts'

/** What is wrong with the words of a claim that stand in the place of others, each side with the word behind it. */
export function changeIssue(code: IssueCode, message: string, { claimed, stated, next }: Difference): Issue {
  const write = (tokens: readonly Word[]): string =>
    [...tokens, ...(next ? [next] : [])].map(({ text }) => text).join(' ')
  return { code, message, claimed: write(claimed), found: write(stated) }
}
