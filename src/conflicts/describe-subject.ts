import type { Statement } from './statement.ts'

/** What the statements are of, in words of theirs that a reader understands at once. */
export function describeSubject(statements: readonly Statement[]): string {
  const phrases = statements.map(statement => statement.phraseText).filter(Boolean)
  const longest = phrases.sort((a, b) => b.length - a.length)[0]
  return longest ?? 'the same thing'
}
