import { headingsOver, sentenceAt, sentenceText } from '../documents/read-document.ts'
import type { Corpus, Passage } from '../types/document.ts'

/** The prose of a passage; furniture inside its range is no part of it. */
export function passageText(corpus: Corpus, passage: Passage): string {
  const document = corpus.documents[passage.document]
  if (!document) return ''
  const texts: string[] = []
  for (let index = passage.firstSentence; index < passage.endSentence; index++)
    if (sentenceAt(document, index)?.kind === 'prose') texts.push(sentenceText(document, index) ?? '')
  return texts.join(' ')
}

/** The headings that a passage stands under, outermost first. */
export function passageHeadings(corpus: Corpus, { document: index, firstSentence }: Passage): readonly string[] {
  const document = corpus.documents[index]
  const first = document && sentenceAt(document, firstSentence)
  return first ? headingsOver(document, first) : []
}
