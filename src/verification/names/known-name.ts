import type { Name } from '../../text/names.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { stem } from '../../text/terms.ts'
import { formOf } from '../../text/word-form.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { indexOf } from '../sentence-index.ts'

/** Whether texts write a word without a capital. */
export function writesSmall(sentences: readonly EvidenceSentence[], word: string): boolean {
  const { term, isCapitalised } = formOf(word)
  if (isCapitalised) return false
  const { forms, holdersOf } = indexOf(sentences)
  if (term === '') return forms.some(({ text }) => text === word)
  return holdersOf(term).some(at => {
    const sentence = sentences[at]
    return sentence !== undefined && readEvidence(sentence).tokens.some(({ text }) => text === word)
  })
}

/** A capitalised first word is a name where the texts use it as one elsewhere, and never without its capital. */
export function isKnownName(name: Name, claim: Reading, ...texts: readonly (readonly EvidenceSentence[])[]): boolean {
  const word = name.words[0] ?? ''
  if (claim.tokens.some(({ text, form }) => text === word && !form.isCapitalised)) return false
  if (texts.some(sentences => writesSmall(sentences, word))) return false
  const isNameIn = ({ names }: Reading): boolean => names.some(({ certain, words }) => certain && words.includes(word))
  const term = stem(word)
  const isNamed = (sentence: EvidenceSentence | undefined): boolean => {
    const reading = sentence && readEvidence(sentence)
    return reading?.termSet.has(term) === true && isNameIn(reading)
  }
  // Only where the word stands at all are the names read.
  return (
    isNameIn(claim) ||
    texts.some(sentences =>
      indexOf(sentences)
        .holdersOf(term)
        .some(at => isNamed(sentences[at]))
    )
  )
}
