import type { EvidenceSentence } from '../types/evidence.ts'

/** Where a sentence stands, and what of a posted text it leans on. */
interface Place extends Pick<EvidenceSentence, 'source' | 'startCharIndex' | 'endCharIndex'> {
  title?: string | undefined
  columns?: string | undefined
  previous?: EvidenceSentence | undefined
}

/** A sentence of a posted text. All are of one shape, whatever they lack: V8 reads objects of few shapes by a shorter way. */
export function sentenceOf(text: string, place: Place): EvidenceSentence {
  const { source, startCharIndex, endCharIndex, title, columns, previous } = place
  return { text, source, startCharIndex, endCharIndex, title, columns, previous } as EvidenceSentence
}
