import type { SentenceKind, SourceDocument } from '../../src/types/document.ts'

/** The texts of a document's sentences, of one kind where given. */
export function textsOf({ text, sentences }: SourceDocument, kind?: SentenceKind): string[] {
  return sentences
    .filter(sentence => kind === undefined || sentence.kind === kind)
    .map(({ startCharIndex, endCharIndex }) => text.slice(startCharIndex, endCharIndex))
}

/** Each prose sentence of a document, and the headings over it from the innermost out. */
export function outline(document: SourceDocument): string[][] {
  const { text, sentences } = document
  return sentences
    .filter(({ kind }) => kind === 'prose')
    .map(sentence => {
      const path: string[] = []
      for (
        let at: typeof sentence | undefined = sentence;
        at;
        at = at.heading === undefined ? undefined : sentences[at.heading]
      )
        path.push(text.slice(at.startCharIndex, at.endCharIndex))
      return path
    })
}
