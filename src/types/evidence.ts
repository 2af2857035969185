/**
 * A sentence with what is needed to read it rightly: the common currency of generation, verification and conflicts,
 * whether it comes from a document of the corpus or from a fact that somebody posts.
 * Treat it as immutable and pass the same object on: what is read from it (figures, terms) is remembered by identity.
 */
export interface EvidenceSentence {
  text: string
  /** Which source it is from: index into the corpus's documents or into the posted facts. */
  source: number
  /** Where it stands in the text of that source: UTF-16 code units, end exclusive. */
  startCharIndex: number
  endCharIndex: number
  /** The sentence before it in the same block, which it may lean on ("It also …"). */
  previous?: EvidenceSentence
  /** The nearest heading above. */
  heading?: string
  /** The headings over that one, outermost first, where there are any; not the title of the source. */
  outerHeadings?: readonly string[]
  /** For a row of a table ("Revenue | $1.84 billion | $1.71 billion") the first row, which mostly heads its columns. */
  columns?: string
  /** The title of the source. */
  title?: string
  /** Who published the source, where it says so. */
  publisher?: string
  /** ISO date on which the source was published: relative dates ("last May") are resolved against it. */
  publishedAt?: string
  /** 1-based page, where the source has pages. */
  page?: number
}
