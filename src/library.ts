import { createExtractiveGenerator } from './answer/extractive.ts'
import { createFootnote, type Footnote } from './answer/footnote.ts'
import type { Generator } from './answer/generator.ts'
import { indexCorpus } from './answer/indexed-corpus.ts'
import { buildCorpus } from './documents/build-corpus.ts'
import { readFolder } from './documents/read-folder.ts'

// What a program needs that answers in its own process. Everything else is of this repository and may change.
export { createExtractiveGenerator } from './answer/extractive.ts'
export { collectAnswer, createFootnote, type Footnote, type FootnoteOptions } from './answer/footnote.ts'
export type { GenerationPart, GenerationRequest, Generator } from './answer/generator.ts'
export { type IndexedCorpus, indexCorpus } from './answer/indexed-corpus.ts'
export { createLanguageModelGenerator, type LanguageModelOptions } from './answer/language-model.ts'
export { type GeneratorLimit, limitGenerator } from './answer/limit-generator.ts'
export { buildCorpus } from './documents/build-corpus.ts'
export { readText } from './documents/formats/read-text.ts'
export { makeDocument } from './documents/make-document.ts'
export { type Folder, readFolder } from './documents/read-folder.ts'
export type { Answer, AnswerPart, AskRequest, Citation, Claim, Message, NotFound, Withheld } from './types/answer.ts'
export type { AnswerConflict, FactConflict } from './types/conflict.ts'
export type { Corpus, Document, SkippedFile, SourceDocument } from './types/document.ts'
export { Problem } from './types/problem.ts'
export type { Fact, Verification, VerifiedClaim } from './types/verification.ts'
export { findConflicts, verifyAnswer } from './verification/verify-facts.ts'

export interface OpenFolderOptions {
  /** Who writes the answers. Default: the keyless generator, which quotes the sources. */
  generator?: Generator
}

/** Reads and indexes a folder, all files of the formats that the README names, as it is now. Throws where the folder cannot be read. */
export async function openFolder(folder: string, options: OpenFolderOptions = {}): Promise<Footnote> {
  const { documents, skipped } = await readFolder(folder)
  const indexed = await indexCorpus(buildCorpus(documents, skipped))
  return createFootnote({ indexed, generator: options.generator ?? createExtractiveGenerator() })
}
