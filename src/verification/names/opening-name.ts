import type { Name } from '../../text/names.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import type { Word } from '../../text/words.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { alignmentOf } from '../align.ts'
import { isAuxiliaryOrAdverb } from '../wording/noun-phrases.ts'

/** Adverbs, gerunds, and plurals, which are bare though they name nobody ("Officials", "Sales"). */
const noName = /(?:ly|ing|[^s]s)$/u
/** They are many without an ending that says so. */
const many = new Set('people police staff men women children cattle crew'.split(' '))

/**
 * Of one capitalised word that opens a sentence nobody can tell whether it is a name: "Kestrel", "Revenue". But where a cited
 * sentence says the same of another bare word, or of a name, it is of another: "Kestrel kept a stake" of "Doran kept a stake".
 */
export function isOtherSubject(name: Name, claim: Reading, cited: readonly EvidenceSentence[]): boolean {
  const [own] = claim.tokens
  if (!own || name.words.length > 1 || name.startCharIndex !== own.startCharIndex || !isSubject(claim)) return false
  return cited.some(sentence => {
    const stated = readEvidence(sentence)
    const difference = alignmentOf(claim, stated)?.differences.find(({ claimed }) => claimed.includes(own))
    const [other, ...more] = difference?.stated ?? []
    if (!difference || !other || difference.claimed.length > 1 || other.form.meaning === own.form.meaning) return false
    const isNamed = [other, ...more].every(word => isInName(word, stated))
    return isNamed || (more.length === 0 && other === stated.tokens[0] && isSubject(stated))
  })
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
