import { finishInSlices } from '../text/steps.ts'
import type { Corpus } from '../types/document.ts'
import { buildingCorpus } from './build-corpus.ts'
import { readFolder } from './read-folder.ts'

/**
 * The corpus of a folder as it is now, given the one of before (read earlier, or from an artefact). Files that have not
 * changed are not read again. Gives the very same corpus where nothing changed: compare by identity.
 */
export async function refreshCorpus(folder: string, corpus: Corpus): Promise<Corpus> {
  const previous = { documents: [...corpus.documents], skipped: [...corpus.skipped] }
  const { documents, skipped } = await readFolder(folder, { previous })
  const hasSameDocuments =
    documents.length === corpus.documents.length &&
    documents.every((document, index) => document === corpus.documents[index])
  if (!hasSameDocuments) return finishInSlices(buildingCorpus(documents, skipped))
  const hasSameSkipped = JSON.stringify(skipped) === JSON.stringify(corpus.skipped)
  return hasSameSkipped ? corpus : { ...corpus, skipped }
}
