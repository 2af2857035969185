import { createIndexedCorpus, type IndexedCorpus } from '../../src/answer/indexed-corpus.ts'
import { buildCorpus } from '../../src/documents/build-corpus.ts'
import { readText } from '../../src/documents/formats/read-text.ts'
import { makeDocument } from '../../src/documents/make-document.ts'
import { createMiniSearchIndex } from '../../src/search/mini-search-index.ts'
import type { Corpus } from '../../src/types/document.ts'

/** A corpus of texts by id, as a folder of .txt files would give it. */
export function corpusOf(texts: Record<string, string>): Corpus {
  return buildCorpus(Object.entries(texts).map(([id, text]) => makeDocument(id, readText(text))))
}

export function indexedCorpusOf(texts: Record<string, string>): IndexedCorpus {
  const corpus = corpusOf(texts)
  return createIndexedCorpus(corpus, createMiniSearchIndex(corpus))
}

/** Two reports of one dam that disagree on its height, and a third about something else. */
export const damTexts = {
  'morning-post': `The Arden dam

The Arden dam was finished in 1962. The Arden dam is 140 metres high. It supplies water to 2.3 million people in the valley.

Engineers inspected the dam in March 2024 and found no cracks.`,
  'evening-news': `Water in the hills

The Arden dam is 152 metres high. The reservoir behind it holds 600 million cubic metres of water.`,
  'travel-guide': `Walking in the valley

The valley has 40 marked trails. The longest trail runs 25 kilometres from Arden to the coast.`
}
