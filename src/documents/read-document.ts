import type { Sentence, SourceDocument } from '../types/document.ts'
import type { Figure } from '../types/figure.ts'
import { MappedDocument } from './artefact/mapped-document.ts'

/** One sentence of a document, or undefined: `document.sentences` of a mapped document makes all of them. */
export function sentenceAt(document: SourceDocument, index: number): Sentence | undefined {
  return document instanceof MappedDocument ? document.sentenceAt(index) : document.sentences[index]
}

/** `document.text.slice(startCharIndex, endCharIndex)`, of which a mapped document decodes no more than that. */
export function textBetween(document: SourceDocument, startCharIndex: number, endCharIndex: number): string {
  return document instanceof MappedDocument
    ? document.textBetween(startCharIndex, endCharIndex)
    : document.text.slice(startCharIndex, endCharIndex)
}

/** The text of one sentence; undefined where there is none. */
export function sentenceText(document: SourceDocument, index: number): string | undefined {
  const sentence = sentenceAt(document, index)
  return sentence && textBetween(document, sentence.startCharIndex, sentence.endCharIndex)
}

/** The figures of a sentence where they were read before: an artefact keeps them, given the sentence's text. */
export function keptFigures(
  document: SourceDocument,
  index: number,
  text: string
): (() => readonly Figure[]) | undefined {
  return document instanceof MappedDocument ? () => document.figuresOf(index, text) : undefined
}

/** The headings that a sentence stands under, outermost first. An outer one that only repeats the title is left out. */
export function headingsOver(document: SourceDocument, { heading }: Sentence): string[] {
  const path: string[] = []
  for (let index = heading; index !== undefined; index = sentenceAt(document, index)?.heading) {
    const text = sentenceText(document, index) ?? ''
    if (index === heading || text !== document.title) path.unshift(text)
  }
  return path
}

/** The index of the sentence that begins at a character, or -1. */
export function sentenceIndexAt(document: SourceDocument, startCharIndex: number): number {
  if (!(document instanceof MappedDocument))
    return document.sentences.findIndex(sentence => sentence.startCharIndex === startCharIndex)
  const index = document.lastSentenceFrom(startCharIndex)
  return document.sentenceAt(index)?.startCharIndex === startCharIndex ? index : -1
}
