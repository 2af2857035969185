import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Player {
  baseURL: string
  stop(): void
}

/** Starts model-player.ts in a process of its own. */
export async function startPlayer(wordCount = 0): Promise<Player> {
  const script = fileURLToPath(new URL('model-player.ts', import.meta.url))
  const player = spawn(process.execPath, [script, String(wordCount)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = await once(player.stdout, 'data')
  return { baseURL: String(address).trim(), stop: () => player.kill() }
}

/** The middle of the values, to two places. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100
}
