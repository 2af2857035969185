import type { Corpus, Passage } from '../types/document.ts'

/** The prose of a passage; furniture inside its range is no part of it. */
export function passageText(corpus: Corpus, passage: Passage): string {
  const document = corpus.documents[passage.document]
  if (!document) return ''
  const sentences = document.sentences.slice(passage.firstSentence, passage.endSentence)
  return sentences
    .filter(sentence => sentence.kind === 'prose')
    .map(sentence => document.text.slice(sentence.startCharIndex, sentence.endCharIndex))
    .join(' ')
}

/** The heading that a passage stands under, or undefined. */
export function passageHeading(corpus: Corpus, passage: Passage): string | undefined {
  const document = corpus.documents[passage.document]
  const heading = passage.heading === undefined ? undefined : document?.sentences[passage.heading]
  return heading && document?.text.slice(heading.startCharIndex, heading.endCharIndex)
}
