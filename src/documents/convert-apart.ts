import { Worker } from 'node:worker_threads'
import type { ConvertedPage } from './convert-html.ts'
import { convertPage, type PageFormat } from './convert-page.ts'
import type { Converted } from './page-worker.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Larger files would keep a server from its answers for more than some 20 ms, and a thread takes longer to start than these to convert. */
const largestHere = 512 * 1024
/** Beside the sources stands the compiled library. */
const worker = new URL(import.meta.url.endsWith('.js') ? './page-worker.js' : './page-worker.ts', import.meta.url)

/** Converts a file as `convertPage` does: a large one on a thread of its own, for the libraries cannot do it in slices. */
export async function convertApart(format: PageFormat, bytes: Uint8Array): Promise<ConvertedPage> {
  if (bytes.length <= largestHere) return convertPage(format, bytes)
  const thread = new Worker(worker, { workerData: { format, bytes } })
  const { page, problem } = await new Promise<Converted>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread that converts it ended early.')))
  })
  if (page) return page
  throw new UnreadableFile(problem.code, problem.message)
}
