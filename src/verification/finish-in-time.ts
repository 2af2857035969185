import { finishInSlices, nextTurn, type Steps } from '../text/steps.ts'
import { Problem } from '../types/problem.ts'

/** A body of the longest length takes a second or two; only one that was made to be slow takes longer than this. */
const longestInMs = 20_000

/**
 * Does what a request asks for in slices, so that the others are answered meanwhile. It ends when the reader has `gone`,
 * and where it takes too long.
 */
export async function finishInTime<Result>(steps: Steps<Result>, gone: AbortSignal | undefined): Promise<Result> {
  const end = performance.now() + longestInMs
  async function pause(): Promise<void> {
    await nextTurn()
    if (gone?.aborted) throw new Problem('reader_gone', 'The reader went away.', 'Ask again.', { status: 499 })
    if (performance.now() < end) return
    throw new Problem(
      'too_much_to_compare',
      `Comparing these texts takes longer than ${longestInMs / 1_000} s.`,
      'Send fewer facts, or the answer in parts.',
      { status: 413 }
    )
  }
  return finishInSlices(steps, { pause })
}
