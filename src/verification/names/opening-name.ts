import type { Name } from '../../text/names.ts'
import { areOfOneKind } from '../../text/noun-kinds.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { alignmentOf } from '../align.ts'
import { tellsSecondFirst } from '../figures/told-otherwise/exchanged-things.ts'
import { isAuxiliaryOrAdverb } from '../wording/noun-phrases.ts'
import { writesSmall } from './known-name.ts'

/** Adverbs, gerunds, and plurals, which are bare though they name nobody ("Officials", "Sales"). */
const noName = /(?:ly|ing|[^s]s)$/u
/** They are many without an ending that says so. */
const many = new Set('people police staff men women children cattle crew'.split(' '))

/**
 * Of one capitalised word that opens a sentence nobody can tell whether it is a name: "Kestrel", "Revenue". But where a cited
 * sentence says the same of another bare word, or of a name, it is of another, which is returned: "Kestrel kept a stake" of
 * "Doran kept a stake". Null where a cited sentence says it of this one, or somewhere both words are one name.
 */
export function otherSubject(
  name: Name,
  claim: Reading,
  cited: readonly EvidenceSentence[],
  context: readonly EvidenceSentence[]
): string | null {
  const [own] = claim.tokens
  if (!own || name.words.length > 1 || name.startCharIndex !== own.startCharIndex || !isSubject(claim)) return null
  // "Bread is kept in the box, and milk in the fridge": milk is no name.
  if (writesSmall(cited, own.lower)) return null
  let found: string | null = null
  for (const sentence of cited) {
    const stated = readEvidence(sentence)
    if (tellsSecondFirst(claim, stated)) return null
    const alignment = alignmentOf(claim, stated)
    if (!alignment) continue
    const difference = alignment.differences.find(({ claimed }) => claimed.includes(own))
    if (!difference) return null
    const [other, ...more] = difference.stated
    if (!other || difference.claimed.length > 1 || areOfOneKind(other.form.stemmed, own.form.stemmed)) continue
    const isNamed = [other, ...more].every(word => isInName(word, stated))
    if (!isNamed && (more.length > 0 || other !== stated.tokens[0] || !isSubject(stated))) continue
    if ([...cited, ...context].some(each => isOneName(own, other, each))) return null
    found ??= stated.text.slice(other.startCharIndex, (more.at(-1) ?? other).endCharIndex)
  }
  return found
}

/** "Potter" and "Harry", where Harry Potter is named. */
function isOneName(one: Word, other: Word, sentence: EvidenceSentence): boolean {
  const { termSet, names } = readEvidence(sentence)
  if (!termSet.has(one.term) || !termSet.has(other.term)) return false
  return names.some(({ words }) => words.includes(one.form.folded) && words.includes(other.form.folded))
}

/** Whether the first word alone is of whom or what the sentence tells, and may be a name by its form. */
function isSubject({ text, tokens, predicates }: Reading): boolean {
  const [word] = tokens
  if (!word?.form.startsUpper || word.form.isStop || noName.test(word.text) || many.has(word.lower)) return false
  if (text[word.endCharIndex] !== ' ') return false
  let next = 1
  while (isAuxiliaryOrAdverb(tokens[next])) next++
  return next > 1 || predicates.some(({ at }) => at === next)
}

const isInName = ({ startCharIndex, endCharIndex }: Word, { names }: Reading): boolean =>
  names.some(name => name.certain && startCharIndex >= name.startCharIndex && endCharIndex <= name.endCharIndex)
