/** Where a progress line is written: the terminal, and its clock in milliseconds. */
export interface ProgressTerminal {
  isTTY?: boolean
  write(text: string): unknown
  now?: () => number
}

/** What takes no longer than this needs no line, in milliseconds. */
const patienceInMs = 500
const pauseInMs = 100

/**
 * One line that rewrites itself, "reading 120 of 20000 files, 3 s left", and only where a person looks on and there is
 * something to wait for. It is told how much is done of how much.
 */
export function createProgressLine(
  verb: string,
  things: string,
  { isTTY = false, write, now = () => performance.now() }: ProgressTerminal
): (done: number, total: number) => void {
  let startedAt: number | undefined
  let shownAt: number | undefined
  return (done, total) => {
    const time = now()
    startedAt ??= time
    if (!isTTY || time - startedAt < patienceInMs) return
    const isOver = done >= total
    // What was over before anyone had to wait leaves no line.
    if (shownAt === undefined ? isOver : !isOver && time - shownAt < pauseInMs) return
    shownAt = time
    const secondsLeft = Math.ceil(((time - startedAt) / 1_000 / Math.max(1, done)) * (total - done))
    write(`\r  ${verb} ${done} of ${total} ${things}${isOver ? '            \n' : `, ${secondsLeft} s left  `}`)
  }
}
