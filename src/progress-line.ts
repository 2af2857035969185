/** Where a progress line is written: `process.stdout`. */
export interface ProgressTerminal {
  isTTY?: boolean
  /** Its width in characters. */
  columns?: number
  write(text: string): unknown
}

/** What takes no longer than this needs no line, in milliseconds. */
const patienceInMs = 500
const pauseInMs = 100

/**
 * One line that rewrites itself, "reading 120 of 20000 files, 3 s left", and only where a person looks on and there is
 * something to wait for. It is told how much is done of how much; once all is done it is over.
 */
export function createProgressLine(
  verb: string,
  things: string,
  terminal: ProgressTerminal,
  now: () => number = () => performance.now()
): (done: number, total: number) => void {
  let startedAt: number | undefined
  let shownAt: number | undefined
  let isOver = false
  return (done, total) => {
    if (isOver || !terminal.isTTY) return
    const time = now()
    startedAt ??= time
    isOver = done >= total
    if (time - startedAt < patienceInMs) return
    // What was over before anyone had to wait leaves no line.
    if (shownAt === undefined ? isOver : !isOver && time - shownAt < pauseInMs) return
    shownAt = time
    const secondsLeft = Math.ceil(((time - startedAt) / 1_000 / Math.max(1, done)) * (total - done))
    const text = `  ${verb} ${done} of ${total} ${things}${isOver ? '            ' : `, ${secondsLeft} s left  `}`
    // A line that is wider than the terminal would be broken, and then only its last part be written over.
    terminal.write(`\r${text.slice(0, (terminal.columns ?? 80) - 1)}${isOver ? '\n' : ''}`)
  }
}
