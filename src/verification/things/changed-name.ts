import { acronymLetters, acronymsOf, isSameCountry, isSameNameWord, worldWarsIn } from '../../text/aliases.ts'
import { foldName, isCapitalised } from '../../text/names.ts'
import type { Reading } from '../../text/reading.ts'
import { isStopWord } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { Issue } from '../../types/issue.ts'
import type { Difference } from '../align.ts'
import { mismatch } from '../mismatch.ts'

/** Which of the two is asked with the names. */
const ofWorldWar = /^(?:world|war|ww(?:i{1,2}|[12])|i{1,2}|one|two|first|second|[12])$/iu

/** One name in the very place of another, which is none of its other forms. */
export function changedName({ claimed, stated: left }: Difference, claim: Reading, stated: Reading): Issue | null {
  const theirs = namesAmong(left, stated)
  const own = theirs && (namesAmong(claimed, claim) ?? openingName(claimed, claim))
  if (!own || !theirs) return null
  if (claimed.every(({ text }) => ofWorldWar.test(text)) && worldWarsIn(claim.text).size > 0) return null
  const folded = own.map(foldName)
  const others = theirs.map(foldName)
  if (folded.some(word => others.some(other => isSameNameWord(word, other)))) return null
  if (isSameCountry(folded, new Set(others), () => others.join(' '))) return null
  const short = own.length === 1 ? acronymLetters(own[0] ?? '') : null
  const otherShort = theirs.length === 1 ? acronymLetters(theirs[0] ?? '') : null
  if (short !== null && acronymsOf(left).has(short)) return null
  if (otherShort !== null && acronymsOf(claimed).has(otherShort)) return null
  return mismatch('name_mismatch', own.join(' '), theirs.join(' '))
}

/** The words of a stretch that is nothing but a name (and an article); null where there is more or less. */
function namesAmong(tokens: readonly Word[], { names }: Reading): string[] | null {
  const words: string[] = []
  for (const { text, startCharIndex, endCharIndex } of tokens) {
    if (/^(?:the|an?)$/iu.test(text)) continue
    const name = names.find(other => startCharIndex >= other.startCharIndex && endCharIndex <= other.endCharIndex)
    if (!name?.certain) return null
    if (isCapitalised(text)) words.push(text)
  }
  return words.length === 0 ? null : words
}

/** A capitalised word that opens the claim and may be a name by its form: no adverb, no plural, no comma after it. */
function openingName(tokens: readonly Word[], { text, tokens: all }: Reading): string[] | null {
  const [word, ...rest] = tokens
  if (!word || rest.length > 0 || word !== all[0] || !isCapitalised(word.text)) return null
  if (isStopWord(word.text.toLowerCase()) || /(?:ly|ing|[^s]s)$/u.test(word.text) || text[word.endCharIndex] === ',')
    return null
  return [word.text]
}
