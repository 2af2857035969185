import type { GenerationRequest } from '../../src/answer/generator.ts'
import type { RetrievedPassage } from '../../src/search/retrieve.ts'
import type { Document, SourceDocument } from '../../src/types/document.ts'
import type { EvidenceSentence } from '../../src/types/evidence.ts'

/** One passage of a document with the sentences given, as retrieval would hand it on. */
export function passageOf(
  number: number,
  facts: Partial<Document> & { title: string },
  sentences: readonly string[]
): RetrievedPassage {
  const text = sentences.join(' ')
  const document: SourceDocument = { id: `document-${number}`, text, sentences: [], ...facts }
  let offset = 0
  const evidence = sentences.map((sentence): EvidenceSentence => {
    const startCharIndex = offset
    offset += sentence.length + 1
    return {
      text: sentence,
      source: number - 1,
      startCharIndex,
      endCharIndex: startCharIndex + sentence.length,
      title: facts.title
    }
  })
  return { number, document, documentIndex: number - 1, score: 1, sentences: evidence }
}

export function generationRequest(request: Partial<GenerationRequest> = {}): GenerationRequest {
  return {
    question: 'How large is the fund?',
    messages: [],
    passages: [passageOf(1, { title: 'The fund' }, ['The fund holds $3 million.'])],
    conflicts: [],
    weigh: () => 1,
    signal: new AbortController().signal,
    ...request
  }
}
