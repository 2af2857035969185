import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './streaming/start-player.ts'

const rounds = 7

/** From the start of the process to its first answer, keyless, on the seeds. */
export async function run(): Promise<void> {
  const folders = ['seeds', '../shared/seeds'].filter(folder => existsSync(folder))
  const rows: Record<string, object> = {}
  for (const folder of folders) {
    const listening: number[] = []
    const answered: number[] = []
    const cold = await startCold(folder)
    for (let round = 0; round < rounds; round++) {
      const times = await startAndAsk(folder)
      listening.push(times.listeningMs)
      answered.push(times.answeredMs)
    }
    rows[folder] = {
      'ms to listening': median(listening),
      'ms to the first answer': median(answered),
      'worst, ms': Math.round(Math.max(...answered)),
      'the very first start, ms': Math.round(cold),
      'aim, ms': 1_000
    }
  }
  console.log(`\nstart to first answer, median of ${rounds} processes`)
  console.table(rows)
}

/** As on a fresh machine: nothing is compiled ahead. Later starts find what the first one compiled. */
async function startCold(folder: string): Promise<number> {
  const cache = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
  try {
    return (await startAndAsk(folder, { NODE_COMPILE_CACHE: cache })).answeredMs
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}

async function startAndAsk(
  folder: string,
  environment: Record<string, string> = {}
): Promise<{ listeningMs: number; answeredMs: number }> {
  const startedAt = performance.now()
  const server = spawn(process.execPath, [fileURLToPath(new URL('../src/node.ts', import.meta.url))], {
    // Only what it needs, so that no key of the one who measures turns a model on.
    env: { PATH: process.env.PATH, PORT: '0', SEEDS_DIR: folder, LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  try {
    let printed = ''
    let address: string | undefined
    for await (const text of server.stdout) {
      printed += text
      address = /https?:\/\/[\w.:[\]]+/.exec(printed)?.[0]
      if (address !== undefined) break
    }
    if (address === undefined) throw new Error(`the server did not start: ${printed}`)
    const listeningMs = performance.now() - startedAt
    const response = await fetch(new URL('/ask', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'How large is the 401(k) market?' })
    })
    await response.json()
    if (!response.ok) throw new Error(`/ask answered with HTTP ${response.status}`)
    return { listeningMs, answeredMs: performance.now() - startedAt }
  } finally {
    server.kill('SIGKILL')
    await once(server, 'close')
  }
}
