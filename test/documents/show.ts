import type { SentenceKind, SourceDocument } from '../../src/types/document.ts'

/** The texts of a document's sentences, of one kind where given. */
export function textsOf({ text, sentences }: SourceDocument, kind?: SentenceKind): string[] {
  return sentences
    .filter(sentence => kind === undefined || sentence.kind === kind)
    .map(({ startCharIndex, endCharIndex }) => text.slice(startCharIndex, endCharIndex))
}
