import type { Reading } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { Issue } from '../../types/issue.ts'
import { isAuxiliaryOrAdverb, isDeterminer } from '../wording/noun-phrases.ts'
import { isPlain } from '../wording/statements.ts'
import { denial } from './exception.ts'

const whenever = /\b(?:if|when|whenever|where|while|once)\b/iu
const otherwise = /\b(?:unless|until|only|but|even|except|other|otherwise|without)\b/iu
const mark = /[,;:()—–]/u

/** "The lift works when the wind is strong" of "the lift works unless the wind is strong": there the contrary holds. */
export function unlessIssue(claim: Reading, { text, tokens }: Reading): Issue | null {
  const at = tokens.findIndex(({ lower }) => lower === 'unless')
  const cue = tokens[at]
  if (!cue || !isPlain(claim) || !whenever.test(claim.text) || otherwise.test(claim.text)) return null
  // "…, unless the wind is strong": the mark before it parts nothing.
  const ending = tokens.findIndex((word, index) => index > at && isParted(text, word, tokens[index + 1]))
  const condition = tokens.slice(at + 1, ending < 0 ? undefined : ending + 1)
  const opening = tokens.findLastIndex((word, index) => index < at - 1 && isParted(text, word, tokens[index + 1]))
  const rule = tokens.slice(opening + 1, at)
  const [first, last] = [rule[0], condition.at(-1)]
  if (!first || !last) return null
  // "If no key is set" denies once more than "unless a key is set".
  if (denialsIn(claim.text) !== denialsIn(text.slice(first.startCharIndex, last.endCharIndex))) return null
  const [own, told] = [basesOf(claim.tokens), basesOf([...rule, ...condition])]
  // All of both, "on" and "off" too, and nothing besides.
  const isSame =
    [...told].every(base => own.has(base)) &&
    claim.tokens.every(word => !word.content || !saysOf(word) || told.has(word.form.base))
  if (!isSame) return null
  return {
    code: 'polarity_mismatch',
    message: 'The sentence says of an exception what the cited source says of all else.',
    claimed: claim.text.trim(),
    found: text.slice(cue.startCharIndex, last.endCharIndex)
  }
}

const saysOf = (word: Word): boolean => !isDeterminer(word) && !isAuxiliaryOrAdverb(word)
const basesOf = (words: readonly Word[]): Set<string> => new Set(words.filter(saysOf).map(({ form }) => form.base))

const denialsIn = (text: string): number => text.split(denial).length

const isParted = (text: string, word: Word, next: Word | undefined): boolean =>
  next !== undefined && mark.test(text.slice(word.endCharIndex, next.startCharIndex))
