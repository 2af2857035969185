/** Long work in small steps: it yields wherever it may be interrupted, and returns its result. */
export type Steps<Result> = Generator<void, Result, void>

/** Does the work at once: where nothing else waits. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * To be interrupted after each short sentence costs as much as to read it: so many characters are one step. What is read first is read by
 * code that is not compiled yet, and takes as long as much more does later: the first steps are shorter, each twice the one before.
 */
const charactersOfStep = 1_000
const charactersOfFirstStep = 40

/** Tells, from the length of what was done since it was asked last, whether so much is done that the work may be interrupted. */
export function createPace(): (characters: number) => boolean {
  let done = 0
  let step = charactersOfFirstStep
  return characters => {
    done += characters
    if (done < step) return false
    done = 0
    step = Math.min(charactersOfStep, 2 * step)
    return true
  }
}

/** The next turn of the event loop: others do their work before it comes. */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}

/** How long work is sliced. */
export interface SliceOptions {
  /** How long one slice may take, in milliseconds. Default 10. */
  sliceInMs?: number
  /** Lets others work between slices. Default: the next turn of the event loop. */
  pause?: () => Promise<void>
  /** Milliseconds, from any beginning. Default `performance.now`. */
  now?: () => number
  /** Ends the work between two slices: what it was for is no longer wanted. */
  signal?: AbortSignal
}

/** Does the work in slices, so that a server goes on answering meanwhile. */
export async function finishInSlices<Result>(steps: Steps<Result>, options: SliceOptions = {}): Promise<Result> {
  const { sliceInMs = 10, pause = nextTurn, now = () => performance.now() } = options
  let sliceEnd = now() + sliceInMs
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (now() < sliceEnd) continue
    await pause()
    options.signal?.throwIfAborted()
    sliceEnd = now() + sliceInMs
  }
}
