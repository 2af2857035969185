import { finish, type Steps } from '../text/steps.ts'
import type { Corpus, Passage, SkippedFile, SourceDocument } from '../types/document.ts'
import { passagesOf } from './build-passages.ts'
import { hashingDocument, hashTexts } from './content-hash.ts'

/** Puts documents together to one generation of the corpus, and cuts them into passages. */
export function buildCorpus(documents: readonly SourceDocument[], skipped: readonly SkippedFile[] = []): Corpus {
  return finish(buildingCorpus(documents, skipped))
}

/** The same in small steps, for thousands of documents. */
export function* buildingCorpus(
  documents: readonly SourceDocument[],
  skipped: readonly SkippedFile[] = []
): Steps<Corpus> {
  const hashes: string[] = []
  const passages: Passage[] = []
  for (const [index, document] of documents.entries()) {
    hashes.push(yield* hashingDocument(document))
    for (const passage of passagesOf(document, index)) {
      passages.push(passage)
      yield
    }
  }
  return { version: hashTexts(hashes), documents, passages, skipped }
}
