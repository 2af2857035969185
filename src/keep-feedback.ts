import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './documents/list-files.ts'
import { makeFolder } from './documents/make-folder.ts'
import type { KeepFeedback } from './http/feedback.ts'
import { Problem } from './types/problem.ts'

const lineEnd = 0x0a

/**
 * Keeps verdicts as JSON lines of a file; one write a verdict, so that none is half written beside another. What a full
 * disk or a crash left of a line stays a line of its own and spoils no other. Throws a Problem where it cannot be written.
 */
export function appendFeedback(path: string): KeepFeedback {
  return async record => {
    try {
      await makeFolder(dirname(path))
      const file = await open(path, 'a+')
      try {
        const { size } = await file.stat()
        const end = Buffer.alloc(1)
        if (size > 0) await file.read(end, 0, 1, size - 1)
        const start = size === 0 || end[0] === lineEnd ? '' : '\n'
        await file.writeFile(`${start}${JSON.stringify(record)}\n`)
      } finally {
        await file.close()
      }
    } catch (cause) {
      // Not the path: a reader sees this.
      throw new Problem(
        'feedback_not_kept',
        `The verdict could not be kept (${codeOf(cause)}).`,
        'Try again later; whoever runs this server should look at FEEDBACK_FILE and at its disk.',
        { cause }
      )
    }
  }
}
