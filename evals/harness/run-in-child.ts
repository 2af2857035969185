import { spawn } from 'node:child_process'

/** Runs a script in a process of its own, with this one's output. Resolves with its exit code. */
export function runInChild(script: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', resolve)
  })
}
