import { readdirSync, readFileSync } from 'node:fs'

/**
 * Processor time that the threads of a process have used, in milliseconds, by the kernel's own clock (nanoseconds; not a
 * number where there is no /proc). `thread` is the first one, on which workerd runs JavaScript; `all` has also those that
 * compile and collect beside it.
 */
export function processorTime(pid: number): { thread: number; all: number } {
  try {
    const of = (task: string) =>
      Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000
    const tasks = readdirSync(`/proc/${pid}/task`)
    return { thread: of(String(pid)), all: tasks.reduce((sum, task) => sum + of(task), 0) }
  } catch {
    return { thread: Number.NaN, all: Number.NaN }
  }
}
