/**
 * The promises that the answer pipeline keeps. All are on, always; the eval harness alone passes another value, to see
 * that a run goes red without each of them. No surface and no configuration reaches this.
 */
export interface Promises {
  /** A citation's offsets select its text in the document. */
  pointers: boolean
  /** A sentence that cites nothing is withheld. */
  citations: boolean
  /** A figure that no cited sentence states is withheld. */
  figures: boolean
  /** Every reading of a conflict that the answer uses is shown. */
  conflicts: boolean
  /** A sentence whose cited sources do not support it is withheld: without support there is no answer. */
  abstention: boolean
}

/** What every surface keeps. */
export const allPromises: Promises = {
  pointers: true,
  citations: true,
  figures: true,
  conflicts: true,
  abstention: true
}
