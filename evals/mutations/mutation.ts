import type { EvidenceSentence } from '../../src/types/evidence.ts'
import type { IssueCode } from '../../src/types/issue.ts'

/** One way to change a sentence; null where it does not apply. */
export interface Mutation {
  name: string
  /** Whether the changed sentence is wrong, or still says the same. */
  expects: 'flagged' | 'kept'
  /** The issue that must be among those found; without it, any. */
  issue?: IssueCode
  change(sentence: EvidenceSentence, all: readonly EvidenceSentence[]): string | null
}

/** A text with other words in the place of a stretch. */
export function replaceSpan(text: string, span: { startCharIndex: number; endCharIndex: number }, by: string): string {
  return text.slice(0, span.startCharIndex) + by + text.slice(span.endCharIndex)
}

/** A number that is always the same for the same text, to choose by. */
export function choiceFor(text: string, among: number): number {
  let hash = 0
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return among === 0 ? 0 : hash % among
}

/** One of several, always the same for the same text. */
export function pick<Item>(text: string, items: readonly Item[]): Item | undefined {
  return items[choiceFor(text, items.length)]
}

/** A change of the first stretch that a pattern finds. */
export function replaceWord(pattern: RegExp, by: (word: string, groups: string[]) => string) {
  return ({ text }: EvidenceSentence): string | null => {
    const match = pattern.exec(text)
    if (!match) return null
    const replacement = by(match[0], match.slice(1))
    return text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length)
  }
}
