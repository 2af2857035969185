import { isSameNameWord } from '../../text/aliases.ts'
import { readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import type { Party } from '../wording/noun-phrases.ts'

/** Without an article before nothing but the name: those who bear one are mostly many ("the Badgers", "the Blue Devils"). */
export const isPlainName = ({ kind, head, written }: Party): boolean =>
  kind === 'name' && !(/^the\s/iu.test(written) && head.every(({ name }) => name))

/** Whether all of some words stand in a sentence. */
export function hasAll(sentence: EvidenceSentence, words: readonly Word[]): boolean {
  const { tokens } = readEvidence(sentence)
  return words.every(({ stem }) => tokens.some(token => token.stem === stem))
}

/** A word in common, or one that may be another form of it. */
export function haveCommon(some: readonly Word[], others: readonly Word[]): boolean {
  return some.some(({ stem }) => others.some(({ stem: other }) => isSameNameWord(stem, other)))
}
