import type { MiddlewareHandler } from 'hono'

/** Calls back once other work of the process had its chance: `setImmediate` on Node. */
export type Later = (start: () => void) => void

/** How many begin together: looking at all sockets costs a fifth of an answer, and a delay of four answers is not noticed. */
const perTurn = 4

/**
 * Lets requests begin a few at a time, in the order in which they came, and looks for new ones in between. Without it
 * all that have come begin at once, and one that comes a moment later waits for all of them and then for their next ones.
 */
export function takeTurns(later: Later): MiddlewareHandler {
  const waiting: (() => void)[] = []
  let isGoing = false
  function beginNext(): void {
    for (const begin of waiting.splice(0, perTurn)) begin()
    isGoing = waiting.length > 0
    if (isGoing) later(beginNext)
  }
  return async (_context, next) => {
    await new Promise<void>(begin => {
      waiting.push(begin)
      if (isGoing) return
      isGoing = true
      later(beginNext)
    })
    await next()
  }
}
