import type { Name } from '../../text/names.ts'
import { type Reading, readEvidence } from '../../text/reading.ts'
import { createListMemory } from '../../text/sentence-memory.ts'
import { stem } from '../../text/terms.ts'
import { distinctForms, type WordForm } from '../../text/word-form.ts'
import type { EvidenceSentence } from '../../types/evidence.ts'
import { indexOf } from '../sentence-index.ts'

const rememberedSmall = createListMemory<ReadonlySet<string>>()

/** The words that texts write without a capital. */
export function smallWordsOf(sentences: readonly EvidenceSentence[]): ReadonlySet<string> {
  let small = rememberedSmall.get(sentences)
  if (!small) {
    small = smallAmong(indexOf(sentences).forms)
    rememberedSmall.set(sentences, small)
  }
  return small
}

/** The words that some texts, already read, write without a capital. */
export function smallWordsIn(readings: readonly Reading[]): ReadonlySet<string> {
  return smallAmong(distinctForms(readings))
}

function smallAmong(forms: readonly WordForm[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { text, isCapitalised } of forms) if (!isCapitalised) small.add(text)
  return small
}

/** A capitalised first word is a name where the texts use it as one elsewhere, and never without its capital. */
export function isKnownName(name: Name, claim: Reading, ...texts: readonly (readonly EvidenceSentence[])[]): boolean {
  const word = name.words[0] ?? ''
  if (smallWordsIn([claim]).has(word) || texts.some(sentences => smallWordsOf(sentences).has(word))) return false
  const isNameIn = ({ names }: Reading): boolean => names.some(({ certain, words }) => certain && words.includes(word))
  const term = stem(word)
  // Only where the word stands at all are the names read.
  const has = (sentence: EvidenceSentence): boolean => {
    const reading = readEvidence(sentence)
    return reading.termSet.has(term) && isNameIn(reading)
  }
  return isNameIn(claim) || texts.some(sentences => sentences.some(has))
}
