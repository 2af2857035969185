import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface StartedServer {
  url: string
  child: ChildProcess
  /** All that it printed so far. */
  output(): string
  /** Sends the signal and resolves to the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface RunResult {
  code: number | null
  output: string
}

function run(args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    // Not the artefact of a working copy: it may be of other sources, or be made anew this very moment.
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      ARTEFACT: 'dist/no-artefact',
      ...environment
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  child.stdout.on('data', chunk => {
    output += chunk
  })
  child.stderr.on('data', chunk => {
    output += chunk
  })
  const exited = new Promise<number | null>(resolve => child.once('close', resolve))
  return { child, exited, output: () => output }
}

/** Runs a command of the repo to its end. */
export async function runNode(args: string[], environment: Record<string, string> = {}): Promise<RunResult> {
  const { exited, output } = run(args, environment)
  return { code: await exited, output: output() }
}

/** Starts the real server on a free port and resolves once it says where it is. */
export async function startServer(
  environment: Record<string, string> = {},
  args: string[] = []
): Promise<StartedServer> {
  const { child, exited, output } = run(['src/node.ts', ...args], { PORT: '0', LOG_LEVEL: 'silent', ...environment })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/[\d.:]+/.exec(output())
      if (found) resolve(found[0])
    })
    void exited.then(code => reject(new Error(`the server ended with ${code}:\n${output()}`)))
  })
  return {
    url,
    child,
    output,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return exited
    }
  }
}
