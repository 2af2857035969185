/** Processor time that a task takes in this thread, in milliseconds: the best of several runs, for other work disturbs. */
export function processorMs(task: () => void, runs = 1): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const before = process.threadCpuUsage()
    task()
    const { user, system } = process.threadCpuUsage(before)
    best = Math.min(best, (user + system) / 1_000)
  }
  return best
}

/** Processor time that this process takes, all its threads together, until a task is done; in milliseconds. */
export async function processMs(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
