import type { SkippedFile, SourceDocument } from '../types/document.ts'
import { MappedDocument } from './artefact/mapped-document.ts'

const stamps = new WeakMap<SourceDocument | SkippedFile, string>()

/** Path, size and time of change of the file that a document was read from: while they stay, so does the document. */
export function stampOf(outcome: SourceDocument | SkippedFile): string | undefined {
  // An artefact's documents bring theirs along: thousands of entries here would cost more than the documents themselves.
  return stamps.get(outcome) ?? (outcome instanceof MappedDocument ? outcome.stamp : undefined)
}

/** Remembers for a document (or a skipped file) the stamp of its file. */
export function rememberStamp(outcome: SourceDocument | SkippedFile, stamp: string): void {
  stamps.set(outcome, stamp)
}
