import { parentPort } from 'node:worker_threads'
import { type Converted, convertFile, type HeavyFormat } from './convert-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What the thread makes of a file, or why it cannot: `code` as of an `UnreadableFile`. */
export type Reply<Format extends HeavyFormat> = { converted: Converted[Format] } | { code: string; reason: string }

async function reply(format: HeavyFormat, bytes: Uint8Array): Promise<Reply<HeavyFormat>> {
  try {
    return { converted: await convertFile(format, bytes) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.code, reason: error.message }
    return { code: 'damaged', reason: `It cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

parentPort?.on('message', async ({ format, bytes }: { format: HeavyFormat; bytes: Uint8Array }) =>
  parentPort?.postMessage(await reply(format, bytes))
)
