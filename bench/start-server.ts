import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface StartedServer {
  url: string
  /** Seconds of processor time since its start; not a number where there is no /proc. */
  processorSeconds(): number
  stop(): Promise<void>
}

/** Starts a script that prints its address, relative to bench/, in a process of its own. */
export async function startServer(
  script: string,
  environment: Record<string, string> = {},
  nodeOptions: readonly string[] = []
): Promise<StartedServer> {
  const server = spawn(process.execPath, [...nodeOptions, fileURLToPath(new URL(script, import.meta.url))], {
    // Only what it needs, so that no key of the one who measures turns a model on.
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', data => {
      printed += data
      const address = /https?:\/\/[\w.:[\]]+/.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
    server.on('close', () => reject(new Error(`the server did not start: ${printed}`)))
  })
  return {
    url,
    processorSeconds: () => processorSeconds(server.pid ?? 0),
    async stop() {
      server.kill('SIGTERM')
      await once(server, 'close')
    }
  }
}

/** User and system time of a process, from its line in /proc, which counts in hundredths of a second. */
export function processorSeconds(pid: number): number {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}
