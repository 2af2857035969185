import { formats } from '../../src/documents/formats/file-formats.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
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

/** What a file of that extension becomes. */
export async function read(extension: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const format = formats.get(extension)
  if (!format) throw new Error(`no format for ${extension}`)
  return makeDocument(`folder/name.of.file`, await format.read(bytes))
}
