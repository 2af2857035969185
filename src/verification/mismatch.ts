import type { Issue } from '../types/issue.ts'

/** What is wrong with words of a sentence for which the source has others. */
export function mismatch(code: Issue['code'], claimed: string, found: string): Issue {
  return { code, message: `The cited source says "${found}" where the sentence says "${claimed}".`, claimed, found }
}
