import type { Corpus, SkippedFile, SourceDocument } from '../types/document.ts'
import { buildPassages } from './build-passages.ts'
import { hashDocument, hashTexts } from './content-hash.ts'

/** Puts documents together to one generation of the corpus, and cuts them into passages. */
export function buildCorpus(documents: readonly SourceDocument[], skipped: readonly SkippedFile[] = []): Corpus {
  return {
    version: hashTexts(documents.map(hashDocument)),
    documents,
    passages: documents.flatMap(buildPassages),
    skipped
  }
}
