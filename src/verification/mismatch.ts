import type { Issue } from '../types/issue.ts'

/** What is wrong with words of a sentence for which the source has others. */
export function mismatch(code: Issue['code'], claimed: string, found: string): Issue {
  return { code, message: `The cited source says "${found}" where the sentence says "${claimed}".`, claimed, found }
}

/** What is wrong where a source says the same, of another than a sentence does. */
export function saidOfOther(code: Issue['code'], claimed: string, found: string): Issue {
  const message = `The cited source says it of "${found}" where the sentence says it of "${claimed}".`
  return { code, message, claimed, found }
}
