import type { CheckedSentence } from './check-sentence.ts'

/**
 * Tells whether the same was said before, of the same sentences: small models fall into loops, and many close with a
 * list of what they cited.
 */
export function createSaidBefore(): (sentence: CheckedSentence) => boolean {
  const said = new Set<string>()
  return sentence => {
    const keys = keysOf(sentence)
    const isRepeated = keys.every(key => said.has(key))
    for (const key of keys) said.add(key)
    return isRepeated
  }
}

function keysOf(sentence: CheckedSentence): string[] {
  if (sentence.type === 'withheld') return [`${sentence.type} ${sentence.withheld.text}`]
  const { type, text } = sentence
  if (type === 'not_found' || sentence.cited.length === 0) return [`${type} ${text}`]
  return sentence.cited.map(({ sentence: { source, startCharIndex } }) => `${source} ${startCharIndex} ${text}`)
}
