import { acronymLetters, acronymsOf, isSameNameWord } from '../../text/aliases.ts'
import type { Name } from '../../text/names.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { isStopWord } from '../../text/terms.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { tellsSecondFirst } from '../figures/told-otherwise/exchanged-things.ts'
import { isWordingOf } from '../reading.ts'
import { isKnownName } from './known-name.ts'

/**
 * The name that a cited sentence has in the very place of this one: the same two words on one side and one on the
 * other. It tells an exchange of names ("A sued B" for "B sued A"), which no list of names can.
 */
export function exchangedFor(name: Name, claim: Reading, cited: readonly EvidenceSentence[]): string | null {
  const own = surroundings(name, claim)
  if (!own) return null
  let found: string | null = null
  for (const sentence of cited) {
    const reading = readEvidence(sentence)
    if (!isWordingOf(claim, reading, name) || tellsSecondFirst(claim, reading)) continue
    for (const other of reading.names) {
      const theirs = surroundings(other, reading)
      if (!theirs || (!other.certain && !isKnownName(other, claim, cited)) || !isSamePlace(own, theirs)) continue
      if (own.left[1] !== theirs.left[1] && standsBehind(own.left, name, reading)) continue
      if (other.words.some(word => name.words.some(mine => isSameNameWord(mine, word)))) return null
      if (standForEachOther(name, other, claim, reading)) return null
      found = other.text
    }
  }
  return found
}

/** "The largest zoo in Europe" of "the largest zoo in Europe and lies in Spain": behind the same two words stands the name itself. */
function standsBehind(left: readonly string[], name: Name, stated: Reading): boolean {
  return stated.names.some(
    other =>
      other.words.some(word => name.words.some(mine => isSameNameWord(mine, word))) &&
      surroundings(other, stated)?.left.every((word, at) => word === left[at])
  )
}

function standForEachOther(name: Name, other: Name, claim: Reading, stated: Reading): boolean {
  const short = acronymLetters(name.text)
  if (short !== null && acronymsOf(stated.tokens).has(short)) return true
  const otherShort = acronymLetters(other.text)
  return otherShort !== null && acronymsOf(claim.tokens).has(otherShort)
}

interface Surroundings {
  left: readonly string[]
  right: readonly string[]
  listed: boolean
}

/** Two words on each side; an edge of the sentence counts as a word. */
function surroundings(name: Name, { tokens, text }: Reading): Surroundings | null {
  const first = tokens.findIndex(token => token.startCharIndex >= name.startCharIndex)
  if (first < 0) return null
  let last = first
  while (last + 1 < tokens.length && (tokens[last + 1]?.startCharIndex ?? Infinity) < name.endCharIndex) last++
  const word = (index: number): string => tokens[index]?.text.toLowerCase() ?? '\n'
  const comma = (index: number): boolean => (text[tokens[index]?.endCharIndex ?? 0] ?? '') === ','
  const left = [word(first - 1), word(first - 2)]
  const right = [word(last + 1), word(last + 2)]
  const joins = (other: string): boolean => other === 'and' || other === 'or'
  return { left, right, listed: joins(left[0] ?? '') || joins(right[0] ?? '') || (comma(last) && comma(first - 1)) }
}

function isSamePlace(one: Surroundings, other: Surroundings): boolean {
  if (one.listed || other.listed) return false
  const [left, left2] = one.left
  const [right, right2] = one.right
  if (left !== other.left[0] || right !== other.right[0]) return false
  const farther = left2 === other.left[1] || right2 === other.right[1]
  const content = [left, right, left2, right2].some(word => word !== undefined && word !== '\n' && !isStopWord(word))
  return farther && content
}
