import { suspiciousDress } from '../text/dress/suspicious-dress.ts'
import type { EvidenceSentence } from '../types/evidence.ts'
import type { Issue } from '../types/issue.ts'

/** Characters around a suspicious one that must stand in the source just so for it to be the source's own. */
const surroundings = 3

/**
 * Characters that make what a reader sees differ from what is checked: reordered, invisible, struck through, from a
 * look-alike alphabet. A source's own, quoted as they stand (marks of direction in Arabic, say), are left alone.
 */
export function checkDress(text: string, cited: readonly EvidenceSentence[]): Issue[] {
  const strange = suspiciousDress(text).find(({ startCharIndex, endCharIndex }) => {
    const stretch = text.slice(Math.max(0, startCharIndex - surroundings), endCharIndex + surroundings)
    return !cited.some(sentence => sentence.text.includes(stretch))
  })
  if (!strange) return []
  const { startCharIndex, endCharIndex } = strange
  const codes = Array.from(
    text.slice(startCharIndex, endCharIndex),
    character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  return [
    {
      code: 'figure_mismatch',
      message: `The sentence has a character (${codes.join(' ')}) that can make what is seen differ from what is checked.`,
      claimed: text.slice(Math.max(0, startCharIndex - 12), endCharIndex + 12),
      found: null
    }
  ]
}
