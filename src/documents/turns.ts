import { nextTurn } from '../text/steps.ts'

/** Does pieces of work one after the other. Each may take long: others are let in between them. */
export interface Turns {
  take<Result>(work: () => Result | Promise<Result>): Promise<Result>
}

/** Milliseconds of work before others are let in. */
const longestInMs = 10

/** Files that are read at once come in together: without turns the parsing of all would be one long block. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  let pauseAt = performance.now() + longestInMs
  return {
    take(work) {
      const turn = last.then(async () => {
        if (performance.now() >= pauseAt) {
          await nextTurn()
          pauseAt = performance.now() + longestInMs
        }
        return work()
      })
      last = turn.catch(() => {})
      return turn
    }
  }
}
