import { groupBy } from '../text/group-by.ts'
import type { SkippedFile } from '../types/document.ts'

/** Up to this many files that were skipped for one reason get a line each; of more, this many are named and the others counted. */
const most = 3

/** What a terminal says of files that were left out: a folder of pictures is one line, not hundreds. */
export function skippedLines(skipped: readonly SkippedFile[]): string[] {
  return [...groupBy(skipped, ({ reason }) => reason)].flatMap(([reason, files]) => {
    const paths = files.map(({ path }) => path)
    if (paths.length <= most) return paths.map(path => `skipped ${path}: ${reason}`)
    return [`skipped ${paths.slice(0, most).join(', ')} and ${paths.length - most} more: ${reason}`]
  })
}
