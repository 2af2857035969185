/** A file that is left out, with the code and the reason under which it is listed. */
export class UnreadableFile extends Error {
  readonly code: string

  constructor(code: string, reason: string, options: { cause?: unknown } = {}) {
    super(reason, options)
    this.name = 'UnreadableFile'
    this.code = code
  }
}
