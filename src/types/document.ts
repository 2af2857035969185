import { z } from 'zod'

/** One source. All offsets, here and on the wire, count UTF-16 code units of `text`, end exclusive. */
export const documentSchema = z
  .object({
    id: z.string().meta({ description: "The file's path in the folder without its extension." }),
    title: z.string(),
    text: z.string(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    publishedAt: z.string().optional().meta({ description: 'ISO 8601 date, as the source gives it.' })
  })
  .meta({ id: 'Document' })
export type Document = z.infer<typeof documentSchema>

/** A document without its text, as `GET /documents` lists it. */
export const documentSummarySchema = documentSchema.omit({ text: true }).meta({ id: 'DocumentSummary' })
export type DocumentSummary = z.infer<typeof documentSummarySchema>

/** A file of the folder that was not indexed, and why. */
export const skippedFileSchema = z
  .object({ path: z.string(), code: z.string(), reason: z.string() })
  .meta({ id: 'SkippedFile' })
export type SkippedFile = z.infer<typeof skippedFileSchema>

/**
 * `prose` is the report itself; `heading` structures it; `furniture` is what the page puts around it (menus, share
 * buttons, captions, reader comments). Only prose is citable.
 */
export type SentenceKind = 'prose' | 'heading' | 'furniture'

/** The smallest citable span of a document. Its text is `document.text.slice(startCharIndex, endCharIndex)`. */
export interface Sentence {
  startCharIndex: number
  endCharIndex: number
  kind: SentenceKind
  /** Index of the block (paragraph, list item, heading) that it stands in, counted from 0 through the document. */
  block: number
  /** 1-based page, where the format has pages. */
  page?: number
  /** Index of the heading that it stands under, where there is one; of a heading, of the one over its section. */
  heading?: number
}

/** A document cut into sentences, in the order of its text. */
export interface SourceDocument extends Document {
  sentences: readonly Sentence[]
}

/** Consecutive prose sentences of one document, never across a heading: the unit that is indexed and retrieved. */
export interface Passage {
  /** Index into `Corpus.documents`. */
  document: number
  /** Sentence indices of the document, end exclusive. Furniture inside the range is not part of the passage. */
  firstSentence: number
  endSentence: number
}

/** One immutable generation of the indexed folder: an answer keeps the one that it began with. */
export interface Corpus {
  /** Hash of the content: the same documents give the same version. */
  version: string
  documents: readonly SourceDocument[]
  passages: readonly Passage[]
  skipped: readonly SkippedFile[]
}
